import type { Nodes, Paragraph, Root, Table } from 'mdast';
import { placeOf } from '../../post/derive/source.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId = 'excess' | 'swallowed' | 'header' | 'fix-blank';

export const tableShape = defineBlockRule({
  id: 'table-shape',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Tables are shown as tables, with all their cells and nothing else.',
  why: 'What a row has beyond the columns of its table is not shown, text right below a table becomes a row of it, and a header that does not fit its line of dashes leaves a heap of bars.',
  options: {},
  messages: ['excess', 'swallowed', 'header', 'fix-blank'],
  examples: {
    good: [
      '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |\n| 4 | 5 | |\n| 4 | 5 | \u00a0 \n| 6 \\| 7 | `8 \\| 9` |\n\nText.\n',
      'a\n-\n1\n\n| b |\n|---|\nc\n',
      'One | other\n\n- a | b\n\n```\n| a |\n|---|---|\n```\n',
    ],
    bad: [
      '| a | b |\n|---|---|\n| 1 | 2 | ⟦3 |⟧\n| `x | y` | ⟦2 |⟧\n',
      {
        text: '| a | b |\n|---|---|\n| 1 | 2 |\n⟦Text below it.⟧\n',
        fixed: '| a | b |\n|---|---|\n| 1 | 2 |\n\nText below it.\n',
      },
      '⟦| a | b | c |⟧\n|---|---|\n| 1 | 2 | 3 |\n',
    ],
  },
  // In a line of dashes.
  trigger: /-:?[ \t]*\||\|[ \t]*:?-/,
  *checkBlock({ tree, source, masked }) {
    for (const node of tablesAndParagraphs(tree)) {
      if (node.type === 'table') yield* rows(node, source, masked);
      else yield* header(node, masked);
    }
  },
});

function* rows({ children }: Table, source: string, masked: string): Iterable<Problem<MessageId>> {
  const [head, ...body] = children;
  const columns = head?.children.length ?? 0;
  for (const row of body) {
    const { start, end } = placeOf(row);
    if (columns > 1 && !masked.slice(start, end).includes('|')) {
      // Within a list or a quote the blank line would want marks.
      const alone = start === 0 || /[\r\n]/.test(source.charAt(start - 1));
      const newline = source.includes('\r\n') ? '\r\n' : '\n';
      const edits = [{ span: { start, end: start }, text: newline }];
      yield {
        span: { start, end },
        messageId: 'swallowed',
        ...(alone && { fixes: [{ titleId: 'fix-blank', edits, safe: true }] }),
      };
      continue;
    }
    // No-break spaces are no content either.
    const inside = row.children
      .slice(columns)
      .flatMap(({ children }) => children)
      .find((node) => node.type !== 'text' || node.value.trim() !== '');
    if (inside === undefined) continue;
    yield { span: { start: placeOf(inside).start, end }, messageId: 'excess', data: { columns } };
  }
}

/** A paragraph with a line of dashes that would make a table of it, had the line above as many cells. */
function* header(node: Paragraph, masked: string): Iterable<Problem<MessageId>> {
  const { start, end } = placeOf(node);
  const lines = allMatches(masked.slice(start, end), /[^\r\n]+/g);
  for (const [index, { 0: line }] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined || !above[0].includes('|') || !line.includes('|') || !dashes.test(bare(line))) continue;
    const cells = cellsOf(above[0]);
    const columns = cellsOf(line);
    if (cells === columns) continue;
    const from = start + above.index + (/^[ \t>]*/.exec(above[0])?.[0].length ?? 0);
    const span = { start: from, end: from + bare(above[0]).length };
    yield { span, messageId: 'header', data: { cells, columns } };
    return;
  }
}

const dashes = /^\|?[ \t]*(?::?-+:?[ \t]*(?:\|[ \t]*|$))+$/;

/** A line without the marks and blanks around it. */
function bare(line: string): string {
  return line.replace(/^[ \t>]*/, '').trimEnd();
}

/** Bars between cells stand without a backslash; those at the ends may be missing. */
function cellsOf(line: string): number {
  const inside = bare(line)
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return (inside.match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}

function tablesAndParagraphs(node: Nodes | Root): readonly (Table | Paragraph)[] {
  if (node.type === 'table' || node.type === 'paragraph') return [node];
  return 'children' in node ? node.children.flatMap((child) => tablesAndParagraphs(child)) : [];
}
