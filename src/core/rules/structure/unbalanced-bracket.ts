import { type Atom, atomsOf } from '../../post/adjacent.ts';
import type { BlockContent, InlineRun } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Counted over a paragraph of what a reader sees: code and the addresses of links are left out. */
export const unbalancedBracket = defineBlockRule({
  id: 'unbalanced-bracket',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Every round bracket of a paragraph has its partner.',
  why: 'A bracket that is left over belongs, as a rule, to a link whose address was pasted beside it or cut short.',
  options: {},
  messages: ['extra', 'unclosed', 'fix-remove'],
  examples: {
    good: [
      'Pods (and their containers (all of them)) and `f(`.\n',
      '1) one, 2) two, and a) three :) or ;-) or [0, N) and (0, N] and [all-new,all). (Really ;))\n',
      'See [x](https://example.com/a_(b)).\n',
      '(A remark that begins here\nand ends here.)\n',
    ],
    bad: [
      {
        text: 'See [the team](https://example.com)⟦)⟧.\n',
        fixed: 'See [the team](https://example.com).\n',
      },
      'See [x](https://example.com/) https://example.com/⟦)⟧ as well.\n',
      'It works ⟦(⟧see [the docs](/docs/) for more.\n',
    ],
  },
  trigger: /[()]/,
  *checkBlock(block) {
    // Most blocks are balanced as they stand, addresses included, and need not be parsed.
    if (isNested(block.source)) return;
    for (const run of block.runs) {
      const { extra, unclosed } = count(run, block);
      for (const atom of extra) {
        const span = { start: atom.start, end: atom.end };
        // Right behind a link it can only be a slip.
        const slip = block.links.some(({ kind, span: link }) => kind === 'inline' && link.end === span.start);
        const fix = { titleId: 'fix-remove', edits: [{ span, text: '' }], safe: false } as const;
        yield { span, messageId: 'extra', ...(slip && { fixes: [fix] }) };
      }
      for (const { start, end } of unclosed) yield { span: { start, end }, messageId: 'unclosed' };
    }
  },
});

function count(run: InlineRun, { source, links }: BlockContent) {
  const atoms = atomsOf(run, source);
  const open: Atom[] = [];
  const extra: Atom[] = [];
  for (let index = 0; index < atoms.length; index++) {
    const atom = atoms[index];
    if (atom === undefined) break;
    const { character, kind, leaf } = atom;
    if (kind !== 'text' || (character !== '(' && character !== ')')) continue;
    const link = leaf.link === undefined ? undefined : links[leaf.link]?.kind;
    if (link === 'literal' || link === 'autolink') continue;
    const before = around(atoms, index - REACH, index);
    const after = around(atoms, index + 1, index + REACH);
    if (character === '(') {
      if (!/^[^()\s]{1,40}, ?[^()\s]{1,40}\]/.test(after) && !/[:;8=]'?-?$/.test(before)) open.push(atom);
    } else if (!/(?:^|[\s(])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$/.test(before) || open.length > 0) {
      // A smile; before another bracket, or where none is open, it closes nothing.
      if (/[:;8=]'?-?$/.test(before) && (open.length === 0 || /^\s?\)/.test(after))) continue;
      if (/\[[^()\s]{1,40}, ?[^()\s]{1,40}$/.test(before)) continue;
      if (open.pop() === undefined) extra.push(atom);
    }
  }
  return { extra, unclosed: open };
}

/** Of an interval: `[replicas-updatedReplicas,replicas)`. */
const REACH = 84;

function around(atoms: readonly Atom[], from: number, to: number): string {
  let text = '';
  for (let at = Math.max(0, from); at < Math.min(atoms.length, to); at++) text += atoms[at]?.character || '\ufffc';
  return text;
}

/** Whether every bracket of the text has its partner, in order. */
function isNested(text: string): boolean {
  let depth = 0;
  for (const [mark] of allMatches(text, /[()]/g)) {
    depth += mark === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
