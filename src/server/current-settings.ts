import type { Language } from '../core/messages/types.ts';
import { readServerSettings, type ServerSettings } from './settings.ts';

/** The settings in force. */
export interface CurrentSettings {
  readonly now: ServerSettings;
  /** False until the editor had its chance to tell them: what is found before may have to be taken back a moment later, so it is not shown. */
  readonly told: boolean;
  /** Resolves, and never rejects, once `told` is true. */
  whenTold(): Promise<void>;
  /** Asks the editor again. @param pushed used when the editor does not answer such questions */
  reload(pushed: unknown): Promise<void>;
}

export interface CurrentSettingsInput {
  /** Asks the editor for the section `stargazer`; absent when it does not answer such questions. */
  readonly ask: (() => Promise<unknown>) | undefined;
  /** The section as it came with `initialize`. */
  readonly given: unknown;
  readonly language: Language;
  tell(message: string): void;
  warn(message: string): void;
  changed(settings: ServerSettings): void;
}

/** Milliseconds after which an editor that promised to answer is no longer waited for. */
const PATIENCE = 2000;

export function createCurrentSettings(input: CurrentSettingsInput): CurrentSettings {
  const { ask, given, language, tell, warn, changed } = input;
  let now = readServerSettings(given, language, tell);
  let told = ask === undefined || given !== undefined;
  let questions = 0;
  const waiting: (() => void)[] = [];
  const take = (raw: unknown) => {
    now = readServerSettings(raw, language, tell);
    told = true;
    clearTimeout(tired);
    for (const resolve of waiting.splice(0)) resolve();
    changed(now);
  };
  const tired = told ? undefined : setTimeout(take, PATIENCE, given);
  const answer = async (): Promise<unknown> => {
    try {
      return await ask?.();
    } catch (error) {
      warn(`workspace/configuration: ${String(error)}`);
      return undefined;
    }
  };
  return {
    get now() {
      return now;
    },
    get told() {
      return told;
    },
    whenTold: () => (told ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    async reload(pushed) {
      questions += 1;
      const question = questions;
      const raw = (await answer()) ?? pushed;
      // Settings that changed while the editor was asked were asked for again.
      if (question === questions) take(raw);
    },
  };
}
