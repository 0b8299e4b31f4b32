import { resolve } from 'node:path';
import { parsePost } from '../../core/post/parse.ts';
import type { Post } from '../../core/post/types.ts';
import { alignPosts } from '../../core/translation/align.ts';
import type { Alignment } from '../../core/translation/alignment.ts';
import type { Unit } from '../../core/translation/unit.ts';
import { readFileText } from '../files/text.ts';
import type { Io } from '../io.ts';
import { type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { createSites, type Sites } from '../sites.ts';
import { reasonOf, type Troubles, UsageError } from '../trouble.ts';
import { siteOption } from './common.ts';

/** `stargazer align`: which passages of two files translate each other, by line ranges. */
export async function align({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  const [first, second] = paths;
  if (first === undefined || second === undefined || paths.length > 2) {
    throw new UsageError('align takes two paths: ORIGINAL TRANSLATION');
  }
  const sites = createSites(await siteOption(options, io));
  const original = await readPost(first, io, sites, troubles);
  const translation = await readPost(second, io, sites, troubles);
  if (original === undefined || translation === undefined) return 2;
  const alignment = alignPosts(original, translation, { ignoreComments: options['ignore-comments'] === true });
  const report = alignReport(alignment, original, translation);
  io.out(
    textOf(options, 'format') === 'json' ? `${JSON.stringify(report)}\n` : textReport(report, original, translation),
  );
  return 0;
}

async function readPost(given: string, io: Io, sites: Sites, troubles: Troubles): Promise<Post | undefined> {
  const file = resolve(io.cwd, given);
  try {
    const { text } = await readFileText(file);
    return parsePost(text, (await sites.of(file))?.path ?? '');
  } catch (error) {
    troubles.report(`${given}: ${reasonOf(error)}`);
    return undefined;
  }
}

/** First and last line, both inside, from 1. */
type LineRange = readonly [number, number];

/** `align --format json`, as in the contract. */
interface AlignReport {
  readonly version: 1;
  readonly pairs: readonly {
    readonly original: LineRange;
    readonly translation: LineRange;
    readonly kind: string;
    readonly confidence: number;
  }[];
  readonly unmatched: { readonly original: readonly LineRange[]; readonly translation: readonly LineRange[] };
}

function alignReport(alignment: Alignment, original: Post, translation: Post): AlignReport {
  return {
    version: 1,
    pairs: alignment.pairs.map((pair) => ({
      original: rangeOf(pair.original, original),
      translation: rangeOf(pair.translation, translation),
      kind: pair.kind,
      confidence: Math.round(pair.confidence * 100) / 100,
    })),
    unmatched: {
      original: alignment.unmatchedOriginal.map((unit) => rangeOf([unit], original)),
      translation: alignment.unmatchedTranslation.map((unit) => rangeOf([unit], translation)),
    },
  };
}

function rangeOf(units: readonly Unit[], { lines }: Post): LineRange {
  const start = units[0]?.span.start ?? 0;
  const end = units.at(-1)?.span.end ?? start;
  return [lines.lineAt(start) + 1, lines.lineAt(Math.max(start, end - 1)) + 1];
}

function textReport({ pairs, unmatched }: AlignReport, original: Post, translation: Post): string {
  const rows = [
    ...pairs.map((pair) => ({
      left: pair.original,
      right: pair.translation,
      note: `${pair.kind} ${pair.confidence.toFixed(2)}`,
    })),
    ...unmatched.original.map((left) => ({ left, right: undefined, note: 'only in the original' })),
    ...unmatched.translation.map((right) => ({ left: undefined, right, note: 'only in the translation' })),
  ].sort((a, b) => (a.left?.[0] ?? Number.POSITIVE_INFINITY) - (b.left?.[0] ?? Number.POSITIVE_INFINITY));
  return rows
    .map(({ left, right, note }) => {
      const shown = left === undefined ? excerpt(translation, right) : excerpt(original, left);
      return `${place(left).padEnd(9)}  ${place(right).padEnd(9)}  ${note.padEnd(24)}  ${shown}\n`;
    })
    .join('');
}

function place(range: LineRange | undefined): string {
  if (range === undefined) return '-';
  return range[0] === range[1] ? String(range[0]) : `${range[0]}-${range[1]}`;
}

function excerpt({ text, lines }: Post, range: LineRange | undefined): string {
  if (range === undefined) return '';
  const line = text.slice(lines.startOf(range[0] - 1), lines.endOf(range[0] - 1)).trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
