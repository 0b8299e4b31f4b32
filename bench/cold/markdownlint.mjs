// A fresh process: markdownlint's first findings of a post, with all its rules but the length of lines.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint } from 'markdownlint/sync';

const [site, path] = process.argv.slice(2);
const text = readFileSync(join(site, path), 'utf8');

const start = performance.now();
const before = process.cpuUsage();
const { post } = lint({ strings: { post: text }, config: { default: true, MD013: false } });
const wall = performance.now() - start;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ wall, processor: (user + system) / 1000, found: post.length }));
