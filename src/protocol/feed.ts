/** The published catalogue of all KEPs, and the manners in which it is asked for. Nothing here touches the network. */

/** Written by kubernetes/enhancements, read by kubernetes.dev too. */
export const feedUrl = 'https://storage.googleapis.com/k8s-keps/keps.json';

/** Milliseconds after which a refresh is given up, its body included. */
export const feedTimeout = 10_000;

/** Bytes after which an answer is no plausible feed: the real one has about 0.5 MB. */
export const feedLargest = 16 * 1024 * 1024;

/** Headers of the request; `etag` is the one kept with the last answer that was accepted. */
export function feedHeaders(etag: string | undefined): Readonly<Record<string, string>> {
  return { accept: 'application/json', ...(etag === undefined ? {} : { 'if-none-match': etag }) };
}

/** What the answer's status means: the body is wanted, nothing has changed since `etag`, or it is a failure. */
export function judgeFeedStatus(status: number): 'body' | 'unchanged' | 'failed' {
  if (status === 304) return 'unchanged';
  return status === 200 ? 'body' : 'failed';
}
