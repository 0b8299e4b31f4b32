/** The only way to other hosts. Nothing but the head of an answer is read. */
export interface Requests {
  /** Rejects only when `signal` is aborted; every trouble is an answer of its own. */
  send(request: HeadRequest, signal: AbortSignal): Promise<Answer>;
}

export interface HeadRequest {
  readonly method: 'HEAD' | 'GET';
  readonly url: string;
  /** Cookies that hosts gave on the way, as one header; '' for none. */
  readonly cookies: string;
}

export type Answer =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly location: string | undefined;
      readonly retryAfter: string | undefined;
      /** `name=value` of each cookie that was set. */
      readonly cookies: readonly string[];
    }
  | { readonly kind: 'failure'; readonly reason: FailureReason };

/** Why there is no answer. `private`: the address is one that must not be asked. */
export type FailureReason = 'time-out' | 'no-host' | 'certificate' | 'refused' | 'cut-off' | 'private';

/** The clock and its waits; tests pass their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects when `signal` is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
