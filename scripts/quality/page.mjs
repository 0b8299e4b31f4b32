import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../src/core/rules/index.ts';
import { root } from '../lib/root.mjs';
import { samples } from './samples.mjs';
import { parseVerdicts } from './verdicts.mjs';

export const recordFile = join(root, 'docs', 'quality', 'record.json');
export const verdictsFile = join(root, 'docs', 'quality', 'verdicts.jsonl');

/** The committed record: what was counted and what was read. */
export function readRecord() {
  return {
    record: JSON.parse(readFileSync(recordFile, 'utf8')),
    verdicts: existsSync(verdictsFile)
      ? parseVerdicts(readFileSync(verdictsFile, 'utf8')).map((verdict) => ({ samples: [], found: true, ...verdict }))
      : [],
  };
}

/** docs/quality.md out of the committed record; the levels are those of the rules as they are. */
export function qualityPage() {
  const { record, verdicts } = readRecord();
  return [
    '# Quality of the findings',
    '',
    'How often the rules are right, read one by one against the posts. This page is written by `npm run quality` (and by `npm run generate`, from what is committed): the',
    `samples are drawn by their seed (${record.seed}) from what \`check\` says of the English and Chinese pages of kubernetes/website (${number(record.files)} files, the date ${record.today} taken as today), the`,
    'verdicts are in [quality/verdicts.jsonl](quality/verdicts.jsonl), one line each. **Right**: a reviewer would ask for the change, or thank for the notice. **Idle**: true, and of no use there.',
    '**Wrong**: the post is right as it is. A finding that was read as wrong and is gone since stands under *gone*; it counts for nothing else.',
    ...(record.note === undefined ? [] : [record.note]),
    '',
    '## Samples',
    '',
    '| Sample | Findings | Read | Right | Idle | Wrong | Asked for |',
    '| --- | --: | --: | --: | --: | --: | --- |',
    ...samples.map(({ id, title, least }) => {
      const { found, drawn } = record.samples[id] ?? { found: 0, drawn: 0 };
      const own = verdicts.filter((verdict) => verdict.found && verdict.samples.includes(id));
      return row(title, number(found), `${own.length} of ${drawn}`, ...tally(own), `${least} %`);
    }),
    '',
    '## Findings a post',
    '',
    'Posts since 2023, all rules at their default level.',
    '',
    '| Posts | | Errors | Warnings | Infos | Hints |',
    '| --- | --: | --: | --: | --: | --: |',
    ...Object.entries(record.recent).map(([locale, { posts, error, warning, info, hint }]) =>
      row(
        locale === 'en' ? 'English' : 'Chinese',
        number(posts),
        ...[error, warning, info, hint].map((count) => (posts === 0 ? '–' : (count / posts).toFixed(2))),
      ),
    ),
    '',
    '## Rules',
    '',
    'Findings over all blog posts and over all other pages, and those read of them: ten of posts and five of pages (five and five of a hint), at most two of a file, beside the samples above.',
    'A rule below nine in ten is a hint or off. Rules that are not listed found nothing there.',
    '',
    '| Rule | Level | In posts | In pages | Read | Right | Idle | Wrong | Rate | Gone |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: | --: |',
    ...rules
      .filter(({ id }) => record.rules[id] !== undefined)
      .map(({ id, severity }) => {
        const { posts, pages } = record.rules[id];
        const { read, gone, rate } = ratingOf(id, verdicts);
        const percent = rate === undefined ? '–' : `${Math.round(100 * rate)} %`;
        return row(
          `[${id}](rules.md#${id})`,
          severity,
          number(posts),
          number(pages),
          read.length,
          ...tally(read),
          percent,
          gone.length || '',
        );
      }),
    '',
  ].join('\n');
}

/** What was read of a rule: the findings that are still there, those read as wrong that are gone, and the part of the former that is right. */
export function ratingOf(rule, verdicts) {
  const own = verdicts.filter((verdict) => verdict.rule === rule);
  const read = own.filter(({ found }) => found);
  const gone = own.filter(({ found, verdict }) => !found && verdict !== 'right');
  const right = read.filter(({ verdict }) => verdict === 'right').length;
  return { read, gone, rate: read.length === 0 ? undefined : right / read.length };
}

function tally(verdicts) {
  return ['right', 'idle', 'wrong'].map((kind) => verdicts.filter(({ verdict }) => verdict === kind).length);
}

function row(...cells) {
  return `| ${cells.join(' | ')} |`;
}

function number(value) {
  return value.toLocaleString('en');
}
