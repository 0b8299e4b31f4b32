import type { RuleId } from './types.ts';

/** The rules that know the site. */
export type SiteRule = Extract<
  RuleId,
  | 'link-page'
  | 'link-anchor'
  | 'link-redirect'
  | 'link-locale'
  | 'link-draft'
  | `image-${string}`
  | 'shortcode-unknown'
  | 'shortcode-parameter'
  | 'shortcode-delimiter'
  | 'glossary-term'
  | 'feature-gate-name'
  | 'duplicate-url'
  | 'orphan-bundle-file'
>;
