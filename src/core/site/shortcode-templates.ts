import { allMatches } from '../text/all-matches.ts';
import type { SiteConfig } from './config.ts';
import { knownShortcodes } from './shortcodes.ts';
import type { SiteShortcodes, TemplateFacts } from './types.ts';

/** A template that makes a shortcode. */
export interface ShortcodeTemplate {
  /** As a tag names it: `note`, `blocks/section`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The name of the shortcode that a template at this path makes, of the site itself or of one of its themes; `undefined` for another file. */
export function shortcodeOfTemplate(path: string): string | undefined {
  const match =
    /^(?:(?:themes|node_modules)\/(?:@[^/]+\/)?[^/]+\/)?layouts\/_?shortcodes\/(.+?)\.(?:[\w.-]+\.)?html$/.exec(path);
  return match?.[1];
}

/** What the templates define, with the embedded shortcodes of Hugo and those of Docsy. `themes` are the themes whose templates were read. */
export function siteShortcodes(
  config: SiteConfig,
  templates: readonly ShortcodeTemplate[],
  themes: readonly string[],
): SiteShortcodes {
  const own = new Map(templates.map(({ name, text }) => [name, readParameters(text)]));
  const facts = new Map(
    // A site's own template stands in front of its theme's.
    templates
      .toReversed()
      .map(({ name, path, text }): [string, TemplateFacts] => [
        name,
        { path, paired: text.trim() === '' ? undefined : /\.Inner\b/.test(text) },
      ]),
  );
  const docsy = config.themes.some((theme) => /(^|\/)docsy$/.test(theme));
  const complete =
    own.size > 0 &&
    config.themes.every((theme) => themes.includes(theme) || /(^|\/)docsy(\/dependencies)?$/.test(theme));
  return {
    names: new Set([...own.keys(), ...embedded, ...(docsy ? docsyShortcodes : [])]),
    complete,
    parameters(name) {
      const read = own.get(name);
      if (read !== undefined) return read;
      // A template that was not read (or is empty) is taken to be the well-known one of its name.
      return knownParameters.get(name);
    },
    template: (name) => facts.get(name),
  };
}

/** In lower case; without those that take none by name. */
const knownParameters: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...knownShortcodes]
    .filter(([, { parameters }]) => parameters.length > 0)
    .map(([name, { parameters }]) => [name, new Set(parameters.map((key) => key.toLowerCase()))]),
);

/** The named parameters that a template asks for; `undefined` when it takes them as a whole, or hands itself to a partial. */
function readParameters(template: string): ReadonlySet<string> | undefined {
  const names = [
    ...allMatches(template, /\.Get\s+["`]([\w-]+)["`]|\.Params\.(\w+)|index\s+\$?\.Params\s+["`]([\w-]+)["`]/g),
  ];
  if (
    names.length === 0 ||
    /\.Params(?![.\w]|\s+["`])|\.Get\s+(?![\d"`])|(?:partial|template)\s+"[^"]*"\s+\.\s/.test(template)
  )
    return undefined;
  return new Set(names.map((match) => (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()));
}

/** Hugo's own (its documentation: shortcodes), those of older releases included. */
const embedded = [
  'comment',
  'details',
  'figure',
  'gist',
  'highlight',
  'instagram',
  'param',
  'qr',
  'ref',
  'relref',
  'tweet',
  'twitter',
  'twitter_simple',
  'vimeo',
  'vimeo_simple',
  'x',
  'x_simple',
  'youtube',
];

/** Docsy's (its documentation: shortcodes). */
const docsyShortcodes = [
  'alert',
  'blocks/cover',
  'blocks/feature',
  'blocks/lead',
  'blocks/link-down',
  'blocks/section',
  'card',
  'card-code',
  'cardpane',
  'comment',
  'conditional-text',
  'figure',
  'iframe',
  'imgproc',
  'pageinfo',
  'readfile',
  'redoc',
  'swaggerui',
  'tab',
  'tabpane',
];
