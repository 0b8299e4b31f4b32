import MarkdownIt from 'markdown-it';
import { havePeers, howToInstall } from '../peers.mjs';

/**
 * What other tools do with a whole text at every edit: `{ yardstick(text), peers: [{ name, work(text) }] }`. Nothing of them is known to be kept from one
 * text to the next. `wanted`: their names; all when nothing is said.
 */
export async function loadPeers(wanted) {
  const markdownIt = new MarkdownIt({ html: true, linkify: false });
  const yardstick = (text) => markdownIt.parse(text, {});
  if (wanted?.length === 0) return { yardstick, peers: [] };
  if (!havePeers()) {
    console.log(`${howToInstall}\n`);
    return { yardstick, peers: [] };
  }
  const peers = [];
  for (const [name, load] of Object.entries(loaders)) {
    if (wanted === undefined || wanted.includes(name)) peers.push({ name, work: await load() });
  }
  return { yardstick, peers };
}

/** Each with all its own rules but the length of lines, which no site of prose keeps. */
const loaders = {
  'mdast parse': async () => {
    const [{ fromMarkdown }, { gfmFromMarkdown }, { gfm }, front, { frontmatter }] = await Promise.all([
      import('mdast-util-from-markdown'),
      import('mdast-util-gfm'),
      import('micromark-extension-gfm'),
      import('mdast-util-frontmatter'),
      import('micromark-extension-frontmatter'),
    ]);
    const options = {
      extensions: [gfm(), frontmatter()],
      mdastExtensions: [gfmFromMarkdown(), front.frontmatterFromMarkdown()],
    };
    return (text) => fromMarkdown(text, options);
  },
  autocorrect: async () => {
    const { lintFor } = (await import('autocorrect-node')).default;
    return (text) => lintFor(text, 'post.md');
  },
  markdownlint: async () => {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { text }, config: { default: true, MD013: false } });
  },
  'remark-lint recommended': async () => {
    const [{ remark }, { default: frontmatter }, { default: gfm }, { default: preset }] = await Promise.all(
      ['remark', 'remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'].map((name) => import(name)),
    );
    const processor = remark().use(frontmatter).use(gfm).use(preset);
    return (text) => processor.runSync(processor.parse(text), undefined);
  },
  zhlint: async () => {
    const { run } = await import('zhlint');
    return (text) => run(text, { rules: { preset: 'default' } });
  },
};
