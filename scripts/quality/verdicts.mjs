export const kinds = ['right', 'idle', 'wrong'];

/** The lines of docs/quality/verdicts.jsonl. */
export function parseVerdicts(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

export function formatVerdicts(verdicts) {
  const sorted = [...verdicts].sort(
    (a, b) => compare(a.rule, b.rule) || compare(a.path, b.path) || a.line - b.line || compare(a.key, b.key),
  );
  return sorted
    .map(({ rule, path, line, key, verdict, why, found, samples }) => ({
      ...{ rule, path, line, key, verdict, why },
      ...(found ? { samples } : { found: false }),
    }))
    .map((verdict) => `${JSON.stringify(verdict)}\n`)
    .join('');
}

/** Verdicts that a reader wrote, a line each: `KEY right|idle|wrong WHY`. @throws Error that names the line */
export function parseTaken(text) {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, key, verdict, why] = /^([0-9a-f]{10})\s+(\w+)\s+(\S.*)$/.exec(line.trim()) ?? [];
      if (!kinds.includes(verdict)) throw new Error(`not a verdict: ${line}`);
      return { key, verdict, why };
    });
}

/**
 * Every verdict with what it is worth today: `found` (the finding is still there) and the `samples` it is part of. A verdict belongs to the finding with its key, else
 * to one of the same rule on the same line that has no verdict of its own.
 */
export function join(verdicts, findings, drawn) {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const read = new Set(verdicts.map(({ key }) => key).filter((key) => byKey.has(key)));
  const byLine = new Map(findings.filter(({ key }) => !read.has(key)).map((finding) => [place(finding), finding]));
  const samplesOf = new Map();
  for (const [sample, members] of drawn) {
    for (const { key } of members) samplesOf.set(key, [...(samplesOf.get(key) ?? []), sample]);
  }
  return verdicts.map((verdict) => {
    const finding = byKey.get(verdict.key) ?? byLine.get(place(verdict));
    if (finding === undefined) return { ...verdict, found: false, samples: [] };
    byLine.delete(place(verdict));
    const { key, line } = finding;
    return { ...verdict, key, line, found: true, samples: samplesOf.get(key) ?? [] };
  });
}

function place({ rule, path, line }) {
  return `${rule}\n${path}\n${line}`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
