import { slugified } from '../../text/slugified.ts';
import { defineRule } from '../rule.ts';

export const frontMatterSlug = defineRule({
  id: 'front-matter-slug',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'A slug is made of lower-case letters, digits and single hyphens.',
  why: 'The slug becomes the address of the post for good. Blanks and capitals are changed on the way, and links that copy the slug then miss the page.',
  options: {},
  messages: ['shape', 'template', 'fix-slug'],
  examples: {
    good: [
      '---\ntitle: A\nslug: kubernetes-v1-36-release\n---\n',
      '---\ntitle: A\nslug: "1-2-3"\n---\n',
      '---\ntitle: A\n---\n',
    ],
    bad: [
      { text: '---\nslug: ⟦Past-Present-And-Future⟧\n---\n', fixed: '---\nslug: past-present-and-future\n---\n' },
      { text: '---\nslug: ⟦"sig-apps features in 1.36"⟧\n---\n', fixed: '---\nslug: sig-apps-features-in-1-36\n---\n' },
      { text: '---\nslug: ⟦a_b--c-⟧\n---\n', fixed: '---\nslug: a-b-c\n---\n' },
      '---\nslug: ⟦text-for-URL-link-here-no-spaces⟧\n---\n',
    ],
  },
  *check({ frontMatter }) {
    // With `url` the slug decides nothing.
    if ((frontMatter?.text('url') ?? '') !== '') return;
    const entry = frontMatter?.get('slug');
    const found = frontMatter?.text('slug') ?? '';
    if (entry === undefined || found === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(found)) return;
    const span = entry.valueSpan;
    // What a template asks to be filled in is no slug, however it is spelt; `<…>` is the matter of the rule about placeholders.
    if (/no-?spaces?|(?:^|-)(?:link|slug|url|text)-?here|^[<{]/i.test(found)) {
      if (!/^[<{]/.test(found)) yield { span, messageId: 'template', data: { found } };
      return;
    }
    const expected = slugified(found);
    if (expected === '') return;
    yield {
      span,
      messageId: 'shape',
      data: { found, expected },
      // It changes the address: fine before publication only.
      fixes: [{ titleId: 'fix-slug', data: { expected }, edits: [{ span, text: expected }], safe: false }],
    };
  },
});
