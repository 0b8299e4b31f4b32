/** What is known of an address of another site, once somebody asked for it. */
export type Verdict =
  | { readonly kind: 'found' }
  /** It is there, and every step to `to` was a redirect for good (301, 308). */
  | { readonly kind: 'moved'; readonly to: string }
  /** No reader gets a page: 404 or 410, also when asked for as a browser does, or redirects that lead in a circle. */
  | { readonly kind: 'broken'; readonly why: 'status'; readonly status: number }
  | { readonly kind: 'broken'; readonly why: 'loop' }
  /** Neither right nor wrong. */
  | { readonly kind: 'unknown'; readonly why: UnknownReason; readonly status?: number };

/**
 * `closed`: the host wants a person or a password (401, 403, 407, 451, 999, or a page to sign in); `busy`: it wants fewer questions (429), or asked to
 * wait for longer than we do; `trouble`: a status that says nothing of the page (5xx and others); `private`: the address is one of this machine or of a
 * network that readers are not in, so it was not asked for.
 */
export type UnknownReason =
  | 'closed'
  | 'busy'
  | 'trouble'
  | 'time-out'
  | 'no-host'
  | 'certificate'
  | 'refused'
  | 'cut-off'
  | 'private';

/** Verdicts by `externalKey`. An address without one was not asked for. */
export type Verdicts = ReadonlyMap<string, Verdict>;
