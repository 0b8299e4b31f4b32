import type { Language } from '../core/messages/types.ts';
import { rules } from '../core/rules/index.ts';
import { readSettings, type SettingProblem, type Settings } from '../core/rules/settings.ts';
import { say } from './texts.ts';

/** The section `stargazer` of the editor's settings. */
export interface ServerSettings {
  readonly enable: boolean;
  /** File or folder of KEP facts instead of the bundled ones: a path or URI; '' for none. */
  readonly kepsPath: string;
  /** What is shown of old posts that the person did not open. */
  readonly oldPosts: OldPosts;
  readonly rules: Settings;
}

/** `errors`: nothing else; `all`: everything. */
export type OldPosts = 'errors' | 'all';

/** Reads the section; what is not understood is told through `tell` and its default used. */
export function readServerSettings(raw: unknown, language: Language, tell: (message: string) => void): ServerSettings {
  const section = isRecord(raw) ? raw : {};
  const { settings, problems } = readSettings(section, rules);
  for (const problem of problems) tell(describe(problem, language));
  const enable = section.enable;
  if (enable !== undefined && enable !== null && typeof enable !== 'boolean')
    tell(badValue('enable', enable, 'true, false', language));
  const keps = section.keps;
  const path = isRecord(keps) ? keps.path : undefined;
  if (path !== undefined && path !== null && typeof path !== 'string')
    tell(badValue('keps.path', path, '"…"', language));
  const shown = isRecord(section.problems) ? section.problems.oldPosts : undefined;
  if (shown !== undefined && shown !== null && shown !== 'errors' && shown !== 'all')
    tell(badValue('problems.oldPosts', shown, '"errors", "all"', language));
  return {
    enable: enable !== false,
    kepsPath: typeof path === 'string' ? path.trim() : '',
    oldPosts: shown === 'all' ? 'all' : 'errors',
    rules: settings,
  };
}

function describe({ kind, path, found, expected }: SettingProblem, language: Language): string {
  const full = `stargazer.${path}`;
  if (kind === 'unknown-rule') return say(language, 'unknownRule', { path: full });
  if (kind === 'bad-value') return say(language, 'badValue', { path: full, found, expected });
  return say(language, 'unknownOption', { path: full });
}

function badValue(path: string, value: unknown, expected: string, language: Language): string {
  return say(language, 'badValue', { path: `stargazer.${path}`, found: JSON.stringify(value) ?? '', expected });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
