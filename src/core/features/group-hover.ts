import { canonicalKepUrl } from '../kep/address.ts';
import { link } from '../kep/card-markdown.ts';
import type { Language } from '../messages/types.ts';
import { leafAt } from '../post/leaf-at.ts';
import type { Post } from '../post/types.ts';
import { releaseMeant } from '../release/release-meant.ts';
import type { Facts } from '../rules/facts.ts';
import { allMatches } from '../text/all-matches.ts';
import { type Span, touches } from '../text/span.ts';
import { groupNames } from '../words/group-names.ts';
import type { Hover } from './hover.ts';
import { hoverTexts } from './hover-texts.ts';

/**
 * The full name of the special interest group at the offset, what it owns (in the post's release) and its page. Only groups that the catalogue knows as
 * owners are shown: a group that was closed or renamed has no page any more.
 */
export function groupHoverAt(post: Post, offset: number, { keps }: Facts, language: Language): Hover | undefined {
  const found = groupAt(post, offset);
  if (found === undefined || keps === undefined) return undefined;
  const texts = hoverTexts[language];
  const id = `sig-${found.name.toLowerCase().replaceAll(' ', '-')}`;
  const owned = keps.keps.filter((kep) => kep.sig === id);
  if (owned.length === 0) return undefined;
  const release = releaseMeant(post);
  const inRelease = owned.filter(
    ({ milestones }) => release !== undefined && Object.values(milestones).includes(`v1.${release}`),
  );
  const named = inRelease.slice(0, MOST_KEPS).map(({ number }) => link(`KEP-${number}`, canonicalKepUrl(number)));
  const lines = [
    `**${texts.group(found.name)}**`,
    texts.owned(owned.length, keps.date),
    ...(named.length === 0
      ? []
      : [texts.ownedInRelease(`v1.${release}`, inRelease.length > MOST_KEPS ? [...named, '…'] : named)]),
    link(texts.groupPage, `https://github.com/kubernetes/community/tree/master/${id}`),
  ];
  return { span: found.span, markdown: lines.join('  \n') };
}

const MOST_KEPS = 8;

function groupAt(post: Post, offset: number): { readonly name: string; readonly span: Span } | undefined {
  const leaf = leafAt(post, { start: offset, end: offset });
  if (leaf?.kind !== 'text') return undefined;
  const text = post.text.slice(leaf.span.start, leaf.span.end);
  for (const match of allMatches(text, pattern)) {
    const span = { start: leaf.span.start + match.index, end: leaf.span.start + match.index + match[0].length };
    if (!touches(span, offset)) continue;
    const written = (match[1] ?? '').toLowerCase().replaceAll(/[\s-]+/g, ' ');
    const name = groupNames.find((known) => known.toLowerCase() === written);
    return name === undefined ? undefined : { name, span };
  }
  return undefined;
}

/** `SIG Node` in the ways that posts write it; the longest name wins. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/\\\\#-])SIG[\\s-]+(${[...groupNames]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', '[\\s-]+'))
    .join('|')})(?![\\w-])`,
  'giu',
);
