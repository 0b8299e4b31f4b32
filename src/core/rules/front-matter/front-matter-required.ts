import { addedLine, openingLine } from '../../post/front-matter/edit.ts';
import type { Post } from '../../post/types.ts';
import { postName } from '../../site/post-name.ts';
import { defineRule } from '../rule.ts';

/** Source: the blog's guide for authors; a draft has no date yet, and its author and slug may still be open. */
export const frontMatterRequired = defineRule({
  id: 'front-matter-required',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'The front matter has every key that a published post needs.',
  why: 'Without an author the byline is empty, without a slug the address follows every later change of the title, and without a date or `draft: true` nobody knows when the post appears.',
  options: {
    keys: {
      type: 'strings',
      default: ['title', 'date', 'slug', 'author', 'layout'],
      description: 'Keys that a post must have; `date` only when it is no draft.',
    },
  },
  messages: ['missing', 'undated', 'fix-layout', 'fix-draft'],
  examples: {
    good: [
      '---\nlayout: blog\ntitle: A\ndate: 2026-01-15\nslug: a\nauthor: B\n---\n',
      {
        text: '---\nlayout: blog\ntitle: A\ndraft: true\n---\n',
        path: 'content/en/blog/_posts/a-new-post.md',
      },
      '---\nlayout: blog\ntitle: A\ndate: 2018-01-15\nurl: /blog/2018/01/A\nauthor: B\n---\n',
      'No front matter.\n',
    ],
    bad: [
      {
        text: '⟦---⟧\ntitle: A\ndate: 2026-01-15\nslug: a\nauthor: B\n---\n',
        fixed: '---\ntitle: A\ndate: 2026-01-15\nslug: a\nauthor: B\nlayout: blog\n---\n',
      },
      {
        text: '⟦---⟧\nlayout: blog\ntitle: A\nslug: a\nauthor: >\n  B,\n  C\n---\n',
        path: 'content/en/blog/_posts/a-new-post.md',
        fixed: '---\nlayout: blog\ntitle: A\nslug: a\nauthor: >\n  B,\n  C\ndraft: true\n---\n',
      },
      '⟦⟦---⟧⟧\nlayout: blog\ntitle: A\ndate: 2026-01-15\n---\n',
    ],
  },
  *check(post, { options }) {
    const { frontMatter, path } = post;
    const span = openingLine(post);
    if (frontMatter === undefined || span === undefined || frontMatter.problems.length > 0) return;
    const draft = frontMatter.get('draft')?.value === true;
    for (const key of options.keys) {
      if (frontMatter.get(key) !== undefined || isElsewhere(post, key)) continue;
      if (key === 'date') {
        if (draft || postName(path)?.date !== undefined) continue;
        yield { span, messageId: 'undated', fixes: added(post, 'draft: true', 'fix-draft') };
      } else if (!draft || key === 'title') {
        const fixes = key === 'layout' ? added(post, 'layout: blog', 'fix-layout') : [];
        yield { span, messageId: 'missing', data: { key }, fixes };
      }
    }
  },
});

/** Imported posts have their whole address in `url`, and the rest elsewhere; a byline in the body is the matter of another rule. */
function isElsewhere({ frontMatter, text, bodyStart }: Post, key: string): boolean {
  if (frontMatter?.get('url') !== undefined) return key !== 'title';
  return (
    key === 'author' && /^[ \t]*[*_]{1,3}(?:Authors?|By|Written by)\b/im.test(text.slice(bodyStart, bodyStart + 1000))
  );
}

function added(post: Post, line: string, titleId: 'fix-layout' | 'fix-draft') {
  const edit = addedLine(post, line);
  return edit === undefined ? [] : [{ titleId, edits: [edit], safe: titleId === 'fix-layout' }];
}
