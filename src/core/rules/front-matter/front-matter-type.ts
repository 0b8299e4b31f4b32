import type { FrontMatterEntry } from '../../post/types.ts';
import { defineRule } from '../rule.ts';

export const frontMatterType = defineRule({
  id: 'front-matter-type',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'Values of the front matter are of the type that Hugo expects.',
  why: 'Hugo takes the text `"false"` for true, an alias that is no list for nothing at all, and shows an empty title as it is.',
  options: {},
  messages: ['boolean', 'list', 'text', 'empty', 'fix-boolean', 'fix-list'],
  examples: {
    good: [
      '---\ntitle: A\ndraft: false\nevergreen: true\naliases:\n- /blog/a/\nweight: 10\n---\n',
      '---\ntitle: "2025"\nslug: "1984"\n---\n',
    ],
    bad: [
      { text: '---\ntitle: A\ndraft: ⟦"false"⟧\n---\n', fixed: '---\ntitle: A\ndraft: false\n---\n' },
      '---\ntitle: A\nevergreen: ⟦yes please⟧\n---\n',
      { text: '---\ntitle: A\naliases: ⟦/blog/a/⟧\n---\n', fixed: '---\ntitle: A\naliases: [/blog/a/]\n---\n' },
      '---\n⟦title⟧:\n---\n',
      '---\ntitle: A\nauthor: ⟦[A, B]⟧\n---\n',
    ],
  },
  *check({ frontMatter, text }) {
    for (const entry of frontMatter?.entries ?? []) {
      const { value, valueSpan: span, keySpan } = entry;
      const key = entry.key.toLowerCase();
      const written = text.slice(span.start, span.end);
      if (booleans.has(key) && typeof value !== 'boolean' && value !== null) {
        const meant = typeof value === 'string' ? /^\s*(true|false)\s*$/i.exec(value)?.[1]?.toLowerCase() : undefined;
        const fix = { titleId: 'fix-boolean', data: { meant: meant ?? '' }, safe: true } as const;
        yield {
          span,
          messageId: 'boolean',
          data: { key: entry.key, found: written },
          fixes: meant === undefined ? [] : [{ ...fix, edits: [{ span, text: meant }] }],
        };
      } else if (lists.has(key) && typeof value === 'string' && oneLine(entry, written)) {
        const edits = [{ span, text: `[${written}]` }];
        yield {
          span,
          messageId: 'list',
          data: { key: entry.key },
          fixes: [{ titleId: 'fix-list', edits, safe: true }],
        };
      } else if (texts.has(key) && (value === null || value === '')) {
        yield { span: keySpan, messageId: 'empty', data: { key: entry.key } };
      } else if (texts.has(key) && typeof value === 'object') {
        yield { span, messageId: 'text', data: { key: entry.key } };
      }
    }
  },
});

function oneLine({ style }: FrontMatterEntry, written: string): boolean {
  return (style === 'plain' || style === 'single' || style === 'double') && !/[\r\n,[\]]/.test(written);
}

const booleans = new Set(['draft', 'evergreen', 'math', 'headless', 'toc_hide', 'notoc', 'no_list', 'chem']);
const lists = new Set(['aliases', 'tags', 'categories', 'keywords', 'images', 'outputs', 'reviewers']);
const texts = new Set(['title', 'slug', 'author', 'translator', 'linktitle', 'canonicalurl', 'url', 'layout']);
