import { postKeys } from '../../site/front-matter-keys.ts';
import { nearest } from '../../text/distance.ts';
import { defineRule } from '../rule.ts';

export const frontMatterKey = defineRule({
  id: 'front-matter-key',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'Every key of the front matter is one that the site reads.',
  why: 'Hugo ignores a key it does not know without a word: with `authors` for `author` the byline is simply gone.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Further keys that the templates of your site read.' },
  },
  messages: ['misspelt', 'unknown', 'fix-key'],
  examples: {
    good: [
      '---\ntitle: A\nAuthor: B\nlinkTitle: C\n---\n',
      '---\ntitle: A\nrelease_announcement:\n  minor_version: "1.36"\n---\n',
    ],
    bad: [
      { text: '---\ntitle: A\n⟦authors⟧: B\n---\n', fixed: '---\ntitle: A\nauthor: B\n---\n' },
      { text: '---\ntitle: A\n⟦transltor⟧: B\n---\n', fixed: '---\ntitle: A\ntranslator: B\n---\n' },
      '---\ntitle: A\n⟦mood⟧: sunny\n---\n',
    ],
  },
  *check({ frontMatter }, { options }) {
    const known = new Set([...postKeys, ...options.allowed].map((key) => key.toLowerCase()));
    const present = new Set(frontMatter?.entries.map(({ key }) => key.toLowerCase()));
    for (const { key, keySpan: span } of frontMatter?.entries ?? []) {
      if (known.has(key.toLowerCase())) continue;
      const meant = nearest(key, [...postKeys, ...options.allowed]);
      if (meant === undefined || present.has(meant.toLowerCase())) {
        yield { span, messageId: 'unknown', data: { key } };
      } else {
        const edits = [{ span, text: meant }];
        yield {
          span,
          messageId: 'misspelt',
          data: { key, meant },
          fixes: [{ titleId: 'fix-key', data: { meant }, edits, safe: true }],
        };
      }
    }
  },
});
