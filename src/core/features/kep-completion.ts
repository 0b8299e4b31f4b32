import { canonicalKepUrl } from '../kep/address.ts';
import { kepCard } from '../kep/card.ts';
import { kepDetail, searchKeps } from '../kep/search.ts';
import type { Kep, KepCatalogue } from '../kep/types.ts';
import type { Language } from '../messages/types.ts';
import type { Post, Stage } from '../post/types.ts';
import { type GraduationList, graduationLists } from '../release/graduation-lists.ts';
import { linkText } from '../release/list-item.ts';
import { releaseMeant } from '../release/release-meant.ts';
import type { Facts } from '../rules/facts.ts';
import { contains, touches } from '../text/span.ts';
import type { Completion, Completions } from './completion.ts';
import { hoverTexts } from './hover-texts.ts';
import { isInCode } from './in-code.ts';
import { type KepPlace, kepPlaceAt } from './kep-place.ts';

/**
 * KEPs by number or by words of their title after `KEP-`, `KEP #`, `[KEP` and `kep.k8s.io/`, written as canonical links; `undefined` where none is being
 * named. KEPs of the post's release come first, and of those the ones that the post (in a graduation list: the list) does not have yet. Only the first
 * of many are given; the list is asked for again while typing goes on.
 */
export function completeKep(post: Post, offset: number, facts: Facts, language: Language): Completions | undefined {
  const place = kepPlaceAt(post, offset);
  if (place === undefined || isInCode(post, offset)) return undefined;
  const { keps } = facts;
  if (keps === undefined) return { items: [], incomplete: true };
  if (place.form === 'address') return { items: addressOf(place), incomplete: false };
  const list = graduationLists(post).find(({ span }) => touches(span, offset));
  const release = releaseMeant(post);
  const listed = numbersAt(post, offset, list);
  const query = place.query === '' && place.shown !== undefined ? String(place.shown) : place.query;
  const { keps: found, sorts } = searchKeps(query, keps, {
    milestone: release === undefined ? undefined : `v1.${release}`,
    stage: list?.stage ?? sectionStage(post, offset),
    listed,
  });
  const about = { place, list, listed, keps, language, style: styleOf(post, list, offset) };
  return { items: found.map((kep, index) => completionOf(kep, sorts[index] ?? '', about)), incomplete: true };
}

function addressOf({ shown, span }: KepPlace): readonly Completion[] {
  if (shown === undefined) return [];
  const url = canonicalKepUrl(shown);
  return [{ kind: 'kep', label: url, span, text: url, snippet: false, filter: 'typed' }];
}

/** Numbers that the list links to; outside of graduation lists, those that the rest of the post does. What is being written does not count. */
function numbersAt(post: Post, offset: number, list: GraduationList | undefined): ReadonlySet<number> {
  const lists = graduationLists(post);
  const references = post.kepReferences.filter(
    ({ span }) =>
      !touches(span, offset) &&
      (list === undefined ? !lists.some((other) => contains(other.span, span)) : contains(list.span, span)),
  );
  return new Set(references.flatMap(({ number }) => (number === undefined ? [] : [number])));
}

function sectionStage(post: Post, offset: number): Stage | undefined {
  return post.sections.findLast(({ span }) => span.start <= offset && offset <= span.end)?.stage;
}

/** How the items of a list name their KEPs. */
type Style = 'number' | 'title' | 'number-and-title';

/** The way of most other items: `[KEP #12](…)`, `[Title](…)` (1.35) or `[KEP-12: Title](…)` (1.33). */
function styleOf(post: Post, list: GraduationList | undefined, offset: number): Style {
  const styles = (list?.items ?? []).flatMap(({ reference, span }): readonly Style[] => {
    if (reference?.link === undefined || touches(span, offset)) return [];
    if (reference.shown === undefined) return ['title'];
    const { start, end } = reference.link.textSpan;
    return [/\d:\s+\S/.test(post.text.slice(start, end)) ? 'number-and-title' : 'number'];
  });
  const most = (style: Style) => styles.filter((other) => other === style).length * 2 > styles.length;
  return most('title') ? 'title' : most('number-and-title') ? 'number-and-title' : 'number';
}

interface About {
  readonly place: KepPlace;
  readonly list: GraduationList | undefined;
  readonly listed: ReadonlySet<number>;
  readonly keps: KepCatalogue;
  readonly language: Language;
  readonly style: Style;
}

function completionOf(kep: Kep, sort: string, { place, list, listed, keps, language, style }: About): Completion {
  const texts = hoverTexts[language];
  const card = kepCard(kep.number, keps, { language });
  return {
    kind: 'kep',
    label: `KEP-${kep.number} ${kep.title}`,
    ...(listed.has(kep.number) && { note: list === undefined ? texts.inPost : texts.inList }),
    detail: kepDetail(kep),
    ...(card !== undefined && { documentation: card }),
    span: place.span,
    text: written(kep, place.form, style),
    snippet: false,
    sort,
    // Found by number and by words of the title, which no editor's own filter knows.
    filter: 'typed',
  };
}

function written({ number, title }: Kep, form: KepPlace['form'], style: Style): string {
  const url = canonicalKepUrl(number);
  switch (form) {
    case 'number':
      return String(number);
    case 'text':
      return `KEP #${number}`;
    case 'address':
      return url;
    case 'link':
      if (style === 'title') return `[${linkText(title)}](${url})`;
      return style === 'number' ? `[KEP #${number}](${url})` : `[KEP-${number}: ${linkText(title)}](${url})`;
  }
}
