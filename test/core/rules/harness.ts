import { readFileSync } from 'node:fs';
import { analyse } from '../../../src/core/analyse.ts';
import type { Verdict } from '../../../src/core/external/verdict.ts';
import { parseCatalogue } from '../../../src/core/kep/parse.ts';
import type { KepCatalogue } from '../../../src/core/kep/types.ts';
import { parsePost } from '../../../src/core/post/parse.ts';
import { examplePath } from '../../../src/core/rules/examples.ts';
import type { Facts } from '../../../src/core/rules/facts.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Example, Rule } from '../../../src/core/rules/rule.ts';
import { readSettings } from '../../../src/core/rules/settings.ts';
import { applyEdits, compatibleEdits } from '../../../src/core/text/edit.ts';
import { siteOf } from '../site/site-of.ts';

/** An example with every field filled in. */
export interface Case {
  readonly text: string;
  readonly path: string;
  readonly original: string | undefined;
  readonly site: Readonly<Record<string, string>> | undefined;
  readonly external: Readonly<Record<string, Verdict>> | undefined;
  readonly today: string;
  readonly fixed: string | undefined;
}

export function toCase(example: Example): Case {
  const {
    text,
    path = examplePath,
    original,
    site,
    external,
    today = '2026-01-22',
    fixed,
  }: Exclude<Example, string> = typeof example === 'string' ? { text: example } : example;
  return { text, path, original, site, external, today, fixed };
}

export const allRules: readonly Rule[] = rules;

/** What one rule alone says of a text, whatever its level; a rule that throws fails the test. */
export function findingsOf(
  rule: Rule,
  text: string,
  { path, original, site, external, today }: Case,
): readonly Finding[] {
  const { findings, failures } = analyse(
    parsePost(text, path),
    {
      ...factsOf(original, path, today),
      ...(site && { site: siteOf({ ...site, [path]: text }) }),
      ...(external && { external: new Map(Object.entries(external)) }),
    },
    only(rule),
  );
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  return findings;
}

/** The text after one pass of its safe fixes; when no fix is safe, after the first fix of every finding. */
export function fixOnce(text: string, findings: readonly Finding[]): string {
  const firsts = findings.flatMap(({ fixes }) => fixes?.slice(0, 1) ?? []);
  const safe = firsts.filter((fix) => fix.safe);
  const edits = compatibleEdits((safe.length > 0 ? safe : firsts).map((fix) => fix.edits));
  return applyEdits(text, edits) ?? text;
}

const settings = new Map<string, ReturnType<typeof readSettings>['settings']>();

function only(rule: Rule) {
  let found = settings.get(rule.id);
  if (found === undefined) {
    const levels = allRules.map(({ id, severity }) => [id, id === rule.id ? severity : 'off']);
    found = readSettings({ rules: Object.fromEntries(levels) }, allRules).settings;
    settings.set(rule.id, found);
  }
  return found;
}

function factsOf(original: string | undefined, path: string, today: string): Facts {
  const englishPath = path.replace(/^content\/[^/]+\//, 'content/en/');
  const gates = new Map();
  return {
    today,
    keps: catalogue(),
    gates,
    original: original === undefined ? null : parsePost(original, englishPath),
  };
}

let bundled: KepCatalogue | undefined;

function catalogue(): KepCatalogue {
  if (bundled === undefined) {
    const result = parseCatalogue(readFileSync(new URL('../../../data/keps.json', import.meta.url), 'utf8'));
    if (!result.ok) throw new Error(`data/keps.json: ${JSON.stringify(result.reason)}`);
    bundled = result.catalogue;
  }
  return bundled;
}
