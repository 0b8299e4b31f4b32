/** What the plugin for VS Code's own Markdown preview needs to know of shortcodes; nothing else of the core is open to the client. */
export { parameter } from './post/shortcodes/parameter.ts';
export { scanShortcodes } from './post/shortcodes/scan.ts';
export type { Shortcode } from './post/types.ts';
export { type SiteLabels, siteLabels } from './preview/labels.ts';
export { featureStateText, labelOf, toneOf, unescaped } from './preview/shortcode-words.ts';
