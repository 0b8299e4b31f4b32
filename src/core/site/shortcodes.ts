/** A shortcode that the site knows. Sources: Hugo's embedded shortcodes, Docsy, and the Kubernetes site's `layouts/shortcodes`. */
export interface KnownShortcode {
  readonly name: string;
  /** `pair`: needs a closing tag; `single`: has none; `either`: with or without. */
  readonly form: 'pair' | 'single' | 'either';
  /** The delimiter the site uses for it; of a `tab` either is used, by what it holds. */
  readonly delimiter: '<' | '%' | 'either';
  readonly parameters: readonly string[];
}

/** Shortcodes by name. */
export const knownShortcodes: ReadonlyMap<string, KnownShortcode> = new Map(
  (
    [
      [
        'figure',
        'single',
        '<',
        [
          'src',
          'alt',
          'caption',
          'class',
          'width',
          'height',
          'title',
          'link',
          'target',
          'rel',
          'attr',
          'attrlink',
          'clicktozoom',
        ],
      ],
      ['note', 'pair', '<', []],
      ['caution', 'pair', '<', []],
      ['warning', 'pair', '<', []],
      ['alert', 'pair', '%', ['title', 'color']],
      ['pageinfo', 'pair', '%', ['color']],
      ['mermaid', 'pair', '<', []],
      ['table', 'pair', '<', ['caption', 'sortable']],
      ['tabs', 'pair', '<', ['name']],
      ['tab', 'either', 'either', ['name', 'include', 'codelang', 'linkText']],
      ['details', 'pair', '<', ['summary']],
      ['highlight', 'pair', '<', []],
      ['comment', 'pair', '%', []],
      ['glossary_tooltip', 'single', '<', ['text', 'term_id']],
      ['glossary_definition', 'single', '<', ['term_id', 'length', 'prepend']],
      ['feature-state', 'single', '<', ['state', 'for_k8s_version', 'feature_gate_name']],
      ['code_sample', 'single', '%', ['file', 'language']],
      ['youtube', 'single', '<', ['id', 'title', 'class', 'autoplay', 'start', 'end', 'loading']],
      ['param', 'single', '<', []],
      ['skew', 'single', '<', []],
      ['heading', 'single', '%', []],
      ['include', 'single', '<', ['file']],
      ['imgproc', 'pair', '<', []],
      ['link', 'single', '<', ['text', 'url']],
      ['ref', 'single', '<', ['path', 'lang', 'outputFormat']],
      ['relref', 'single', '<', ['path', 'lang', 'outputFormat']],
      ['thirdparty-content', 'single', '%', ['single', 'vendor']],
      ['latest-version', 'single', '<', []],
      ['latest-semver', 'single', '<', []],
      ['latest-release-notes', 'single', '<', []],
      ['api-reference', 'single', '<', ['page', 'anchor', 'text']],
      ['gist', 'single', '<', []],
      ['vimeo', 'single', '<', ['id', 'class', 'title']],
    ] as const
  ).map(([name, form, delimiter, parameters]) => [name, { name, form, delimiter, parameters }]),
);
