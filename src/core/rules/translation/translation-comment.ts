import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { Post } from '../../post/types.ts';
import { holdsHan, isHan } from '../../text/cjk.ts';
import { contains, type Span, shift } from '../../text/span.ts';
import { passagesOf } from '../../translation/passages.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationComment = defineRule({
  id: 'translation-comment',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'The comments of a translation hold the original, each above its translation, and end where they should.',
  why: 'Who updates the translation compares comment and text; and what a comment swallows by mistake, no reader sees.',
  options: {},
  messages: ['shifted', 'translation', 'unclosed', 'tag'],
  examples: {
    good: [
      { path, text: '<!--\nOne text\n-->\n一段文字\n' },
      { path, text: '<!--\n以下是这张图的源码：\nThe source of this diagram\n-->\n\n其余。\n' },
      { path, text: '<!-- 译注 -->\n\n<!-- The rest. -->\n其余。\n' },
      { path, text: '<!--\n{{</* tab name="A tab with a name" */>}}\n短代码在注释里仍然会生效。\n-->\n' },
      { path, text: '1. 甲\n\n   <!--\n   Text\n   -->\n   文字\n' },
    ],
    bad: [
      { path, text: '⟦<!--\nThis is the first of two sentences.\n这是两句话中的第一句话。\n-->⟧\n' },
      { path, text: '1. 甲\n   ⟦<!--⟧\nText\n   -->\n   文字\n' },
      { path, text: '<center>图</center>\n⟦<!--⟧\nOne\n\nTwo\n-->\n一\n' },
      { path, text: '⟦<!--\n{{< note >}}\nText\n-->⟧\n文字\n{{< /note >}}\n' },
    ],
  },
  *check(post, { facts: { original } }) {
    // Pages in HTML are not read as Markdown: nothing ends inside their comments.
    const isHtml = post.path.endsWith('.html');
    if (passagesOf(post, original).shifted) {
      const [first] = post.comments;
      if (first) yield { span: { start: first.span.start, end: first.span.start + 4 }, messageId: 'shifted' };
    }
    for (const { content, span: place } of troubled(post)) {
      for (const { comment, trouble } of troubledIn(content)) {
        const span = shift(comment, place.start);
        if (trouble === 'translation') yield { span, messageId: 'translation' };
        // What is never closed at all is being typed.
        else if (trouble === 'unclosed' && !isHtml && post.text.includes('-->', span.start))
          yield { span: { start: span.start, end: span.start + 4 }, messageId: 'unclosed' };
        else if (trouble === 'shortcodes' && splitsTag(post, span)) yield { span, messageId: 'tag' };
      }
    }
  },
});

interface Troubled {
  readonly comment: Span;
  readonly trouble: 'unclosed' | 'translation' | 'shortcodes';
}

/** Comments that are worth a closer look. */
const troubledIn = perBlock(({ comments, source, shortcodes }) =>
  comments.flatMap(({ closed, content, span: comment }): readonly Troubled[] => {
    if (!closed) return [{ comment, trouble: 'unclosed' }];
    if (isMixed(source.slice(content.start, content.end))) return [{ comment, trouble: 'translation' }];
    return shortcodes.some(({ span }) => contains(comment, span)) ? [{ comment, trouble: 'shortcodes' }] : [];
  }),
);

const troubled = blocksWhere((content) => troubledIn(content).length > 0);

/** Lines of English, and Chinese ones below. What begins in Chinese or with tags is a translator's note, and in code Chinese remarks stand beside English ones. */
function isMixed(text: string): boolean {
  if (!holdsHan(text) || text.includes('```')) return false;
  let english = false;
  for (const line of text.replaceAll(/\{\{[<%][^{}]*[>%]\}\}/g, '').split('\n')) {
    const han = [...line].filter(isHan).length;
    if (han >= 6) return english;
    if (han === 0 && (line.match(/[A-Za-z]{2,40}/g) ?? []).length >= 4) english = true;
  }
  return false;
}

/** A shortcode that begins inside and ends outside, or the other way round. */
function splitsTag({ shortcodes }: Post, span: Span): boolean {
  return shortcodes.some(({ span: tag, partner }) => {
    const other = shortcodes[partner ?? -1]?.span;
    if (other === undefined || tag.start < span.start || tag.end > span.end) return false;
    return other.start < span.start || other.end > span.end;
  });
}
