import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { judgeCatalogue } from '../../src/core/kep/judge.ts';
import { mergeCatalogues } from '../../src/core/kep/merge.ts';
import { parseCatalogue } from '../../src/core/kep/parse.ts';
import { serialiseCatalogue } from '../../src/core/kep/serialise.ts';
import { root } from '../lib/root.mjs';
import { readSource } from './source.mjs';

const usage = `Usage: npm run keps -- --from DIR|URL|FILE|feed [--date YYYY-MM-DD] [--commit HASH] [--out FILE]`;

/** The command; returns the exit status: 0 written, 1 the data are refused, 2 wrong usage or unreadable. */
export async function writeCatalogue(args) {
  const options = readOptions(args);
  if (options === undefined) return complain(usage, 2);
  const source = await readSource(options.from);
  if (typeof source === 'string') return complain(source, 2);
  const out = options.out ?? join(root, 'data', 'keps.json');
  const dated = withHead(source, options);
  const bundle = source.partial ? await present(out) : undefined;
  const implausible = judgeCatalogue(
    { ok: true, catalogue: dated, problems: source.problems },
    { today: new Date().toISOString().slice(0, 10), ...(bundle && { bundle }) },
  );
  for (const problem of source.problems) console.error(`skipped: ${JSON.stringify(problem)}`);
  if (implausible !== undefined)
    return complain(`refused, ${out} stays as it is: ${implausible.code} ${JSON.stringify(implausible.data)}`, 1);
  const text = serialiseCatalogue(bundle === undefined ? dated : mergeCatalogues(bundle, dated));
  await writeFile(out, text);
  const written = parseCatalogue(text);
  console.log(
    `${out}: ${written.ok ? written.catalogue.count : 0} KEPs, data of ${dated.date || 'unknown date'}, ` +
      `${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzipped, ${source.problems.length} skipped`,
  );
  return 0;
}

function readOptions(args) {
  try {
    const text = { type: 'string' };
    const { values } = parseArgs({ args, options: { from: text, date: text, commit: text, out: text } });
    return values.from === undefined ? undefined : values;
  } catch {
    return undefined;
  }
}

function withHead(source, options) {
  const commit = options.commit ?? source.catalogue.commit;
  return {
    ...source.catalogue,
    date: options.date ?? source.catalogue.date,
    origin: 'https://github.com/kubernetes/enhancements',
    ...(commit === undefined ? {} : { commit }),
  };
}

async function present(file) {
  try {
    const parsed = parseCatalogue(await readFile(file, 'utf8'));
    return parsed.ok ? parsed.catalogue : undefined;
  } catch {
    return undefined; // nothing to merge over yet
  }
}

function complain(message, status) {
  console.error(message);
  return status;
}
