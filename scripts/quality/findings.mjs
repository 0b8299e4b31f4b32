import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../src/core/rules/index.ts';
import { root } from '../lib/root.mjs';

/** What `check` says of every page of a site, as it reports it. @throws Error when it fails */
export function checkSite(site, today) {
  const folder = mkdtempSync(join(tmpdir(), 'quality-'));
  try {
    const out = join(folder, 'findings.json');
    // A site's findings are some megabytes: a file takes them, a pipe's buffer might not.
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'dist', 'cli.js'),
        ...['check', '--site', site, '--format', 'json', '--severity', 'hint', '--now', today],
        join(site, 'content'),
      ],
      { stdio: ['ignore', openSync(out, 'w'), 'inherit'] },
    );
    if (status !== 0 && status !== 1) throw new Error(`stargazer check ended with ${status}`);
    return JSON.parse(readFileSync(out, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The findings of a report with what the samples need: `area` (`posts` or `pages`), `locale`, `date` of the post ('' for pages), and a `key`
 * made of rule, path, the marked text and its ordinal among equals, so that it stays when lines move.
 */
export function readFindings(report, site) {
  return report.files.flatMap(({ path, findings }) => {
    if (findings.length === 0) return [];
    const lines = readFileSync(join(site, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
    const area = /^content\/[^/]+\/blog\/_posts\//.test(path) ? 'posts' : 'pages';
    const locale = path.split('/')[1];
    const date = area === 'posts' ? dateOf(lines, path) : '';
    const seen = new Map();
    return findings.map((finding) => {
      const marked = `${finding.rule}\n${path}\n${markedText(lines, finding)}`;
      const ordinal = seen.get(marked) ?? 0;
      seen.set(marked, ordinal + 1);
      const key = digest(`${marked}\n${ordinal}`).slice(0, 10);
      // The level is the rule's own, whatever the site's configuration or an older report says.
      const severity = levels.get(finding.rule) ?? finding.severity;
      return { ...finding, severity, path, area, locale, date, key, line: finding.start.line };
    });
  });
}

const levels = new Map(rules.map(({ id, severity }) => [id, severity]));

export function digest(text) {
  return createHash('sha256').update(text).digest('hex');
}

/** The text between the finding's two places. */
export function markedText(lines, { start, end }) {
  if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  return [
    (lines[start.line - 1] ?? '').slice(start.column - 1),
    ...lines.slice(start.line, end.line - 1),
    (lines[end.line - 1] ?? '').slice(0, end.column - 1),
  ].join('\n');
}

/** The day in the front matter, else in the file's name; '' when there is none. */
function dateOf(lines, path) {
  for (const line of lines.slice(0, 40)) {
    const [, day] = /^date:\s*["']?(\d{4}-\d\d-\d\d)/.exec(line) ?? [];
    if (day !== undefined) return day;
  }
  return /(\d{4}-\d\d-\d\d)/.exec(path)?.[1] ?? '';
}
