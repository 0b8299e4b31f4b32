import { type KnownShortcode, knownShortcodes } from '../site/shortcodes.ts';
import type { SiteFacts } from '../site/types.ts';
import { shortcodeHelp } from './shortcode-help.ts';

/** A shortcode that a post may use. */
export interface OfferedShortcode extends Omit<KnownShortcode, 'delimiter'> {
  /** Undefined: the site's own, which may be used with either. */
  readonly delimiter: KnownShortcode['delimiter'] | undefined;
}

/** The shortcodes of the site with those of Hugo and Docsy, as far as the site has them; the most used first. While the site is unknown, the well-known ones. */
export function offeredShortcodes(site: SiteFacts | undefined): readonly OfferedShortcode[] {
  const has = (name: string) => site?.shortcodes.complete !== true || site.shortcodes.names.has(name);
  const names = new Set([...shortcodeHelp.keys(), ...knownShortcodes.keys()].filter(has));
  for (const name of [...(site?.shortcodes.names ?? [])].sort()) names.add(name);
  return [...names].flatMap((name) => offeredShortcode(name, site) ?? []);
}

/** What is known of the shortcode of that name: its template says more of its parameters than what is well known. */
export function offeredShortcode(name: string, site: SiteFacts | undefined): OfferedShortcode | undefined {
  const known = knownShortcodes.get(name);
  const template = site?.shortcodes.template(name);
  const read = [...(site?.shortcodes.parameters(name) ?? [])];
  const common = known?.parameters.filter((key) => read.length === 0 || read.includes(key.toLowerCase())) ?? [];
  const own = read.filter((key) => !common.some((other) => other.toLowerCase() === key));
  if (known !== undefined) return { ...known, parameters: [...common, ...own] };
  if (site?.shortcodes.names.has(name) !== true) return undefined;
  const form = template?.paired === undefined ? 'either' : template.paired ? 'pair' : 'single';
  return { name, form, delimiter: undefined, parameters: own };
}
