import { lazy } from '../../text/lazy.ts';
import { searchingVersions } from '../../text/search-versions.ts';
import { exampleSite } from '../example-site.ts';
import { defineRule } from '../rule.ts';

export const orphanBundleFile = defineRule({
  id: 'orphan-bundle-file',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement', 'post'],
  needs: ['site'],
  summary: 'Every file beside a post is used by the post.',
  why: 'A picture that nothing shows is published all the same, and is often a sign of a picture left out.',
  options: {},
  messages: ['orphan'],
  examples: {
    good: [
      { text: '---\ntitle: A\n---\n![a](chart.svg)\n', site: exampleSite },
      { text: '---\ntitle: A\n---\nText.\n', path: 'content/en/blog/_posts/2026-01-20-single.md', site: exampleSite },
    ],
    bad: [
      {
        text: '---\n⟦title⟧: A\n---\nText.\n',
        site: { ...exampleSite, 'content/en/blog/_posts/2026-01-15-example/index.md': '---\ntitle: A\n---\n' },
      },
    ],
  },
  *check(post, { facts: { site } }) {
    const [first] = post.frontMatter?.entries ?? [];
    if (first === undefined) return;
    const folder = post.path.slice(0, post.path.lastIndexOf('/') + 1);
    const lower = lazy(() => post.text.toLowerCase());
    for (const path of site.bundleFiles(post.path)) {
      const file = path.slice(folder.length);
      if (/\.(?:md|html?)$/i.test(file) || isNamed(post.text, lower, file)) continue;
      yield { span: first.keySpan, messageId: 'orphan', data: { file } };
    }
  },
});

const holds = searchingVersions();

/** The name may be written with percent signs, or (in a figure) without its ending. */
function isNamed(text: string, lower: () => string, file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Nearly all are written as they are called.
  return (
    formsOf(name).some((form) => holds(text, form)) ||
    formsOf(name.toLowerCase()).some((form) => lower().includes(form))
  );
}

/** What every way to write the name holds: whoever writes the ending writes what stands before it. */
function formsOf(name: string): readonly string[] {
  const stem = name.replace(/\.\w+$/, '');
  const least = stem.length > SHORT ? stem : name;
  return [...new Set([least, encodeURI(least)])].filter(({ length }) => length > SHORT);
}

const SHORT = 3;
