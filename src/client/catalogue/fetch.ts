/** What became of an attempt to fetch a catalogue. Never rejects: whatever went wrong has a name here. */
export type FetchOutcome =
  | { readonly kind: 'fresh'; readonly text: string; readonly etag: string | null; readonly modified: Date | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'cancelled' }
  /** Anything but 200 and 304. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'too-large' }
  /** No answer at all: offline, an unknown host, a refused connection, a proxy in the way. */
  | { readonly kind: 'unreachable'; readonly detail: string };

export interface FetchRequest {
  readonly url: string;
  /** Tag of the copy already kept: the answer may then be "unchanged". */
  readonly etag: string | null;
  readonly cancelled: AbortSignal;
  /** Milliseconds for the whole transfer. */
  readonly timeout: number;
  /** Largest body taken, in bytes. */
  readonly limit: number;
}

/** Fetches `url` once, without retries. */
export async function fetchCatalogue(request: FetchRequest): Promise<FetchOutcome> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), request.timeout);
  try {
    const response = await fetch(request.url, {
      headers: request.etag === null ? {} : { 'If-None-Match': request.etag },
      signal: AbortSignal.any([late.signal, request.cancelled]),
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (response.status !== 200) return { kind: 'status', status: response.status };
    const text = await readLimited(response, request.limit);
    if (text === undefined) return { kind: 'too-large' };
    return { kind: 'fresh', text, etag: response.headers.get('etag'), modified: parseDate(response) };
  } catch (error) {
    if (request.cancelled.aborted) return { kind: 'cancelled' };
    if (late.signal.aborted) return { kind: 'timeout' };
    return { kind: 'unreachable', detail: explain(error) };
  } finally {
    clearTimeout(timer);
  }
}

async function readLimited(response: Response, limit: number): Promise<string | undefined> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parseDate(response: Response): Date | null {
  const header = response.headers.get('last-modified');
  if (header === null) return null;
  const date = new Date(header);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** `fetch` hides the reason ("getaddrinfo ENOTFOUND …") in the cause of its error. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
