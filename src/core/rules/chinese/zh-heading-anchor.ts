import { headingId } from '../../site/heading-ids.ts';
import { isHan } from '../../text/cjk.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { chinese } from '../examples.ts';
import { defineRule } from '../rule.ts';

/** The localisation guide: Chinese headings carry the id of the English one, so that addresses with `#` are the same in all languages. */
export const zhHeadingAnchor = defineRule({
  id: 'zh-heading-anchor',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'A Chinese heading has the id that the site gives the English one.',
  why: 'Without `{#id}` the address of the section is made of Chinese characters, and links that work in English lead to the top of the page.',
  options: {},
  messages: ['missing', 'fix-id'],
  examples: {
    good: [
      chinese('<!--\n## Overview\n-->\n## 概述 {#overview}\n'),
      chinese('<!--\n## Pod\n-->\n## Pod\n\n## 没有原文\n'),
    ],
    bad: [
      chinese(
        '<!--\n## Why *JobSet*?\n-->\n## ⟦为什么需要 JobSet？⟧\n',
        '<!--\n## Why *JobSet*?\n-->\n## 为什么需要 JobSet？   {#why-jobset}\n',
      ),
    ],
  },
  *check(post, { facts: { original } }) {
    const taken = new Set(post.headings.map(({ id }) => id));
    for (const [, { original: source, translation, at: base }] of withoutId(passagesOf(post, original).list)) {
      for (const heading of translation.headings) {
        const english = source.headings[translation.headings.indexOf(heading)];
        const own = post.headings.find(({ span }) => span.start === base + heading.span.start);
        if (english === undefined || own === undefined || own.id !== undefined || own.setext) continue;
        if (![...own.text].some(isHan) || own.level === 1) continue;
        const id = english.id ?? headingId(english.text, 'blackfriday');
        if (id === '' || taken.has(id)) continue;
        taken.add(id);
        const at = own.textSpan.end;
        yield {
          span: own.textSpan,
          messageId: 'missing',
          data: { id },
          fixes: [
            {
              titleId: 'fix-id',
              data: { id },
              edits: [{ span: { start: at, end: at }, text: `   {#${id}}` }],
              safe: true,
            },
          ],
        };
      }
    }
  },
});

/** Passages with as many headings as their original, one of them without an id of its own. */
const withoutId = passagesWhere(
  ({ original, translation }) =>
    original.headings.length === translation.headings.length && translation.headings.some(({ id }) => id === undefined),
);
