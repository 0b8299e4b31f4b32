import { type Severity, severities } from './finding.ts';
import type { OptionSpec, RuleHead } from './rule.ts';

export type RuleLevel = Severity | 'off';

/** What is in force for one rule: its level and a value for each of its options. */
export interface RuleSetting {
  readonly level: RuleLevel;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What is in force for every rule, by id. Compared by identity: load once, keep. */
export interface Settings {
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** A value in a configuration that was not understood and not used. `path` is dotted, e.g. `rules.kep-link-number`. */
export interface SettingProblem {
  readonly path: string;
  readonly kind: 'unknown-rule' | 'unknown-option' | 'unknown-key' | 'bad-value';
  /** What was found, and for a bad value what would have been right. */
  readonly found: string;
  readonly expected: string;
}

export interface LoadedSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
}

type KnownRule = Pick<RuleHead, 'id' | 'severity' | 'off' | 'options'>;

/**
 * Reads `{ "rules": { "<id>": "<level>" | { "severity": "<level>", "<option>": <value> } } }`, as it stands in VS Code's settings and in
 * `stargazer.json`. Total: what is not understood is reported and its default used.
 */
export function readSettings(raw: unknown, known: readonly KnownRule[]): LoadedSettings {
  const problems: SettingProblem[] = [];
  const given = isRecord(raw) ? raw.rules : undefined;
  if (given !== undefined && !isRecord(given)) problems.push(bad('rules', given, 'an object'));
  const wanted = isRecord(given) ? given : {};
  const ids = new Set(known.map((rule) => rule.id));
  for (const id of Object.keys(wanted)) {
    if (!ids.has(id)) problems.push({ path: `rules.${id}`, kind: 'unknown-rule', found: id, expected: '' });
  }
  const rules = new Map(known.map((rule) => [rule.id, readRule(rule, wanted[rule.id], problems)]));
  return { settings: { rules }, problems };
}

function readRule(rule: KnownRule, given: unknown, problems: SettingProblem[]): RuleSetting {
  const path = `rules.${rule.id}`;
  let level: RuleLevel = rule.off === true ? 'off' : rule.severity;
  const options: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(rule.options)) options[name] = spec.default;
  if (given === undefined) return { level, options };
  if (isLevel(given)) return { level: given, options };
  if (!isRecord(given)) {
    problems.push(bad(path, given, levelNames));
    return { level, options };
  }
  for (const [name, value] of Object.entries(given)) {
    if (name === 'severity') {
      if (isLevel(value)) level = value;
      else problems.push(bad(`${path}.severity`, value, levelNames));
      continue;
    }
    const spec: OptionSpec | undefined = rule.options[name];
    if (spec === undefined)
      problems.push({ path: `${path}.${name}`, kind: 'unknown-option', found: name, expected: '' });
    else if (fits(spec, value)) options[name] = value;
    else problems.push(bad(`${path}.${name}`, value, describe(spec)));
  }
  if (rule.off === true && given.severity === undefined) level = rule.severity;
  return { level, options };
}

const levelNames = ['off', ...severities].join(', ');

function isLevel(value: unknown): value is RuleLevel {
  return value === 'off' || severities.some((severity) => severity === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fits(spec: OptionSpec, value: unknown): boolean {
  switch (spec.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= (spec.minimum ?? Number.MIN_SAFE_INTEGER);
    case 'enum':
      return typeof value === 'string' && spec.values.includes(value);
    case 'strings':
      return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
  }
}

function describe(spec: OptionSpec): string {
  switch (spec.type) {
    case 'boolean':
      return 'true, false';
    case 'integer':
      return spec.minimum === undefined ? 'a whole number' : `a whole number from ${spec.minimum}`;
    case 'enum':
      return spec.values.join(', ');
    case 'strings':
      return 'a list of strings';
  }
}

function bad(path: string, value: unknown, expected: string): SettingProblem {
  return { path, kind: 'bad-value', found: JSON.stringify(value) ?? String(value), expected };
}
