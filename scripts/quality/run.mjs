import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join as joinPath, resolve } from 'node:path';
import { root } from '../lib/root.mjs';
import { checkSite, readFindings } from './findings.mjs';
import { help, readOptions } from './options.mjs';
import { qualityPage, readRecord, recordFile, verdictsFile } from './page.mjs';
import { draw, samples } from './samples.mjs';
import { toRead } from './to-read.mjs';
import { formatVerdicts, join, parseTaken } from './verdicts.mjs';

/** Brings docs/quality up to date with a site and the rules of today. Returns the exit status. */
export function recordQuality(args) {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return 0;
  }
  const site = resolve(options.site);
  if (!existsSync(joinPath(site, 'content'))) {
    console.error(`no content/ in ${options.site}: name a clone of the site with --site`);
    return 2;
  }
  const { record, verdicts: before } = readRecord();
  const today = options.today ?? record.today;
  const report = options.findings ? JSON.parse(readFileSync(options.findings, 'utf8')) : checkSite(site, today);
  const findings = readFindings(report, site);
  const drawn = draw(findings, record.seed);

  const verdicts = new Map(join(before, findings, drawn).map((verdict) => [verdict.key, verdict]));
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  for (const taken of options.take ? parseTaken(readFileSync(options.take, 'utf8')) : []) {
    const known = byKey.get(taken.key) ?? verdicts.get(taken.key);
    if (known === undefined) throw new Error(`no finding has the key ${taken.key}`);
    verdicts.set(taken.key, { rule: known.rule, path: known.path, line: known.line, ...taken });
  }
  const joined = join([...verdicts.values()], findings, drawn);

  const counts = countsOf(report, findings, drawn);
  writeFileSync(recordFile, `${JSON.stringify({ seed: record.seed, today, note: record.note, ...counts }, null, 2)}\n`);
  writeFileSync(verdictsFile, formatVerdicts(joined));
  writeFileSync(joinPath(root, 'docs', 'quality.md'), qualityPage());

  const read = new Set(joined.filter(({ found }) => found).map(({ key }) => key));
  const unread = new Map([...drawn.values()].flat().map((finding) => [finding.key, finding]));
  for (const key of read) unread.delete(key);
  for (const [id, members] of drawn) {
    const left = members.filter(({ key }) => unread.has(key)).length;
    console.log(`${id}: ${members.length} drawn, ${left} to be read`);
  }
  if (options['to-read']) writeFileSync(options['to-read'], toRead([...unread.values()], site));
  return 0;
}

/** How many findings there are: a post by level, in each sample's frame, and of each rule. */
function countsOf(report, findings, drawn) {
  const recentPosts = (locale) =>
    new Set(
      report.files
        .map(({ path }) => path)
        .filter(
          (path) => path.startsWith(`content/${locale}/blog/_posts/`) && (/\/(\d{4})-/.exec(path)?.[1] ?? '') >= '2023',
        ),
    ).size;
  const rules = {};
  for (const { rule, area } of findings) {
    rules[rule] ??= { posts: 0, pages: 0 };
    rules[rule][area]++;
  }
  return {
    files: report.files.length,
    recent: Object.fromEntries(
      ['en', 'zh-cn'].map((locale) => {
        const own = findings.filter(
          (finding) => finding.area === 'posts' && finding.locale === locale && finding.date >= '2023-01-01',
        );
        const count = (severity) => own.filter((finding) => finding.severity === severity).length;
        return [
          locale,
          {
            posts: recentPosts(locale),
            ...{ error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
          },
        ];
      }),
    ),
    samples: Object.fromEntries(
      samples.map(({ id, takes }) => [id, { found: findings.filter(takes).length, drawn: drawn.get(id)?.length ?? 0 }]),
    ),
    rules: Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
