// The floor: every file read and hashed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { markdownBelow } from './files.mjs';

for (const file of markdownBelow(process.argv.slice(2))) createHash('sha1').update(readFileSync(file)).digest('hex');
