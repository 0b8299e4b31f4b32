import type { Post } from '../../post/types.ts';
import type { Span } from '../../text/span.ts';
import type { Extract } from '../../translation/drift/drift.ts';
import { driftOf } from '../../translation/drift/drift-of.ts';
import { short } from '../../translation/drift/summary.ts';
import { unitsOf } from '../../translation/units.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationMissing = defineRule({
  id: 'translation-missing',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['original'],
  summary: 'A translation has every passage of its original.',
  why: 'A note or section that was added to the original later, or was overlooked, does not reach the readers of the translation.',
  options: {},
  messages: ['after-many', 'start-many', 'after', 'start', 'see-original'],
  examples: {
    good: [
      { path, original: 'The first.\n\nThe second.\n', text: '<!--\nThe first.\n\nThe second.\n-->\n一\n\n二\n' },
      {
        path,
        original: 'The first.\n\n![A picture](/a.png)\n\nThe second.\n',
        text: '<!--\nThe first.\n-->\n一\n\n![图](/a.png)\n\n<!--\nThe second.\n-->\n二\n',
      },
    ],
    bad: [
      {
        path,
        original: 'The first passage.\n\nA note that came later.\n\nAnother one.\n\nThe second passage.\n',
        text: '<!--\nThe first passage.\n-->\n⟦第一段。⟧\n\n<!--\nThe second passage.\n-->\n第二段。\n',
      },
      {
        path,
        original: 'The first passage.\n\nA note that came later.\n\nThe second passage.\n',
        text: '<!--\nThe first passage.\n-->\n⟦第一段。⟧\n\n<!--\nThe second passage.\n-->\n第二段。\n',
      },
      {
        path,
        original: '_Update: this is stable now._\n\nThe first passage.\n\nThe second passage.\n',
        text: '<!--\nThe first passage.\n-->\n⟦第一段。⟧\n\n<!--\nThe second passage.\n-->\n第二段。\n',
      },
    ],
  },
  *check(post, { facts: { original } }) {
    if (original === null) return;
    const { blocks } = driftOf(original, post);
    if (!blocks.some(({ kind }) => kind === 'missing') || post.comments.length === 0) return;
    const first = unitsOf(post).find(({ kind }) => kind !== 'front-matter');
    const places = new Map<number, { readonly beside: Span; readonly after: boolean; readonly missing: Extract[] }>();
    for (const { kind, current, after } of blocks) {
      const beside = after ?? first?.span;
      if (kind !== 'missing' || current === undefined || beside === undefined) continue;
      const place = places.get(beside.start);
      if (place !== undefined) place.missing.push(current);
      else places.set(beside.start, { beside, after: after !== undefined, missing: [current] });
    }
    for (const { beside, after, missing } of places.values()) {
      const [current] = missing;
      if (current === undefined) continue;
      const where = after ? 'after' : 'start';
      yield {
        span: oneLine(post, beside, after),
        messageId: missing.length === 1 ? where : `${where}-many`,
        data: { expected: short(current.text), count: missing.length },
        related: [
          {
            path: original.path,
            span: current.span,
            line: original.lines.lineAt(current.span.start),
            messageId: 'see-original',
          },
        ],
      };
    }
  },
});

/** The last or first line of a passage: where the missing one would stand. */
function oneLine({ text, lines }: Post, { start, end }: Span, last: boolean): Span {
  const line = lines.lineAt(last ? Math.max(start, end - 1) : start);
  const from = Math.max(start, lines.startOf(line));
  const indent = text.slice(from, end).length - text.slice(from, end).trimStart().length;
  return { start: from + indent, end: Math.min(end, lines.endOf(line)) };
}
