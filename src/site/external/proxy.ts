import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect as tlsConnect } from 'node:tls';

/** The proxy for an address: the one that is given ('' for none), else what the environment says; `undefined` when there is none or the host is left out. */
export function proxyFor(
  url: URL,
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): URL | undefined {
  const of = (name: string) => env[name] ?? env[name.toUpperCase()];
  const named = given ?? of(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? of('all_proxy');
  if (!named || isLeftOut(url.hostname, of('no_proxy') ?? '')) return undefined;
  const proxy = URL.canParse(named) ? new URL(named) : undefined;
  // Others (SOCKS) are not spoken here; a direct connection says by itself whether it is allowed.
  return proxy !== undefined && /^https?:$/.test(proxy.protocol) ? proxy : undefined;
}

function isLeftOut(host: string, list: string): boolean {
  return list
    .split(/[\s,]+/)
    .map((entry) => entry.replace(/^\*?\.?/, '').replace(/:\d+$/, ''))
    .some((entry, index, all) => (all[index] === '' ? false : entry === host || host.endsWith(`.${entry}`)));
}

/** A request through the proxy: plain addresses are asked of it, encrypted ones go through a tunnel. Rejects when the tunnel is not made. */
export async function throughProxy(url: URL, proxy: URL, options: RequestOptions): Promise<() => ClientRequest> {
  const secure = proxy.protocol === 'https:';
  const ask = secure ? httpsRequest : httpRequest;
  const name = decodeURIComponent(proxy.username);
  const login = `Basic ${Buffer.from(`${name}:${decodeURIComponent(proxy.password)}`).toString('base64')}`;
  const headers = name === '' ? {} : { 'proxy-authorization': login };
  const to = { host: proxy.hostname, port: proxy.port || (secure ? 443 : 80) };
  if (url.protocol === 'http:') {
    const all = { ...options.headers, ...headers, host: url.host };
    return () => ask({ ...options, ...to, path: url.href, headers: all });
  }
  const target = `${url.hostname}:${url.port || 443}`;
  const socket = await new Promise<import('node:net').Socket>((resolve, reject) => {
    const tunnel = ask({
      ...to,
      method: 'CONNECT',
      path: target,
      headers: { ...headers, host: target },
      agent: false,
      ...(options.signal && { signal: options.signal }),
    });
    tunnel.once('connect', ({ statusCode }, opened) => {
      if (statusCode === 200) return resolve(opened);
      opened.destroy();
      reject(Object.assign(new Error(`the proxy answered ${statusCode}`), { code: 'ECONNREFUSED' }));
    });
    tunnel.on('error', reject);
    tunnel.end();
  });
  return () =>
    // Only without an agent does Node ask for the connection.
    httpsRequest(url, {
      ...options,
      agent: undefined,
      createConnection: () => tlsConnect({ socket, servername: url.hostname }),
    });
}
