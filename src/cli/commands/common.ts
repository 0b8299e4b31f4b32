import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KepCatalogue } from '../../core/kep/types.ts';
import type { Language } from '../../core/messages/types.ts';
import { bundledCatalogueUri } from '../../site/bundled-catalogue.ts';
import { type LoadFailure, loadCatalogue } from '../../site/catalogue.ts';
import { createWaitingPort } from '../../site/node-port.ts';
import type { Io } from '../io.ts';
import { type Given, textOf } from '../options.ts';
import { type Troubles, UsageError } from '../trouble.ts';

/** @throws UsageError when a command that takes no path was given one */
export function noPaths(paths: readonly string[]): void {
  if (paths.length > 0) throw new UsageError(`unexpected argument ${JSON.stringify(paths[0])}`);
}

/** Language of the messages. */
export function languageOption(options: Given): Language {
  return textOf(options, 'locale') === 'zh-cn' ? 'zh-cn' : 'en';
}

/** The date taken as today. @throws UsageError */
export function todayOption(options: Given, io: Pick<Io, 'today'>): string {
  const now = textOf(options, 'now');
  if (now === undefined) return io.today;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(now) ? Date.parse(`${now}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== now) {
    throw new UsageError(`--now takes a day such as 2026-01-22; not ${JSON.stringify(now)}`);
  }
  return now;
}

/** Absolute path of the site root named with `--site`. @throws UsageError when there is no such folder */
export async function siteOption(options: Given, io: Pick<Io, 'cwd'>): Promise<string | undefined> {
  const named = textOf(options, 'site');
  if (named === undefined) return undefined;
  const path = resolve(io.cwd, named);
  if (!isFolder(path)) throw new UsageError(`--site ${named}: no such folder`);
  return path;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The catalogue named with `--keps`, else the bundled one. `undefined` after one line of trouble: what needs it is skipped. */
export async function catalogueOption(
  options: Given,
  io: Pick<Io, 'cwd' | 'program'>,
  troubles: Troubles,
): Promise<KepCatalogue | undefined> {
  const named = textOf(options, 'keps');
  const uri = named === undefined ? bundledCatalogueUri(io.program) : pathToFileURL(resolve(io.cwd, named)).href;
  if (uri === undefined) {
    troubles.report('the bundled KEP catalogue (data/keps.json) is missing');
    return undefined;
  }
  const loaded = await loadCatalogue(createWaitingPort(), uri);
  if (loaded.ok) return loaded.catalogue;
  troubles.report(`${named ?? 'bundled catalogue'}: ${reasonOf(loaded.reason)}`);
  return undefined;
}

function reasonOf(reason: LoadFailure): string {
  switch (reason.code) {
    case 'not-found':
      return 'no such KEP catalogue';
    case 'unreadable':
      return `cannot be read: ${reason.data.message}`;
    case 'too-large':
      return `too large for a KEP catalogue (${reason.data.bytes} bytes)`;
    case 'no-kep-yaml':
      return 'no kep.yaml in this folder';
    case 'not-json':
      return `a KEP catalogue must be JSON: ${reason.data.message}`;
    case 'not-a-catalogue':
      return 'this JSON is no KEP catalogue';
    case 'no-keps':
      return 'no usable entry in this KEP catalogue';
  }
}
