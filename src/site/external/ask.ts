import { isRedirector } from '../../core/external/redirector.ts';
import type { UnknownReason, Verdict } from '../../core/external/verdict.ts';
import type { Answer, Requests } from './requests.ts';

/**
 * Asks for one address as a browser would follow it: HEAD first, which costs the host least, and GET when HEAD gives no page, because many hosts know
 * only that. Rejects only when `signal` is aborted.
 */
export async function askFor(url: string, requests: Requests, signal: AbortSignal): Promise<Verdict> {
  const head = await follow('HEAD', url, requests, signal);
  if (head.kind === 'found' || head.kind === 'moved') return head;
  if (head.kind === 'unknown' && !isWorthAnother(head.why)) return head;
  return follow('GET', url, requests, signal);
}

/** A host that is not there is no other for GET; one that does not know HEAD refuses it, answers nonsense, or never answers. */
function isWorthAnother(why: UnknownReason): boolean {
  return why === 'closed' || why === 'trouble' || why === 'cut-off' || why === 'time-out';
}

/** Browsers give up after 20. */
const LONGEST_CHAIN = 20;

async function follow(
  method: 'HEAD' | 'GET',
  first: string,
  requests: Requests,
  signal: AbortSignal,
): Promise<Verdict> {
  const jar = new Map<string, Map<string, string>>();
  const seen = new Set<string>();
  let url = first;
  let permanent = !isRedirector(new URL(first).hostname);
  let moved: string | undefined;
  for (;;) {
    const cookies = cookiesFor(jar, url);
    // The same question again: with other cookies it is another one.
    const question = `${url}\n${cookies}`;
    if (seen.has(question) || seen.size > LONGEST_CHAIN) return { kind: 'broken', why: 'loop' };
    seen.add(question);
    const answer = await requests.send({ method, url, cookies }, signal);
    const next = answer.kind === 'status' ? redirect(answer, url) : undefined;
    if (answer.kind === 'failure' || next === undefined) {
      const verdict = judge(answer);
      if (verdict.kind !== 'found' || url === first) return verdict;
      if (isSignIn(url)) return { kind: 'unknown', why: 'closed', status: 302 };
      return moved === undefined ? verdict : { kind: 'moved', to: moved };
    }
    keep(jar, url, answer);
    permanent &&= answer.kind === 'status' && (answer.status === 301 || answer.status === 308);
    if (permanent) moved = next;
    url = next.replace(/#.*$/s, '');
  }
}

function judge(answer: Answer): Verdict {
  if (answer.kind === 'failure') return { kind: 'unknown', why: answer.reason };
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'found' };
  if (status === 404 || status === 410) return { kind: 'broken', why: 'status', status };
  if (status === 429) return { kind: 'unknown', why: 'busy', status };
  return { kind: 'unknown', why: closed.has(status) ? 'closed' : 'trouble', status };
}

/** 999 is what LinkedIn answers to everybody who is not a browser. */
const closed = new Set([401, 403, 407, 451, 999]);

function redirect(answer: Extract<Answer, { kind: 'status' }>, base: string): string | undefined {
  const { status, location } = answer;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const written = utf8(location);
  if (!URL.canParse(written, base)) return undefined;
  const next = new URL(written, base);
  return /^https?:$/.test(next.protocol) ? next.href : undefined;
}

/** Headers are bytes, which Node reads as Latin-1; hosts write UTF-8 in them. */
function utf8(header: string): string {
  try {
    return decoder.decode(Uint8Array.from(header, (character) => character.charCodeAt(0)));
  } catch {
    return header;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** A page to sign in says nothing of the page behind it. */
function isSignIn(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  return (
    /^(?:accounts|login|signin|sso|auth|idp)\./.test(hostname) ||
    /\/(?:log-?in|sign-?in|sso|session\/new|uas\/login|authwall)(?:[/.]|$)/i.test(pathname)
  );
}

type Jar = Map<string, Map<string, string>>;

function cookiesFor(jar: Jar, url: string): string {
  return [...(jar.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** Some hosts lead in a circle until their cookie comes back. It goes to the host that set it alone, and is forgotten with the address. */
function keep(jar: Jar, url: string, answer: Answer): void {
  if (answer.kind !== 'status' || answer.cookies.length === 0) return;
  const { host } = new URL(url);
  const own = jar.get(host) ?? new Map<string, string>();
  for (const cookie of answer.cookies) {
    const equals = cookie.indexOf('=');
    if (equals > 0) own.set(cookie.slice(0, equals), cookie.slice(equals + 1));
  }
  jar.set(host, own);
}
