/**
 * What is the same in a link of the original and of its translation: without locale prefix, own host, fragment, query and closing slash.
 * A mere fragment is kept.
 */
export function linkKey(url: string): string {
  const address = url.trim().toLowerCase();
  if (address.startsWith('#')) return address;
  const scheme = address.indexOf('://');
  const rest = scheme < 0 ? address : address.slice(scheme + 3);
  const cutAt = rest.search(/[?#]/);
  const bare = (cutAt < 0 ? rest : rest.slice(0, cutAt)).replace(/\/$/, '');
  for (const host of OWN_HOSTS) {
    if (scheme >= 0 && (bare === host || bare.startsWith(`${host}/`))) return withoutLocale(bare.slice(host.length));
  }
  return scheme < 0 ? withoutLocale(bare) : bare;
}

const OWN_HOSTS = ['kubernetes.io', 'k8s.io', 'www.kubernetes.io'];

/** `/zh-cn/docs/x` → `/docs/x`: a first segment of two letters, perhaps with a region, is a locale. */
function withoutLocale(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return /^[a-z]{2}(?:-[a-z]{2})?$/.test(first) ? path.slice(first.length + 1) : path;
}
