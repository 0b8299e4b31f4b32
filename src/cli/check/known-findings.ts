import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { KepCatalogue } from '../../core/kep/types.ts';
import type { Settings } from '../../core/rules/settings.ts';
import { isTranslationPath } from '../../core/site/locale-path.ts';
import { asciiJson } from '../../site/ascii-json.ts';
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
const FORMAT = 'stargazer-findings-3';
/**
 * Findings of so many texts are kept; those of files that were not asked for longest go first. Of runs on other ground (the program, the day …) only the last
 * one's are: yesterday's are asked for no more, today's in the other language are.
 */
const MOST_KEPT = 20_000;

export async function openKnownFindings(folder: string, program: string, run: Run): Promise<KnownFindings> {
  const file = findingsFile(folder);
  const lines = linesOf(file);
  const { world, configurations, asked, language } = run;
  const base = digest(FORMAT, productVersion(program), stampOf(program), language, world.today, digestOf(world.keps));
  const ground = groundOf(base);
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
        return { key: ground + digest(...parts).slice(ground.length), path: place?.path ?? shown, index };
      } catch {
        return undefined;
      }
    },
    get({ key, path, index }) {
      const line = lines.get(key)?.toString('latin1');
      const entry = line === undefined ? undefined : parse(line);
      if (line === undefined || entry === undefined || !isCurrent(entry.leaning, index)) return undefined;
      used.set(key, line);
      return { path, findings: entry.findings };
    },
    put({ key }, { findings }, leaning) {
      news++;
      used.set(key, asciiJson(JSON.stringify({ leaning, findings })));
    },
    async save() {
      if (news === 0) return;
      const others = [...lines].filter(([key]) => !used.has(key));
      const before = others.map(([key]) => groundOf(key)).find((other) => other !== ground);
      const rest = others
        .filter(([key]) => [ground, before].includes(groundOf(key)))
        .map(([key, line]) => [key, line.toString('latin1')] as const);
      const kept = [...used, ...rest].slice(0, MOST_KEPT);
      const text = [FORMAT, ...kept.map(([key, line]) => `${key} ${line}`)].join('\n');
      // It only saves work: where it cannot be written, the next run does the work again.
      await createFileAtomically(file, text).catch(() => undefined);
    },
  };
}

/** What is kept by its keys. Made into a text is only what is asked for, which of thousands of entries may be one. */
function linesOf(file: string): ReadonlyMap<string, Buffer> {
  const known = new Map<string, Buffer>();
  const bytes = bytesOf(file);
  let at = bytes.indexOf('\n');
  if (bytes.toString('latin1', 0, Math.max(at, 0)) !== FORMAT) return known;
  while (at !== -1) {
    const next = bytes.indexOf('\n', at + 1);
    const line = bytes.subarray(at + 1, next === -1 ? undefined : next);
    known.set(line.toString('latin1', 0, KEY_LENGTH), line.subarray(KEY_LENGTH + 1));
    at = next;
  }
  return known;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Begins the keys of all findings that were made with the same program on the same day, and so on. */
function groundOf(key: string): string {
  return key.slice(0, 8);
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
