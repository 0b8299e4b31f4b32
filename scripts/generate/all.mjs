import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { qualityPage } from '../quality/page.mjs';
import { rulesPage, rulesTable } from './docs.mjs';
import { manifest, texts } from './manifest.mjs';
import { schema } from './schema.mjs';

/** Every generated file with the function that makes its new text out of the present one. */
const files = [
  { path: 'package.json', make: (text) => json(manifest(JSON.parse(text))) },
  { path: 'package.nls.json', make: (text) => json(texts(JSON.parse(text), 'en')) },
  { path: 'package.nls.zh-cn.json', make: (text) => json(texts(JSON.parse(text), 'zh-cn')) },
  { path: 'data/stargazer.schema.json', make: () => json(schema()) },
  { path: 'docs/rules.md', make: () => rulesPage() },
  { path: 'docs/quality.md', make: () => qualityPage() },
  { path: 'README.md', make: (text) => between(text, 'rules', rulesTable()) },
];

/** Writes what is stale, or with `check` only names it. Returns the exit status. */
export function generate({ check }) {
  let stale = 0;
  for (const { path, make } of files) {
    const file = join(root, path);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const after = make(before);
    if (after === before) continue;
    stale++;
    if (!check) writeFileSync(file, after);
    console.log(check ? `${path} is stale: run "npm run generate"` : `wrote ${path}`);
  }
  return check && stale > 0 ? 1 : 0;
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Replaces what stands between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */
function between(text, name, content) {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) return text;
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
}
