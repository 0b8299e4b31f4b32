/** What the site's own page about a feature gate says. */
export interface GateHistory {
  readonly name: string;
  /** In the order of the page: from the first release on. */
  readonly stages: readonly GateStage[];
  /** The gate no longer exists. */
  readonly removed: boolean;
}

export interface GateStage {
  /** alpha, beta, stable or deprecated. */
  readonly stage: string;
  readonly defaultValue: boolean | undefined;
  /** `v1.N`, with a patch release `v1.N.P`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly locked: boolean;
}

/** Feature gates by name, as far as the site's pages tell. */
export type GateFacts = ReadonlyMap<string, GateHistory>;

/** Folder of the pages below the site's root; each gate has a page named after it. */
export const gateFolder = 'content/en/docs/reference/command-line-tools-reference/feature-gates';

/**
 * Reads the front matter of a gate's page, given as plain data (versions and booleans as text or as YAML values); `undefined` when it is no page of a
 * gate. Never throws.
 */
export function parseGatePage(data: unknown): GateHistory | undefined {
  const page = fieldsOf(data);
  const name = page.get('title');
  const stages = page.get('stages');
  if (typeof name !== 'string' || page.get('content_type') !== 'feature_gate' || !Array.isArray(stages))
    return undefined;
  return {
    name: name.trim(),
    stages: stages.map(readStage).filter((s) => s.stage !== ''),
    removed: isTrue(page.get('removed')),
  };
}

/** Where a gate stands today, or where it stood when it was removed. */
export interface GateStanding {
  readonly stage: string;
  /** Release in which it entered the stage. */
  readonly since: string | undefined;
  readonly defaultValue: boolean | undefined;
  /** Release since which the default is so, when that is later than `since`. */
  readonly defaultSince: string | undefined;
  readonly locked: boolean;
  readonly lockedSince: string | undefined;
}

/** The last stage of a gate, over all rows of the page that speak of that stage. */
export function gateStanding(gate: GateHistory): GateStanding | undefined {
  const last = gate.stages.at(-1);
  if (last === undefined) return undefined;
  const first = (same: (row: GateStage) => boolean) => {
    let at = gate.stages.length - 1;
    while (at > 0) {
      const before = gate.stages[at - 1];
      if (before === undefined || before.stage !== last.stage || !same(before)) break;
      at--;
    }
    return gate.stages[at]?.from;
  };
  const since = first(() => true);
  const later = (release: string | undefined) => (release === since ? undefined : release);
  return {
    stage: last.stage,
    since,
    defaultValue: last.defaultValue,
    defaultSince: later(first((row) => row.defaultValue === last.defaultValue)),
    locked: last.locked,
    lockedSince: last.locked ? later(first((row) => row.locked)) : undefined,
  };
}

function readStage(data: unknown): GateStage {
  const row = fieldsOf(data);
  const stage = row.get('stage');
  return {
    stage: typeof stage === 'string' ? stage.trim() : '',
    defaultValue: booleanOf(row.get('defaultValue')),
    from: readVersion(row.get('fromVersion')),
    to: readVersion(row.get('toVersion')),
    locked: isTrue(row.get('locked')),
  };
}

function readVersion(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return /^v?1\.\d{1,3}(?:\.\d{1,3})?$/.test(text)
    ? `v${text.replace(/^v/, '').replace(/(\.\d+)\.0$/, '$1')}`
    : undefined;
}

function fieldsOf(data: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof data === 'object' && data !== null ? Object.entries(data) : []);
}

function booleanOf(value: unknown): boolean | undefined {
  if (isTrue(value)) return true;
  return value === false || value === 'false' ? false : undefined;
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}
