import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { scanShortcodes, siteLabels } from '../../core/shortcode.ts';
import { HTML, isOurs } from './html-token.ts';
import { type Page, showShortcodes } from './show.ts';
import { withWords } from './source.ts';

/** What a rendering knows of the document's place. */
export interface SitePage {
  readonly locale: string;
  /** Address of a file of the site's static folder, `path` with `/` first; undefined when the page cannot load it. */
  staticAddress(path: string): string | undefined;
}

/**
 * Teaches a markdown-it, VS Code's own preview in practice, the shortcodes of a Hugo site and where its pictures lie. VS Code tells only when it renders,
 * and not when it parses, which document it is; so both ways of showing a tag are kept until then. `pageOf` reads the environment of a rendering; where
 * it answers undefined, tags are shown as they are written.
 */
export function hugoSite(md: MarkdownIt, pageOf: (env: unknown) => SitePage | undefined): MarkdownIt {
  const toHtml = (text: string) => md.utils.escapeHtml(text);
  const pages = new WeakMap<object, Page>();
  md.core.ruler.after('normalize', 'stargazer_read', (state) => {
    const { shortcodes } = scanShortcodes(state.src, 0);
    if (shortcodes.length === 0 || state.inlineMode) return;
    pages.set(state, { shortcodes, source: state.src, toHtml });
    state.src = withWords(state.src, shortcodes);
  });
  md.core.ruler.push('stargazer_show', (state) => {
    const page = pages.get(state);
    if (page !== undefined) state.tokens = showShortcodes(state.tokens, page, state.Token);
  });
  const { rules } = md.renderer;
  rules[HTML] = (tokens, index, _options, env) => {
    const meta = tokens[index]?.meta;
    if (!isOurs(meta)) return '';
    const page = pageOf(env);
    return page === undefined ? meta.plain : meta.shown(siteLabels(page.locale));
  };
  const before: RendererRule | undefined = rules.image;
  rules.image = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    const page = pageOf(env);
    if (token !== undefined && page !== undefined) placeImage(token, page);
    return before?.(tokens, index, options, env, renderer) ?? renderer.renderToken(tokens, index, options);
  };
  return md;
}

/** Addresses from the site's root are files of its static folder. VS Code has looked below the workspace folder and keeps what was written. */
function placeImage(token: Token, page: SitePage): void {
  const source = String(token.attrGet('data-src') ?? token.attrGet('src') ?? '');
  const address = source.startsWith('/') && !source.startsWith('//') ? page.staticAddress(source) : undefined;
  if (address !== undefined) token.attrSet('src', address);
}
