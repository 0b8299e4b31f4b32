import type { OptionDefinition } from './options.ts';

/** What a command takes and how its help explains it. */
export interface CommandDefinition {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly string[];
  /** Reserved for a later version. */
  readonly planned?: true;
}

const severity = ['hint', 'info', 'warning', 'error'];

const formatOption: OptionDefinition = {
  name: 'format',
  value: 'FORMAT',
  choices: ['text', 'json'],
  help: 'text (default) or json',
};

const localeOption: OptionDefinition = {
  name: 'locale',
  value: 'LOCALE',
  choices: ['en', 'zh-cn'],
  help: 'language of the messages: en (default) or zh-cn',
};

const kepsOption: OptionDefinition = {
  name: 'keps',
  value: 'FILE',
  help: 'KEP catalogue to use instead of the bundled one',
};

const common: readonly OptionDefinition[] = [
  { name: 'site', value: 'DIR', help: 'site root (default: nearest parent with a Hugo configuration or content/)' },
  kepsOption,
  { name: 'config', value: 'FILE', help: 'configuration file (default: nearest stargazer.json up to the site root)' },
  formatOption,
  { name: 'now', value: 'YYYY-MM-DD', help: 'the date that is taken as today' },
  localeOption,
  { name: 'cache', value: 'DIR', help: 'where to keep the cache' },
  { name: 'no-cache', help: 'work without a cache' },
];

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'check',
    usage: 'check [options] PATH…',
    summary: 'Analyse posts and pages; a folder means every .md and .html file below it.',
    options: [
      { name: 'stdin', help: 'analyse the text of standard input' },
      { name: 'stdin-path', value: 'P', help: 'with --stdin: the path at which the text stands' },
      { name: 'fix', help: 'apply the safe fixes and report what is left' },
      { name: 'dry-run', help: 'with --fix: write nothing, print a unified diff' },
      { name: 'only', value: 'RULE,…', help: 'run these rules alone' },
      { name: 'severity', value: 'LEVEL', choices: severity, help: 'lowest severity to report (default info)' },
      {
        name: 'fail-on',
        value: 'LEVEL',
        choices: severity,
        help: 'lowest severity that makes exit status 1 (default error)',
      },
      { name: 'external', help: 'also ask the hosts of links to other sites; Ctrl+C ends the questions, not the run' },
      { name: 'changed', planned: true, help: 'only what changed' },
      { name: 'base', value: 'REV', planned: true, help: 'with --changed: since this revision' },
      { name: 'baseline', value: 'FILE', planned: true, help: 'leave out the findings listed in FILE' },
      { name: 'write-baseline', value: 'FILE', planned: true, help: 'list the findings of today in FILE' },
      ...common,
    ],
    examples: [
      'check content/en/blog/_posts/2026-01-15-release.md',
      'check content/en/blog content/zh-cn/blog --fail-on warning',
      'check --fix --dry-run content/zh-cn/blog/_posts',
      'check --stdin --stdin-path content/en/blog/_posts/draft.md --format json < draft.md',
      'check --external --severity hint content/en/blog/_posts/2026-01-15-release.md',
    ],
  },
  {
    name: 'align',
    usage: 'align [options] ORIGINAL TRANSLATION',
    summary: 'Pair the passages of an original and its translation, by line ranges.',
    options: [
      { name: 'ignore-comments', help: 'do not use original text kept in HTML comments of the translation' },
      ...common,
    ],
    examples: ['align content/en/blog/_posts/x.md content/zh-cn/blog/_posts/x.md --format json'],
  },
  {
    name: 'drift',
    usage: 'drift [options] TRANSLATION…',
    summary: 'Show where translations no longer follow their originals, passage by passage.',
    options: [
      { name: 'history', help: 'ask git which version the comments record, and who changed the original since' },
      ...common,
    ],
    examples: ['drift content/zh-cn/blog/_posts/x.md --history', 'drift content/zh-cn/blog --format json'],
  },
  {
    name: 'translate',
    usage: 'translate [options] ORIGINAL --to LOCALE [--write]',
    summary: 'Begin a translation: front matter, and every passage of the original in a comment with room below it.',
    options: [
      { name: 'to', value: 'LOCALE', help: 'language of the translation, one of the site' },
      { name: 'write', help: 'write the file where it belongs, if nothing stands there yet (default: print it)' },
      { name: 'translator', value: 'TEXT', help: 'how the translator signs (default: the name that git knows)' },
      ...common,
    ],
    examples: [
      'translate content/en/blog/_posts/x.md --to zh-cn',
      "translate content/en/blog/_posts/x.md --to zh-cn --write --translator '[Li Ming](https://example.org/li)'",
    ],
  },
  {
    name: 'rules',
    usage: 'rules [--format json]',
    summary: 'List every rule: id, severity, whether it can fix, summary, options.',
    options: [formatOption, localeOption],
    examples: ['rules', 'rules --format json'],
  },
  {
    name: 'keps',
    usage: 'keps [--number N | --release 1.35] [--format json]',
    summary: 'Show what the KEP catalogue knows of one proposal, of one release, or of all.',
    options: [
      { name: 'number', value: 'N', help: 'the KEP with this number' },
      { name: 'release', value: '1.N', help: 'KEPs with a milestone in this release' },
      kepsOption,
      formatOption,
      localeOption,
    ],
    examples: ['keps --number 1287', 'keps --release 1.35 --format json'],
  },
  ...['config', 'review'].map((name) => ({
    name,
    usage: name,
    summary: 'Not built yet.',
    options: [],
    examples: [],
    planned: true as const,
  })),
];
