import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { rules } from '../core/rules/index.ts';
import { readSettings, type SettingProblem, type Settings } from '../core/rules/settings.ts';
import { reasonOf, type Troubles } from './trouble.ts';

/** The settings in force for files, from `stargazer.json`. */
export interface Configurations {
  /** @param root where the search ends: the site root, or undefined for the root of the file system */
  of(file: string, root: string | undefined): Promise<Settings>;
}

/** @param fixed the file named with `--config` */
export function createConfigurations(fixed: string | undefined, cwd: string, troubles: Troubles): Configurations {
  const byFolder = new Map<string, Promise<Settings>>();
  const defaults = readSettings({}, rules).settings;
  const search = async (folder: string, root: string | undefined): Promise<Settings> => {
    for (const name of names) {
      const text = await readIfThere(join(folder, name), troubles);
      if (text !== undefined) return read(text, join(folder, name), troubles);
    }
    const parent = dirname(folder);
    return folder === root || parent === folder ? defaults : inFolder(parent, root);
  };
  const inFolder = (folder: string, root: string | undefined): Promise<Settings> => {
    const key = `${root ?? ''}\0${folder}`;
    const found = byFolder.get(key) ?? search(folder, root);
    byFolder.set(key, found);
    return found;
  };
  let named: Promise<Settings> | undefined;
  return {
    of(file, root) {
      if (fixed === undefined) return inFolder(dirname(file), root);
      named ??= readNamed(resolve(cwd, fixed), fixed, troubles);
      return named;
    },
  };
}

const names = ['stargazer.json', '.stargazer.json'];

async function readNamed(path: string, shown: string, troubles: Troubles): Promise<Settings> {
  try {
    return read(readFileSync(path, 'utf8'), shown, troubles);
  } catch (error) {
    troubles.report(`${shown}: ${reasonOf(error)}`);
    return readSettings({}, rules).settings;
  }
}

async function readIfThere(path: string, troubles: Troubles): Promise<string | undefined> {
  try {
    // Nearly everywhere there is none, and an error that says so is slow to make.
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR' && code !== 'EISDIR') troubles.report(`${path}: ${reasonOf(error)}`);
    return undefined;
  }
}

function read(text: string, path: string, troubles: Troubles): Settings {
  let raw: unknown;
  try {
    raw = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    troubles.report(`${path}: not JSON: ${reasonOf(error)}`);
    return readSettings({}, rules).settings;
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    troubles.report(`${path}: expected an object such as { "rules": { "doubled-word": "off" } }`);
    return readSettings({}, rules).settings;
  }
  for (const key of Object.keys(raw))
    if (!knownKeys.includes(key)) troubles.note(`${path}: unknown key ${JSON.stringify(key)}`);
  const { settings, problems } = readSettings(raw, rules);
  for (const problem of problems) troubles.note(`${path}: ${describe(problem)}`);
  return settings;
}

const knownKeys = ['$schema', 'rules'];

function describe({ kind, path, found, expected }: SettingProblem): string {
  switch (kind) {
    case 'unknown-rule':
      return `unknown rule ${JSON.stringify(found)}`;
    case 'unknown-option':
    case 'unknown-key':
      return `unknown option ${JSON.stringify(path)}`;
    case 'bad-value':
      return `${path} is ${found}, expected ${expected}`;
  }
}
