import type { KepForm } from '../post/types.ts';

/** What an address says about an enhancement. */
export interface KepAddress {
  readonly form: Exclude<KepForm, 'text'>;
  /** Number of the KEP (which is that of its issue); undefined for pull requests and for pages without one. */
  readonly number: number | undefined;
  /** Number of the pull request; only for `pull`. */
  readonly pull: number | undefined;
}

/**
 * Reads an address of the enhancements repository or of a page about one enhancement; `undefined` for every other address.
 * Scheme and host in any case, with or without scheme, queries and fragments ignored. `other` is a page of the repository that is not about one
 * enhancement. Folders of the numbering before 2020 (`0007-pod-ready.md`, `20190805-kubectl-debug.md`) name no issue, so they have no number.
 */
export function readKepAddress(url: string): KepAddress | undefined {
  const [host, ...segments] = addressParts(url);
  switch (host) {
    case 'github.com':
      return isRepository(segments[0], segments[1]) ? repositoryPage(segments[1], segments.slice(2)) : undefined;
    case 'raw.githubusercontent.com':
      return isRepository(segments[0], segments[1]) ? page('tree', folderNumber(segments.slice(3))) : undefined;
    case 'git.k8s.io':
      return segments[0]?.toLowerCase() === 'enhancements'
        ? page('git.k8s.io', folderNumber(segments.slice(1)))
        : undefined;
    case 'kep.k8s.io':
      return page('kep.k8s.io', leadingNumber(segments[0]) ?? folderNumber(['keps', ...segments]));
    case 'features.k8s.io':
      return page('features-issue', leadingNumber(segments[0]));
    case 'k8s.dev':
    case 'kubernetes.dev':
      return segments[0] === 'resources' && segments[1] === 'keps'
        ? page('resources', leadingNumber(segments[2]))
        : undefined;
    default:
      return undefined;
  }
}

/** The address that the announcements of today use (site conventions of 1.29 and later). */
export function canonicalKepUrl(number: number): string {
  return `https://kep.k8s.io/${number}`;
}

function repositoryPage(repository: string | undefined, segments: readonly string[]): KepAddress {
  const [kind, second] = segments;
  switch (kind?.toLowerCase()) {
    case 'issues':
    case 'issue': {
      const number = leadingNumber(second);
      if (number === undefined) return page('other', undefined);
      return page(repository?.toLowerCase() === 'features' ? 'features-issue' : 'issue', number);
    }
    case 'pull':
    case 'pulls': {
      const pull = leadingNumber(second);
      return pull === undefined ? page('other', undefined) : { form: 'pull', number: undefined, pull };
    }
    case 'tree':
    case 'blob':
      return segments.includes('keps') ? page('tree', folderNumber(segments)) : page('other', undefined);
    default:
      return page('other', undefined);
  }
}

function page(form: KepAddress['form'], number: number | undefined): KepAddress {
  return { form, number, pull: undefined };
}

/** `kubernetes/enhancements`, or its name until 2018, `kubernetes/features`. */
function isRepository(owner: string | undefined, repository: string | undefined): boolean {
  const name = repository?.toLowerCase();
  return owner?.toLowerCase() === 'kubernetes' && (name === 'enhancements' || name === 'features');
}

/** Longest address worth reading; what is longer is no address. */
const LONGEST = 2000;

/** Host without `www.`, in lower case, and the segments of the path. */
function addressParts(url: string): readonly string[] {
  if (url.length > LONGEST) return [];
  const bare = url.trim().replace(/^(?:https?:)?\/{0,3}/i, '');
  const end = bare.search(/[?#]/);
  const [host = '', ...segments] = (end < 0 ? bare : bare.slice(0, end)).split('/');
  return [host.toLowerCase().replace(/^www\./, ''), ...segments];
}

/** The number that a segment begins with, when nothing but marks follow it (`2570。` comes from a link without a blank behind it). */
function leadingNumber(segment: string | undefined): number | undefined {
  const digits = segment?.match(/^(\d{1,6})(?![\w-])/)?.[1];
  return digits === undefined ? undefined : positive(digits);
}

/** The number of the first folder `N-name` below `keps/`. */
function folderNumber(segments: readonly string[]): number | undefined {
  const from = segments.indexOf('keps');
  if (from < 0) return undefined;
  for (const segment of segments.slice(from + 1)) {
    const digits = segment.match(/^(\d{1,6})(?:-|$)/)?.[1];
    if (digits === undefined) continue;
    const oldNumbering = digits.startsWith('0') && segment.endsWith('.md');
    return oldNumbering ? undefined : positive(digits);
  }
  return undefined;
}

/** Zero is the number of templates and process documents. */
function positive(digits: string): number | undefined {
  const number = Number(digits);
  return number > 0 ? number : undefined;
}
