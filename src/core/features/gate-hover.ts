import { canonicalKepUrl } from '../kep/address.ts';
import { gateFactTexts } from '../kep/card-gates.ts';
import { escapeMarkdown, inlineCode, link } from '../kep/card-markdown.ts';
import { cardTexts } from '../kep/card-texts.ts';
import { relationsOf } from '../kep/relations.ts';
import { kepDetail } from '../kep/search.ts';
import type { Language } from '../messages/types.ts';
import { leafAt } from '../post/leaf-at.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import type { Span } from '../text/span.ts';
import { wordAt } from '../text/word.ts';
import { kubernetesNames } from '../words/kubernetes-names.ts';
import type { Hover } from './hover.ts';
import { hoverTexts } from './hover-texts.ts';

/**
 * Stage, default and KEPs of the feature gate at the offset, in text, code or a tag. Stage and default come from the site's own page about the gate,
 * KEPs from the catalogue; what neither says is not said.
 */
export function gateHoverAt(post: Post, offset: number, facts: Facts, language: Language): Hover | undefined {
  const found = gateNameAt(post, offset, facts);
  if (found === undefined) return undefined;
  const { name, span } = found;
  const texts = hoverTexts[language];
  const gate = facts.gates?.get(name);
  const keps = facts.keps === undefined ? [] : relationsOf(facts.keps).sharing(name);
  if (gate === undefined && keps.length === 0) return undefined;
  const said = gate === undefined ? [] : gateFactTexts(gate, cardTexts[language]);
  const named = keps.slice(0, MOST_KEPS).map((kep) => {
    const standing = cardTexts[language].aside(escapeMarkdown(kepDetail(kep)));
    return `${link(`KEP-${kep.number}`, canonicalKepUrl(kep.number))} ${escapeMarkdown(kep.title)}${standing}`;
  });
  const page = pageOf(name, facts);
  const lines = [
    `**${texts.gate(inlineCode(name))}**`,
    said.length > 0 ? said.join(texts.comma) : gate === undefined ? texts.gateUnknown : '',
    gate?.removed === true ? texts.removedGate : '',
    named.length > 0 ? texts.gateKeps(keps.length > MOST_KEPS ? [...named, '…'] : named) : '',
    page === undefined ? '' : link(texts.gatePage, page),
  ];
  return { span, markdown: lines.filter((line) => line !== '').join('  \n') };
}

const MOST_KEPS = 3;

/** The name of the gate at the offset: one that the site has a page for, or that a KEP names. */
export function gateNameAt(
  post: Post,
  offset: number,
  { site, keps }: Facts,
): { readonly name: string; readonly span: Span } | undefined {
  const span = wordAt(post.text, offset);
  const name = span && post.text.slice(span.start, span.end);
  if (span === undefined || name === undefined || !/^[A-Z]\w+$/.test(name)) return undefined;
  const known = site?.gates.has(name) === true || (keps !== undefined && relationsOf(keps).sharing(name).length > 0);
  return known && speaksOfGate(post, name, span) ? { name, span } : undefined;
}

/** A few gates have the name of a kind or of a thing (`RuntimeClass`, `Sysctls`): those count only where gates are spoken of. */
function speaksOfGate(post: Post, name: string, span: Span): boolean {
  const tag = post.shortcodes.find((shortcode) => shortcode.span.start < span.start && span.end < shortcode.span.end);
  if (tag !== undefined) {
    const value = tag.parameters.find(({ valueSpan }) => valueSpan.start <= span.start && span.end <= valueSpan.end);
    return value?.name?.toLowerCase() === 'feature_gate_name';
  }
  const leaf = leafAt(post, span);
  if (leaf === undefined) return false;
  const ambiguous = kinds.has(name) || !/[a-z0-9][A-Z]|[A-Z]{2}[a-z]/.test(name);
  return !ambiguous || /feature[ -]?gate|特性门控/i.test(leaf.around);
}

const kinds: ReadonlySet<string> = new Set(kubernetesNames);

const listPath = '/docs/reference/command-line-tools-reference/feature-gates/';

function pageOf(name: string, { site }: Facts): string | undefined {
  if (site?.config.baseUrl === undefined || !site.gates.has(name)) return undefined;
  return site.resolve(listPath).kind === 'page' ? `${site.config.baseUrl}${listPath}#${name}` : undefined;
}
