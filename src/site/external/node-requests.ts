import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPrivateAddress } from './private-address.ts';
import { proxyFor, throughProxy } from './proxy.ts';
import type { Answer, FailureReason, HeadRequest, Requests } from './requests.ts';

export interface NodeRequestsOptions {
  /** Said in each request, so that hosts know who asks. */
  readonly userAgent: string;
  /** Milliseconds for the head of one answer. */
  readonly timeout?: number;
  /** Address of a proxy, '' for none; absent: what the environment says (`https_proxy`, `http_proxy`, `no_proxy`). */
  readonly proxy?: string | undefined;
  /** For tests: this machine may be asked. */
  readonly allowPrivate?: boolean;
}

/** Requests made with Node. Every address that a name stands for is looked at before a connection is made, so a name cannot lead to a private network. */
export function createNodeRequests(options: NodeRequestsOptions): Requests {
  return { send: (request, signal) => send(request, signal, options) };
}

const TIMEOUT = 20_000;

async function send(wanted: HeadRequest, signal: AbortSignal, options: NodeRequestsOptions): Promise<Answer> {
  signal.throwIfAborted();
  const url = new URL(wanted.url);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowPrivate && (isPrivateAddress(host) || (isIP(host) === 0 && !host.includes('.'))))
    return { kind: 'failure', reason: 'private' };
  const late = AbortSignal.timeout(options.timeout ?? TIMEOUT);
  try {
    return await exchange(url, wanted, AbortSignal.any([signal, late]), options);
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'failure', reason: late.aborted ? 'time-out' : reasonOf(error) };
  }
}

async function exchange(
  url: URL,
  { method, cookies }: HeadRequest,
  signal: AbortSignal,
  { userAgent, proxy, allowPrivate }: NodeRequestsOptions,
): Promise<Answer> {
  const headers = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-language': 'en,*;q=0.5',
    ...(cookies !== '' && { cookie: cookies }),
  };
  const through = proxyFor(url, proxy);
  const direct: RequestOptions = { method, headers, signal, agent: false };
  const start =
    through === undefined
      ? () => begin(url, allowPrivate === true ? direct : { ...direct, lookup: publicLookup })
      : await throughProxy(url, through, direct);
  const message = await headOf(start);
  const { statusCode = 0, headers: got } = message;
  // What follows the head is of no interest.
  message.destroy();
  return {
    kind: 'status',
    status: statusCode,
    location: got.location,
    retryAfter: got['retry-after'],
    cookies: (got['set-cookie'] ?? []).map((cookie) => cookie.replace(/;.*$/s, '').trim()),
  };
}

function begin(url: URL, options: RequestOptions): ClientRequest {
  return (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
}

function headOf(start: () => ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = start();
    request.once('response', (message) => {
      // The rest of the answer may still be cut off, which is all the same.
      message.on('error', () => undefined);
      resolve(message);
    });
    request.on('error', reject);
    request.end();
  });
}

type LookupDone = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

function publicLookup(hostname: string, options: LookupOptions, done: LookupDone): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) return done(error ?? new Error('no address'), '', 4);
    if (addresses.some(({ address }) => isPrivateAddress(address)))
      return done(Object.assign(new Error('a private address'), { code: PRIVATE }), '', 4);
    if (options.all === true) done(null, addresses);
    else done(null, first.address, first.family);
  });
}

const PRIVATE = 'ERR_PRIVATE_ADDRESS';

/** What Node's error says, by its code (libuv, OpenSSL, Node's TLS). */
function reasonOf(error: unknown): FailureReason {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === PRIVATE) return 'private';
  if (/^(?:ENOTFOUND|EAI_\w+|ENODATA|ESERVFAIL)$/.test(code)) return 'no-host';
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES)$/.test(code)) return 'refused';
  if (/^(?:ETIMEDOUT|ESOCKETTIMEDOUT)$/.test(code)) return 'time-out';
  if (
    /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_OSSL|EPROTO$|HOSTNAME_MISMATCH|INVALID_CA)/.test(
      code,
    )
  )
    return 'certificate';
  return 'cut-off';
}
