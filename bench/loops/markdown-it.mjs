// Every file parsed by markdown-it.
import { readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { markdownBelow } from './files.mjs';

const parser = new MarkdownIt({ html: true });
for (const file of markdownBelow(process.argv.slice(2))) parser.parse(readFileSync(file, 'utf8'), {});
