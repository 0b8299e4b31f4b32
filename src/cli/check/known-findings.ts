import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { KepCatalogue } from '../../core/kep/types.ts';
import type { Settings } from '../../core/rules/settings.ts';
import { isTranslationPath } from '../../core/site/locale-path.ts';
import type { SiteIndex } from '../../site/index/site-index.ts';
import { productVersion } from '../../site/product-version.ts';
import { createFileAtomically } from '../../site/write-file.ts';
import type { SitePath } from '../sites.ts';
import type { Run } from './check-file.ts';
import { findingsFile } from './findings-file.ts';
import type { Leaning } from './leaning.ts';
import { narrowed } from './options.ts';
import type { FileReport, ReportedFinding } from './report.ts';
import { needsSite } from './site-facts.ts';

/**
 * Findings of files that were checked before, kept by all they depend on: the program, the settings, the language, the day, the catalogue, the front
 * matter and names of all files of the site, the text and its original; and, with the findings, the texts of the pages that its links name.
 */
export interface KnownFindings {
  /** What the file's findings are kept by; `undefined` when they cannot be kept. Never rejects. */
  keyOf(file: string, shown: string, bytes: Uint8Array): Promise<KnownKey | undefined>;
  get(key: KnownKey): FileReport | undefined;
  put(key: KnownKey, report: FileReport, leaning: Leaning): void;
  /** Writes what is new. Never rejects. */
  save(): Promise<void>;
}

export interface KnownKey {
  readonly key: string;
  readonly path: string;
  readonly index: SiteIndex | undefined;
}

/** To be raised when what is kept changes its form. */
const FORMAT = 'stargazer-findings-2';
/** Findings of so many texts are kept; those of files that were not asked for longest go first. */
const MOST_KEPT = 20_000;

export async function openKnownFindings(folder: string, program: string, run: Run): Promise<KnownFindings> {
  const file = findingsFile(folder);
  const lines = linesOf(file);
  const { world, configurations, asked, language } = run;
  const base = digest(FORMAT, productVersion(program), stampOf(program), language, world.today, digestOf(world.keps));
  const bySettings = new WeakMap<Settings, string>();
  const byIndex = new WeakMap<SiteIndex, string>();
  const bodies = new WeakMap<SiteIndex, string>();
  /** Of texts that this run has read, by the file: many a translation stands among them with its original. */
  const texts = new Map<string, string>();
  const used = new Map<string, string>();
  let news = 0;
  const isCurrent = ({ pages, everything }: Leaning, index: SiteIndex | undefined) =>
    pages.every(([path, hash]) => index?.hashOf(path) === hash) &&
    (everything === undefined ||
      (index !== undefined && remembered(bodies, index, () => index.bodiesKey()) === everything));
  return {
    async keyOf(path, shown, bytes) {
      try {
        const textDigest = digest(bytes);
        texts.set(path, textDigest);
        const place = await world.sites.of(path);
        const settings = narrowed(await configurations.of(path, place?.root), asked.only);
        const index = place && needsSite(settings) ? await world.indexes.of(place.root) : undefined;
        if (place !== undefined && needsSite(settings) && index === undefined) return undefined;
        const parts = [
          base,
          remembered(bySettings, settings, () => digest(JSON.stringify([...settings.rules]))),
          index === undefined ? '' : remembered(byIndex, index, () => index.headsKey()),
          place?.path ?? shown,
          textDigest,
          await originalOf(place, run, texts),
        ];
        return { key: digest(...parts), path: place?.path ?? shown, index };
      } catch {
        return undefined;
      }
    },
    get({ key, path, index }) {
      const line = lines.get(key);
      const entry = line === undefined ? undefined : parse(line);
      if (line === undefined || entry === undefined || !isCurrent(entry.leaning, index)) return undefined;
      used.set(key, line);
      return { path, findings: entry.findings };
    },
    put({ key }, { findings }, leaning) {
      news++;
      used.set(key, JSON.stringify({ leaning, findings }));
    },
    async save() {
      if (news === 0) return;
      const kept = new Map([...used, ...[...lines].filter(([key]) => !used.has(key))].slice(0, MOST_KEPT));
      const text = [FORMAT, ...[...kept].map(([key, line]) => `${key} ${line}`)].join('\n');
      // It only saves work: where it cannot be written, the next run does the work again.
      await createFileAtomically(file, text).catch(() => undefined);
    },
  };
}

function linesOf(file: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const [format, ...lines] = textOf(file).split('\n');
  if (format === FORMAT) for (const line of lines) known.set(line.slice(0, KEY_LENGTH), line.slice(KEY_LENGTH + 1));
  return known;
}

/** In one piece: a file of megabytes is read so in a fraction of the time. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The hash of the original's text, and where it stands: a translation may be compared with it. */
async function originalOf(
  place: SitePath | undefined,
  { world }: Run,
  texts: ReadonlyMap<string, string>,
): Promise<string> {
  if (place === undefined || !isTranslationPath(place.path)) return '';
  const original = await world.sites.original(place);
  if (original === undefined) return 'none';
  return `${texts.get(original.file) ?? digest(readFileSync(original.file))} ${original.path}`;
}

/** A program that was built anew is another one, whatever its version says. */
function stampOf(program: string): string {
  try {
    const { size, mtimeMs } = statSync(program);
    return `${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}

function digestOf(keps: KepCatalogue | undefined): string {
  return keps === undefined ? 'none' : digest(JSON.stringify([keps.date, keps.origin, keps.commit ?? '', keps.keps]));
}

const KEY_LENGTH = 40;

/** No part can be mistaken for another: each is told with its length. Files are hashed as they are: to make texts of them would take as long again. */
function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(`${part.length} `).update(part);
  return hash.digest('hex');
}

function remembered<K extends object>(memory: WeakMap<K, string>, key: K, make: () => string): string {
  let found = memory.get(key);
  if (found === undefined) {
    found = make();
    memory.set(key, found);
  }
  return found;
}

/** Shallow: the file is written by us, and its first line says by which version. */
function parse(line: string): { readonly leaning: Leaning; readonly findings: readonly ReportedFinding[] } | undefined {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === 'object' && entry !== null && 'leaning' in entry && 'findings' in entry
      ? (entry as { leaning: Leaning; findings: readonly ReportedFinding[] })
      : undefined;
  } catch {
    return undefined;
  }
}
