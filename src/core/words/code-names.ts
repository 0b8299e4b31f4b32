import { allMatches } from '../text/all-matches.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { isName } from './names.ts';

/*
 * What people read as code also where it is not set as code: it can hardly be a word. Source: the style guide's table of what has code style; the forms are those that
 * posts of the Kubernetes blog have.
 */

const before = String.raw`(?<![\p{L}\p{N}_.@/\\#$=+~:;&<>{}\x60'"“‘-])`;
const after = String.raw`(?![\p{L}\p{N}_@/\\=~<>{}\x60'"”’-]|[.:][\p{L}\p{N}/\\])`;
const extensions = 'ya?ml|json|toml|conf|go|log|txt';
const roots = 'etc|var|usr|proc|sys|dev|tmp|metrics|healthz|readyz|livez|configz|flagz|statusz';

/** Fields and functions, `minReadySeconds`. */
const field = String.raw`[a-z]{2,}(?:[A-Z][a-z]+)+[A-Z]{0,3}(?:\(\))?`;
const others = [
  // Metrics and keys of configurations, `csi_operations_seconds`.
  '[a-z][a-z0-9]+(?:_[a-z0-9]{2,})+',
  // Variables of the environment, `KUBE_EDITOR`.
  '[A-Z][A-Z0-9]+(?:_[A-Z0-9]{2,})+',
  // Paths of fields, `spec.replicas`.
  String.raw`(?:spec|status|metadata)(?:\.[a-z][A-Za-z]+)+|(?:requests|limits)\.(?:cpu|memory|ephemeral-storage)`,
  // Files, `deployment.yaml`; `.sh` is a domain too.
  String.raw`[a-z][\w-]*\.(?:${extensions})|[a-z]+(?:[_-][a-z]+)+\.sh`,
  // Options with a value, of two words, or called so: what begins with two hyphens may also be a dash and a word.
  String.raw`--[a-z][a-z0-9]*(?:(?:-[a-z0-9]+)+(?:=[\w.:,/=-]*\w)?|=[\w.:,/=-]*\w|(?=\s+(?:flag|option|argument|parameter)s?\b))`,
  // Files of a machine and endpoints of a server, `/etc/hosts`, `/healthz`.
  String.raw`/(?:${roots})(?:/[\w-]+(?:\.[\w-]+)*)*`,
];

const pattern = lazy(() => new RegExp(`${before}(?:(?<field>${field})|${others.join('|')})${after}`, 'gu'));

/** What a text that holds one has behind a blank or an opening mark; of fields only how such a word begins, as most texts can be asked for words at less cost. */
export const fieldBegins = /^[a-z]{2,}[A-Z][a-z]/;
export const otherHints: readonly RegExp[] = [
  /(?:^|[\s([*_])[a-z][a-z0-9]+_[a-z0-9]/,
  /(?:^|[\s([*_])[A-Z][A-Z0-9]+_[A-Z0-9]/,
  /(?:^|[\s([*_])(?:spec|status|metadata|requests|limits)\.[a-z]/,
  new RegExp(String.raw`(?:^|[\s([*_])[a-z][\w-]*\.(?:${extensions}|sh)(?!\w)`),
  /(?:^|[\s([*_])--[a-z]/,
  new RegExp(String.raw`(?:^|[\s([*_])/(?:${roots})(?!\w)`),
];

/** In order of place; `isField`: one word, which may also be what something is called. A name with capitals in odd places is a matter of other rules. */
export function codeNamesIn(text: string): readonly { readonly span: Span; readonly isField: boolean }[] {
  return allMatches(text, pattern()).flatMap(({ 0: name, index, groups }) =>
    isName(name) || called.has(name.toLowerCase())
      ? []
      : [{ span: { start: index, end: index + name.length }, isField: groups?.field !== undefined }],
  );
}

/** Names, as they are written by mistake or by taste. */
const called = new Set(
  'cdcon chatops devops devsecops gitops finops mlops kubecon cloudnativecon mdbook pycon pytorch vmware openshift opensource opentofu dockercon x86_64'.split(
    ' ',
  ),
);
