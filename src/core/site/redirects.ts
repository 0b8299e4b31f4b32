import { lazy } from '../text/lazy.ts';
import type { SiteConfig } from './config.ts';
import { urlKey } from './url-form.ts';

/** One line of a `_redirects` file (Netlify's format: source, target, status). */
export interface RedirectRule {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  /** `301!`: it holds even where a page stands. */
  readonly forced: boolean;
  /** 0-based line in its file. */
  readonly line: number;
}

/** Rules ready to be asked; the first that fits in the order of the file counts. */
export interface RedirectTable {
  readonly rules: readonly RedirectRule[];
  /** What a rule makes of the path; only forced rules when `forced`. */
  find(path: string, forced: boolean): RedirectHit | undefined;
}

export interface RedirectHit {
  readonly rule: RedirectRule;
  /** The target with splat and placeholders filled in. */
  readonly to: string;
}

/** Reads the lines of a redirect file. Lines that depend on country, language or role, and lines of templates, are left out. */
export function readRedirects(text: string): readonly RedirectRule[] {
  return text.split(/\r\n?|\n/).flatMap((source, line) => {
    if (source.includes('{{')) return [];
    const [from, ...rest] = source
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (from === undefined || from === '' || !from.startsWith('/')) return [];
    // Conditions on the query stand between source and target: `/x id=:id /y/:id 301`.
    const targetAt = rest.findIndex((word) => /^(?:\/|https?:\/\/)/.test(word));
    const to = rest[targetAt];
    if (to === undefined || targetAt > 0) return [];
    const status = /^(\d{3})(!?)$/.exec(rest[targetAt + 1] ?? '');
    if (rest.slice(targetAt + (status === null ? 1 : 2)).some((word) => /^[A-Z]\w*=/.test(word))) return [];
    return [{ from, to, status: status === null ? 301 : Number(status[1]), forced: status?.[2] === '!', line }];
  });
}

/**
 * Rules that the Kubernetes site makes out of its own configuration (its `layouts/index.redirects`): the address of the newest API reference.
 */
export function computedRedirects(config: SiteConfig): readonly RedirectRule[] {
  const latest = config.params.get('latest');
  if (latest === undefined || !/^v\d+\.\d+$/.test(latest)) return [];
  const base = '/docs/reference/generated/kubernetes-api';
  return [
    { from: `${base}/latest/`, to: `${base}/${latest}/`, status: 307, forced: false, line: 0 },
    { from: `${base}/latest/*`, to: `${base}/${latest}/:splat`, status: 307, forced: false, line: 0 },
  ];
}

/** The rules are read and made ready when the table is first asked: a run that finds all its findings known asks for none of the site's thousand. */
export function redirectsWhenAsked(read: () => readonly RedirectRule[]): RedirectTable {
  const table = lazy(() => createRedirects(read()));
  return {
    get rules() {
      return table().rules;
    },
    find: (path, forced) => table().find(path, forced),
  };
}

export function createRedirects(rules: readonly RedirectRule[]): RedirectTable {
  const exact = new Map<string, number>();
  const exactForced = new Map<string, number>();
  const patterns: { readonly index: number; readonly segments: readonly string[] }[] = [];
  for (const [index, { from, forced }] of rules.entries()) {
    if (/[*]|\/:/.test(from)) patterns.push({ index, segments: segmentsOf(from) });
    else {
      const key = urlKey(from);
      if (!exact.has(key)) exact.set(key, index);
      if (forced && !exactForced.has(key)) exactForced.set(key, index);
    }
  }
  return {
    rules,
    find(path, forced) {
      const at = (forced ? exactForced : exact).get(urlKey(path)) ?? Number.POSITIVE_INFINITY;
      const segments = segmentsOf(path);
      for (const { index, segments: pattern } of patterns) {
        if (index > at) break;
        const rule = rules[index];
        if (rule === undefined || (forced && !rule.forced)) continue;
        const values = match(pattern, segments);
        if (values !== undefined) return { rule, to: fill(rule.to, values) };
      }
      const rule = rules[at];
      return rule && { rule, to: rule.to };
    },
  };
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** The values of placeholders and of the splat; `undefined` when the path does not fit. */
function match(pattern: readonly string[], path: readonly string[]): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>();
  for (const [index, segment] of pattern.entries()) {
    if (segment === '*') return values.set('splat', path.slice(index).join('/'));
    const value = path[index];
    if (value === undefined) return undefined;
    if (segment.startsWith(':')) values.set(segment.slice(1), value);
    else if (segment.endsWith('*')) {
      if (!value.toLowerCase().startsWith(segment.slice(0, -1).toLowerCase())) return undefined;
      return values.set('splat', [value.slice(segment.length - 1), ...path.slice(index + 1)].join('/'));
    } else if (segment.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return path.length === pattern.length ? values : undefined;
}

function fill(target: string, values: ReadonlyMap<string, string>): string {
  return target.replaceAll(/:([a-z_]\w*)/gi, (whole, name: string) => values.get(name) ?? whole);
}
