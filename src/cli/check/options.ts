import { type Severity, severities } from '../../core/rules/finding.ts';
import { rules } from '../../core/rules/index.ts';
import type { Settings } from '../../core/rules/settings.ts';
import { type Given, textOf } from '../options.ts';
import { UsageError } from '../trouble.ts';

/** What `check` was asked to do. */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  /** Lowest to report. */
  readonly severity: Severity;
  /** Lowest that makes the exit status 1. */
  readonly failOn: Severity;
  readonly fix: boolean;
  readonly dryRun: boolean;
  /** Also ask the hosts of links to other sites. */
  readonly external: boolean;
  /** Ids of the rules to run alone; undefined: all that are on. */
  readonly only: ReadonlySet<string> | undefined;
}

/** @throws UsageError */
export function readCheckOptions(options: Given): CheckOptions {
  const fix = options.fix === true;
  const dryRun = options['dry-run'] === true;
  const format = textOf(options, 'format') === 'json' ? 'json' : 'text';
  if (dryRun && !fix) throw new UsageError('--dry-run needs --fix');
  if (dryRun && format === 'json')
    throw new UsageError('--dry-run prints a diff, so it cannot be used with --format json');
  const failOn = severityOf(textOf(options, 'fail-on')) ?? 'error';
  // What fails the run is shown, also when it is less than is shown otherwise.
  const severity = severityOf(textOf(options, 'severity')) ?? lower('info', failOn);
  const external = options.external === true;
  return { format, severity, failOn, fix, dryRun, external, only: readOnly(textOf(options, 'only')) };
}

export function isAtLeast(severity: Severity, lowest: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(lowest);
}

/** The settings with every rule off that was not named; one that is off by default and was named is on. */
export function narrowed(settings: Settings, only: ReadonlySet<string> | undefined): Settings {
  if (only === undefined) return settings;
  const known = narrowedSettings.get(settings);
  if (known !== undefined) return known;
  const narrow = {
    rules: new Map(
      rules.map((rule) => {
        const setting = settings.rules.get(rule.id) ?? { level: rule.severity, options: {} };
        if (!only.has(rule.id)) return [rule.id, { ...setting, level: 'off' as const }];
        return [rule.id, setting.level === 'off' ? { ...setting, level: rule.severity } : setting];
      }),
    ),
  };
  narrowedSettings.set(settings, narrow);
  return narrow;
}

/** The engine compares settings by identity. */
const narrowedSettings = new WeakMap<Settings, Settings>();

function severityOf(text: string | undefined): Severity | undefined {
  return severities.find((severity) => severity === text);
}

function lower(a: Severity, b: Severity): Severity {
  return isAtLeast(a, b) ? b : a;
}

function readOnly(text: string | undefined): ReadonlySet<string> | undefined {
  if (text === undefined) return undefined;
  const ids = text.split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
  if (ids.length === 0) throw new UsageError('--only takes the id of at least one rule');
  const known = new Set<string>(rules.map((rule) => rule.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new UsageError(`unknown rule ${JSON.stringify(unknown)} (stargazer rules lists them)`);
  return new Set(ids);
}
