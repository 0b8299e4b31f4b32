import { perPost } from '../../post/per-post.ts';
import { isSameTarget } from '../../site/same-target.ts';
import { remember } from '../../text/remember.ts';
import { shift } from '../../text/span.ts';
import { perPair } from '../../translation/pairs.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { type LinkThing, perThings, thingsOfPost } from '../../translation/things.ts';
import { exampleSite } from '../example-site.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationLink = defineRule({
  id: 'translation-link',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original', 'site'],
  summary: 'A translated passage has the links of its original, and they lead to the same places.',
  why: 'A link that was lost or that leads elsewhere keeps readers of the translation from what the original offers them.',
  options: {},
  messages: ['lost', 'target'],
  examples: {
    good: [
      {
        path,
        text: '<!--\nSee [docs](/docs/a/), [b](https://x.org/b) and\n[c](https://en.wikipedia.org/wiki/C).\n-->\n参阅[文档](/zh-cn/docs/a/#甲)、[乙](https://x.org/b/)和[丙](https://zh.wikipedia.org/wiki/C)。\n',
      },
      {
        path,
        text: '<!--\nSee [docs](/docs/old/).\n-->\n参阅[文档](/zh-cn/docs/new/)。\n',
        original: 'See [docs](/docs/new/).\n',
      },
      { path, text: '<!--\nSee [a](/docs/old/).\n-->\n参阅[甲](/zh-cn/docs/pods/)。\n', site: exampleSite },
      { path, text: '<!--\nFirst [a](/a/).\n-->\n第一\n\n<!--\nSecond\n-->\n第二[甲](/a/)。\n' },
    ],
    bad: [
      { path, text: '<!--\nSee [docs](/docs/a/).\n-->\n⟦参阅文档。⟧\n' },
      { path, text: '<!--\nSee [docs](/docs/a/).\n-->\n参阅[文档](⟦/zh-cn/docs/b/⟧)。\n' },
      {
        path,
        text: '<!--\nOn [a](/docs/a/), see [more](/docs/a/#more).\n-->\n关于[甲](⟦/zh-cn/docs/b/⟧)，请参阅[更多](/zh-cn/docs/a/#more)。\n',
      },
    ],
  },
  *check(post, { facts: { original, site } }) {
    const { list } = passagesOf(post, original);
    const today = original ? linksOf(original) : undefined;
    const { passages } = list;
    for (const [index, passage] of differing(list)) {
      const twice = differenceIn(passage.pair)?.twice;
      const wanted = keysIn(passage.original);
      const own = passage.translation.links;
      const keys = keysIn(passage.translation);
      const near = new Set(
        [passages[index - 1], passages[index + 1]].flatMap(
          (other) => other?.translation.links.map(({ key }) => comparable(key)) ?? [],
        ),
      );
      // A link that today's original has no more was rightly dropped or replaced: the record is out of date.
      const missing = twice === undefined ? [...wanted].filter((key) => !keys.has(key) && !near.has(key)) : [twice];
      const lost = missing.filter((key) => isJudged(key) && today?.has(key) !== false);
      const other = own.filter(({ key, reference }) => !wanted.has(comparable(key)) && isJudged(key) && !reference);
      const [only] = lost;
      if (only === undefined) continue;
      const [candidate] = other;
      if (lost.length === 1 && other.length === 1 && candidate !== undefined && isSameKind(only, candidate)) {
        if (today?.has(comparable(candidate.key)) === true) continue;
        const expected = passage.original.links.find(({ key }) => comparable(key) === only)?.url ?? only;
        if (site !== undefined && isSameTarget(site, expected, candidate.url)) continue;
        yield {
          span: shift(candidate.urlSpan, passage.at),
          messageId: 'target',
          data: { found: candidate.url, expected },
        };
        continue;
      }
      if (other.length > 0 || twice !== undefined) continue;
      for (const key of lost) {
        const expected = passage.original.links.find((link) => comparable(link.key) === key)?.url ?? key;
        yield { span: firstLine(post.text, passage.span), messageId: 'lost', data: { expected } };
      }
    }
  },
});

const keysIn = perThings(({ links }): ReadonlySet<string> => new Set(links.map(({ key }) => comparable(key))));

/** Whether the translation lacks a link, or has all but one of them once less. */
const differenceIn = perPair(({ original, translation }) => {
  if (![...keysIn(original)].every((key) => keysIn(translation).has(key))) return { twice: undefined };
  const twice = oftener(original.links, translation.links);
  return twice === undefined ? undefined : { twice };
});

const differing = passagesWhere(({ pair }) => differenceIn(pair) !== undefined);

/** The links that the original has today, to be compared. */
const linksOf = perPost((original) => keysIn(thingsOfPost(original)));

/** Other sites have pages in several languages too; the encyclopedia's are hosts. */
const comparable = remember(10_000, (key) =>
  key
    .replaceAll(/\/(?:zh(?:[-_]cn|-hans)?|en(?:[-_]us|-gb)?)(?=\/|$)/g, '')
    .replace(/^[a-z-]{2,12}\.(m\.)?wikipedia\.org\/.*$/, 'wikipedia.org'),
);

/** The one address to which the original leads once more than the translation, when both have as many links. */
function oftener(original: readonly LinkThing[], own: readonly LinkThing[]): string | undefined {
  if (original.length !== own.length || original.length < 2) return undefined;
  const counts = new Map<string, number>();
  for (const { key } of original) counts.set(comparable(key), (counts.get(comparable(key)) ?? 0) + 1);
  for (const { key } of own) counts.set(comparable(key), (counts.get(comparable(key)) ?? 0) - 1);
  const more = [...counts].filter(([, count]) => count > 0);
  return more.length === 1 && more[0]?.[1] === 1 ? more[0][0] : undefined;
}

/** Mail, persons and mere fragments, which follow translated headings, are not compared. */
function isJudged(key: string): boolean {
  if (key === '' || key.startsWith('#') || key.startsWith('mailto:') || /^github\.com\/[^/]+$/.test(key)) return false;
  // Short addresses lead on to another one, which a translator may have written out.
  return !/^(?:bit\.ly|git\.k8s\.io|go\.k8s\.io|goo\.gl|tinyurl\.com|youtu\.be)\/|^\/[^/]*$/.test(key);
}

function isSameKind(key: string, link: LinkThing): boolean {
  return key.startsWith('/') === comparable(link.key).startsWith('/');
}

function firstLine(text: string, span: { readonly start: number; readonly end: number }) {
  const newline = text.slice(span.start, span.end).search(/\r?\n/);
  return { start: span.start, end: newline < 0 ? span.end : span.start + newline };
}
