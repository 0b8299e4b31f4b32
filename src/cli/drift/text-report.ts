import type { Language } from '../../core/messages/types.ts';
import type { DriftKind, DriftState } from '../../core/translation/drift/drift.ts';
import type { DriftBlockReport, FileDriftReport } from '../../core/translation/drift/drift-report.ts';
import { wordDifference } from '../../core/translation/drift/word-difference.ts';
import type { BlockHistory } from './history.ts';

interface Style {
  readonly colour: boolean;
  readonly language: Language;
}

/** The report for people: every translation that is not in sync with what differs word by word, then a summary. */
export function driftText(files: readonly FileDriftReport[], style: Style): string {
  const parts = files
    .filter(({ blocks, state }) => blocks.length > 0 || state !== 'in-sync')
    .map((file) => fileText(file, style));
  return [...parts, summary(files, style)].join('\n');
}

function fileText({ path, original, state, blocks }: FileDriftReport, style: Style): string {
  const head = original === null ? path : `${path} ← ${original}`;
  return [
    `${oneLine(head)}: ${states[style.language][state]}`,
    ...blocks.map((block) => blockText(block, style)),
    '',
  ].join('\n');
}

type ShownBlock = DriftBlockReport & { readonly history?: BlockHistory };

function blockText(block: ShownBlock, style: Style): string {
  const place = `${range(block.translation)} ← ${range(block.original)}`;
  const line = `  ${place.padEnd(19)}  ${kinds[style.language][block.kind].padEnd(8)}  ${words(block, style.colour)}`;
  const past = block.history === undefined ? '' : historyText(block.history, style.language);
  return past === '' ? line : `${line}\n${' '.repeat(33)}${past}`;
}

function historyText({ recorded, changed }: BlockHistory, language: Language): string {
  const zh = language === 'zh-cn';
  if (recorded === null) return zh ? '记录与最近的各版本均不符' : 'the record is of none of the last versions';
  const as = `${recorded.commit.slice(0, 10)} (${recorded.date})`;
  const then = zh ? `记录对应 ${as}` : `recorded as of ${as}`;
  if (changed === null) return then;
  const by = oneLine(`${changed.author}, ${changed.date}: ${changed.subject}`);
  return `${then}; ${zh ? '改动者' : 'changed by'} ${by} (${changed.commit.slice(0, 10)})`;
}

function range(lines: readonly [number, number] | null): string {
  if (lines === null) return '-';
  return lines[0] === lines[1] ? String(lines[0]) : `${lines[0]}-${lines[1]}`;
}

/** `[-before-]{+after+}`, as git shows words. */
function words({ kind, recorded, current, marked }: DriftBlockReport, colour: boolean): string {
  if (marked === true || kind !== 'changed' || recorded === null || current === null) {
    const line = oneLine(recorded ?? current ?? '');
    return line.length > 2 * NEAR ? `${line.slice(0, 2 * NEAR)}…` : line;
  }
  const parts = wordDifference(recorded, current);
  const shown = parts.map(({ kind, text }, i) => {
    if (kind === 'same') return shortened(text, i > 0, i < parts.length - 1);
    const marked = kind === 'removed' ? `[-${oneLine(text)}-]` : `{+${oneLine(text)}+}`;
    return colour ? `\u001b[${kind === 'removed' ? 31 : 32}m${marked}\u001b[0m` : marked;
  });
  return shown.join('');
}

/** What is the same, as far as it stands beside a difference. */
function shortened(text: string, before: boolean, after: boolean): string {
  const line = oneLine(text);
  if (before && after) return line.length <= 2 * NEAR ? line : `${line.slice(0, NEAR)}…${line.slice(-NEAR)}`;
  if (before) return line.length <= NEAR ? line : `${line.slice(0, NEAR)}…`;
  return line.length <= NEAR ? line : `…${line.slice(-NEAR)}`;
}

/** Characters. */
const NEAR = 40;

/** Text of a post may hold control characters, which a terminal would obey. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function summary(files: readonly FileDriftReport[], { language }: Style): string {
  const counts = (Object.keys(states.en) as DriftState[]).flatMap((state) => {
    const count = files.filter((file) => file.state === state).length;
    return count === 0 ? [] : [`${count} ${states[language][state]}`];
  });
  return language === 'zh-cn'
    ? `${files.length} 个译文：${counts.join('，')}\n`
    : `${files.length} ${files.length === 1 ? 'translation' : 'translations'}: ${counts.join(', ')}\n`;
}

const states: Readonly<Record<Language, Readonly<Record<DriftState, string>>>> = {
  en: {
    drifted: 'drifted',
    'missing-passages': 'missing passages',
    'byline-only': 'byline only',
    'no-original': 'no original',
    'in-sync': 'in sync',
  },
  'zh-cn': {
    drifted: '原文已有改动',
    'missing-passages': '缺少段落',
    'byline-only': '仅署名不同',
    'no-original': '没有原文',
    'in-sync': '与原文同步',
  },
};

const kinds: Readonly<Record<Language, Readonly<Record<DriftKind, string>>>> = {
  en: { changed: 'changed', cosmetic: 'cosmetic', byline: 'byline', missing: 'missing', unknown: 'unknown' },
  'zh-cn': { changed: '已改动', cosmetic: '仅格式', byline: '署名', missing: '缺失', unknown: '未找到' },
};
