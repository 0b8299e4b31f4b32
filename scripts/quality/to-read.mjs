import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const around = 160;

/** The findings with their passages, for reading: one paragraph each, under the rule's name. ⟦…⟧ stands around what is marked. */
export function toRead(findings, site) {
  const texts = new Map();
  const linesOf = (path) => {
    let lines = texts.get(path);
    if (lines === undefined) {
      try {
        lines = readFileSync(join(site, path), 'utf8')
          .replace(/^\uFEFF/, '')
          .split(/\r?\n/);
      } catch {
        lines = [];
      }
      texts.set(path, lines);
    }
    return lines;
  };
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return [...byRule]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rule, members]) => [
      `\n# ${rule}\n`,
      ...members.map((finding) => {
        const related = (finding.related ?? []).map(
          (place) =>
            `    see ${place.path ?? ''}:${place.line} ${place.message ?? ''}: ${clip(linesOf(place.path ?? finding.path)[place.line - 1] ?? '')}`,
        );
        return [
          `${finding.key} ${finding.severity} ${finding.path}:${finding.line}`,
          `    ${finding.message}`,
          ...passage(linesOf(finding.path), finding).map((line) => `    | ${line}`),
          ...related,
          '',
        ].join('\n');
      }),
    ])
    .join('\n');
}

function passage(lines, { start, end }) {
  const first = lines[start.line - 1] ?? '';
  if (start.line === end.line) {
    const from = start.column - 1;
    const to = end.column - 1;
    const before = from > around ? `…${first.slice(from - around, from)}` : first.slice(0, from);
    const after = first.length - to > around ? `${first.slice(to, to + around)}…` : first.slice(to);
    return [`${before}⟦${clip(first.slice(from, to))}⟧${after}`];
  }
  const more = lines.slice(start.line, Math.min(end.line, start.line + 5));
  return [`${first.slice(0, start.column - 1)}⟦${first.slice(start.column - 1)}`, ...more].map(clip);
}

function clip(text) {
  return text.length > 2 * around ? `${text.slice(0, 2 * around)}…` : text;
}
