import type { Verdict, Verdicts } from '../core/external/verdict.ts';
import { renderMessage } from '../core/messages/render.ts';
import type { Language } from '../core/messages/types.ts';
import { say } from './texts.ts';

/** Where an address stands. */
export interface LinkPlace {
  readonly uri: string;
  readonly path: string;
  /** From 0. */
  readonly line: number;
}

/** What was found out, as a page of Markdown: the worst first, what is well only counted, and each address with the places that lead there. */
export function externalReport(
  verdicts: Verdicts,
  places: ReadonlyMap<string, readonly LinkPlace[]>,
  today: string,
  language: Language,
): string {
  const of = (kind: Verdict['kind']) => [...verdicts].filter(([, verdict]) => verdict.kind === kind);
  const sections = (['broken', 'moved', 'unknown'] as const).flatMap((kind) => {
    const list = of(kind).sort(byReason);
    if (list.length === 0) return [];
    const title = say(language, titles[kind], { count: list.length });
    return [
      '',
      `## ${title}`,
      '',
      ...list.flatMap(([url, verdict]) => entry(url, verdict, places.get(url) ?? [], language)),
    ];
  });
  const summary = say(language, 'externalSummary', { today, count: verdicts.size, found: of('found').length });
  const missing = places.size - verdicts.size;
  const rest = missing > 0 ? ['', say(language, 'externalUnasked', { count: missing })] : [];
  return [`# ${say(language, 'externalTitle')}`, '', summary, ...rest, ...sections, ''].join('\n');
}

const titles = { broken: 'externalBroken', moved: 'externalMoved', unknown: 'externalUnknown' } as const;

function byReason([urlA, a]: readonly [string, Verdict], [urlB, b]: readonly [string, Verdict]): number {
  const why = (verdict: Verdict) => ('why' in verdict ? verdict.why : '');
  return why(a).localeCompare(why(b)) || (urlA < urlB ? -1 : 1);
}

function entry(url: string, verdict: Verdict, places: readonly LinkPlace[], language: Language): readonly string[] {
  return [
    `- ${textOf(url, verdict, language)}`,
    ...places.map(({ uri, path, line }) => `  - [${path}:${line + 1}](${escaped(uri)}#L${line + 1})`),
  ];
}

function textOf(url: string, verdict: Verdict, language: Language): string {
  switch (verdict.kind) {
    case 'found':
      return `<${url}>`;
    case 'moved':
      return `<${url}> → <${verdict.to}>`;
    case 'broken':
    case 'unknown': {
      const message = verdict.kind === 'broken' && verdict.why === 'status' ? 'status' : verdict.why;
      const data = { url, status: ('status' in verdict && verdict.status) || '' };
      const text = renderMessage(`external-${verdict.kind}`, message, data, language);
      return text.replaceAll(`\`${url}\``, `<${url}>`);
    }
  }
}

/** A destination of a Markdown link. */
function escaped(uri: string): string {
  return uri.replaceAll('(', '%28').replaceAll(')', '%29');
}
