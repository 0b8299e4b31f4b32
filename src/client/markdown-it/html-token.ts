import type { Token } from 'markdown-it';
import type { SiteLabels } from '../../core/shortcode.ts';

/** Type of the tokens that are shown in one way on a page of a site, and in another elsewhere. */
export const HTML = 'stargazer_html';

export interface OurHtml {
  readonly shown: (labels: SiteLabels) => string;
  readonly plain: string;
}

/** markdown-it hands its own class over; VS Code's is not the one that the types are taken from. */
export type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

export function htmlToken(shown: OurHtml['shown'], plain: string, Class: TokenClass): Token {
  const meta: OurHtml = { shown, plain };
  return Object.assign(new Class(HTML, '', 0), { meta });
}

export function isOurs(meta: unknown): meta is OurHtml {
  return typeof meta === 'object' && meta !== null && 'shown' in meta && 'plain' in meta;
}
