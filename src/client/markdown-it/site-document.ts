/** Reads a path as Hugo sites are laid out, `…/content/<language>/…`, with `/`; undefined for any other. `site`: the folder that holds `content`. */
export function siteDocument(path: string): { readonly site: string; readonly locale: string } | undefined {
  const [, site, locale] = /^(.*)\/content\/([^/]+)\/./u.exec(path) ?? [];
  return site === undefined || locale === undefined ? undefined : { site, locale };
}
