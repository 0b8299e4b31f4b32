import { type ParseArgsConfig, parseArgs } from 'node:util';
import { reasonOf, UsageError } from './trouble.ts';

/** One option of a command; the help is written from it. */
export interface OptionDefinition {
  readonly name: string;
  /** Name of its value in the help; absent for a switch. */
  readonly value?: string;
  readonly help: string;
  /** The values it takes; others are wrong usage. */
  readonly choices?: readonly string[];
  /** Reserved for a later version: wrong usage that says so. */
  readonly planned?: true;
}

/** The options given: text for those with a value, `true` for switches. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

export interface ParsedArguments {
  readonly options: Given;
  readonly paths: readonly string[];
}

/** Reads the arguments of one command. @throws UsageError */
export function readArguments(argv: readonly string[], definitions: readonly OptionDefinition[]): ParsedArguments {
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } };
  for (const { name, value } of definitions) options[name] = { type: value === undefined ? 'boolean' : 'string' };
  let parsed: { readonly values: Given; readonly positionals: readonly string[] };
  try {
    const result = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    parsed = { values: result.values as Given, positionals: result.positionals };
  } catch (error) {
    throw new UsageError(firstSentence(reasonOf(error)));
  }
  for (const definition of definitions) check(definition, parsed.values[definition.name]);
  return { options: parsed.values, paths: parsed.positionals };
}

/** The option's text; undefined when it was not given. */
export function textOf(options: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

function check({ name, choices, planned }: OptionDefinition, value: string | boolean | undefined): void {
  if (value === undefined) return;
  if (planned) throw new UsageError(`--${name} is not built yet`);
  if (choices === undefined || typeof value !== 'string' || choices.includes(value)) return;
  if (name === 'format' && plannedFormats.includes(value)) throw new UsageError(`--format ${value} is not built yet`);
  throw new UsageError(`--${name} takes ${choices.join(', ')}; not ${JSON.stringify(value)}`);
}

const plannedFormats = ['github', 'sarif'];

/** Node's own text goes on with advice about `--`, which does not help here. */
function firstSentence(message: string): string {
  const end = message.search(/[.](?:\s|$)/);
  return end < 0 ? message : message.slice(0, end);
}
