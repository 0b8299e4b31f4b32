import { inlineCode } from '../kep/card-markdown.ts';
import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { Facts } from '../rules/facts.ts';
import { contentPlace } from '../site/content-place.ts';
import { headOf } from '../site/page-head.ts';
import { permalink } from '../site/permalink.ts';
import { touches } from '../text/span.ts';
import { helpForKey } from './front-matter-help.ts';
import type { Hover } from './hover.ts';
import { hoverTexts } from './hover-texts.ts';

/** What a key of the front matter does, how its value is written and what holds without it; `undefined` beside keys and for unknown ones. */
export function frontMatterHoverAt(post: Post, offset: number, facts: Facts, language: Language): Hover | undefined {
  const entry = post.frontMatter?.entries.find(({ keySpan }) => touches(keySpan, offset));
  const help = helpForKey(entry?.key ?? '');
  if (entry === undefined || help === undefined) return undefined;
  const texts = hoverTexts[language];
  const { does, absent } = help.texts[language];
  const address = addressKeys.has(help.key) ? addressOf(post, facts) : undefined;
  const lines = [
    `${inlineCode(help.key)}${texts.dash}${does}`,
    texts.forms(help.forms.map(inlineCode)),
    texts.absent(absent),
    ...(address === undefined ? [] : [texts.address(inlineCode(address))]),
  ];
  return { span: entry.keySpan, markdown: lines.join('  \n') };
}

/** Keys that the address may be made of. */
const addressKeys: ReadonlySet<string> = new Set(['title', 'date', 'slug', 'url']);

/** The address that the page has with the front matter as it stands in the editor. */
function addressOf({ path, frontMatter }: Post, { site }: Facts): string | undefined {
  const place = site && contentPlace(site.config, path);
  if (site === undefined || place === undefined || frontMatter === undefined) return undefined;
  return permalink(site.config, place, headOf(frontMatter)).url;
}
