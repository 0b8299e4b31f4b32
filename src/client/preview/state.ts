import type { WebviewState } from '../../protocol/index.ts';

/** The state of a panel of an earlier session, if it is one; it comes from a page and is not taken on trust. */
export function parseState(value: unknown): WebviewState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, counterpart, revision } = value as Readonly<Record<string, unknown>>;
  if (!isUri(uri)) return undefined;
  const state = { uri, counterpart: isUri(counterpart) ? counterpart : null };
  // A revision is handed to git: what looks like an option is none.
  return typeof revision === 'string' && /^[\w][\w./@^~-]{0,200}$/.test(revision) ? { ...state, revision } : state;
}

function isUri(value: unknown): value is string {
  return typeof value === 'string' && value.length < 4096 && /^[a-z][a-z0-9+.-]*:/i.test(value);
}
