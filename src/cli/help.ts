import { type CommandDefinition, commands } from './commands.ts';
import type { OptionDefinition } from './options.ts';

/** What `stargazer --help` prints. */
export function generalHelp(): string {
  const built = commands.filter((command) => !command.planned);
  return [
    'usage: stargazer COMMAND [options]',
    '',
    'Reads release announcements and their translations the way their best reviewers do.',
    '',
    ...built.flatMap(({ usage, summary }) => [`  stargazer ${usage}`, `      ${summary}`]),
    '',
    '  stargazer COMMAND --help    options and examples of a command',
    '  stargazer --version',
    '',
    exitStatus,
    '',
  ].join('\n');
}

/** What `stargazer COMMAND --help` prints. */
export function commandHelp({ usage, summary, options, examples }: CommandDefinition): string {
  const shown = options.filter((option) => !option.planned);
  const width = Math.max(0, ...shown.map((option) => label(option).length));
  return [
    `usage: stargazer ${usage}`,
    '',
    summary,
    '',
    'options:',
    ...shown.map((option) => `  ${label(option).padEnd(width)}  ${option.help}`),
    '',
    'examples:',
    ...examples.map((example) => `  stargazer ${example}`),
    '',
    exitStatus,
    '',
  ].join('\n');
}

const exitStatus =
  'Exit status: 0 nothing at or above --fail-on, 1 something, 2 wrong usage, unreadable file or internal error.';

function label({ name, value }: OptionDefinition): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
