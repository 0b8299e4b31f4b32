import { allMatches } from '../text/all-matches.ts';
import { lazy } from '../text/lazy.ts';
import type { Span } from '../text/span.ts';
import { kubernetesNames } from './kubernetes-names.ts';
import { properNames } from './proper-names.ts';

/*
 * What people read as code also where it is not set as code: it can hardly be a word. Source: the style guide's table of what has code style; the forms are those that
 * posts of the Kubernetes blog have.
 */

const before = String.raw`(?<![\p{L}\p{N}_.@/\\#$=+~:;&<>{}\x60'"“‘-])`;
const after = String.raw`(?![\p{L}\p{N}_@/\\=~<>{}\x60'"”’-]|[.:][\p{L}\p{N}/\\])`;

const forms = {
  /** Fields and functions, `minReadySeconds`. */
  camel: String.raw`[a-z]{2,}(?:[A-Z][a-z]+)+[A-Z]{0,3}(?:\(\))?`,
  /** Metrics and keys of configurations, `csi_operations_seconds`. */
  snake: '[a-z][a-z0-9]+(?:_[a-z0-9]{2,})+',
  /** Variables of the environment, `KUBE_EDITOR`. */
  upper: '[A-Z][A-Z0-9]+(?:_[A-Z0-9]{2,})+',
  /** Paths of fields, `spec.replicas`. */
  dotted: String.raw`(?:spec|status|metadata)(?:\.[a-z][A-Za-z]+)+|(?:requests|limits)\.(?:cpu|memory|ephemeral-storage)`,
  /** Files, `deployment.yaml`; `.sh` is a domain too. */
  file: String.raw`[a-z][\w-]*\.(?:ya?ml|json|toml|conf|go|log|txt)|[a-z]+(?:[_-][a-z]+)+\.sh`,
  /** Options with a value, of two words, or called so: what begins with two hyphens may also be a dash and a word. */
  option: String.raw`--[a-z][a-z0-9]*(?:(?:-[a-z0-9]+)+(?:=[\w.:,/=-]*\w)?|=[\w.:,/=-]*\w|(?=\s+(?:flag|option|argument|parameter)s?\b))`,
  /** Files of a machine and endpoints of a server, `/etc/hosts`, `/healthz`. */
  path: String.raw`/(?:etc|var|usr|proc|sys|dev|tmp|metrics|healthz|readyz|livez|configz|flagz|statusz)(?:/[\w-]+(?:\.[\w-]+)*)*`,
} as const;

const pattern = new RegExp(
  `${before}(?:${Object.entries(forms)
    .map(([name, form]) => `(?<${name}>${form})`)
    .join('|')})${after}`,
  'gu',
);

/** What a text that holds one has behind a blank or an opening mark; of fields only how such a word begins, as most texts can be asked for words at less cost. */
export const fieldBegins = /^[a-z]{2,}[A-Z][a-z]/;
export const otherHints: readonly RegExp[] = [
  /(?:^|[\s([*_])[a-z][a-z0-9]+_[a-z0-9]/,
  /(?:^|[\s([*_])[A-Z][A-Z0-9]+_[A-Z0-9]/,
  /(?:^|[\s([*_])(?:spec|status|metadata|requests|limits)\.[a-z]/,
  /(?:^|[\s([*_])[a-z][\w-]*\.(?:ya?ml|json|toml|conf|go|log|txt|sh)(?!\w)/,
  /(?:^|[\s([*_])--[a-z]/,
  /(?:^|[\s([*_])\/(?:etc|var|usr|proc|sys|dev|tmp|metrics|healthz|readyz|livez|configz|flagz|statusz)(?!\w)/,
];

export type CodeNameForm = keyof typeof forms;

/** In order of place. */
export function codeNamesIn(text: string): readonly { readonly span: Span; readonly form: CodeNameForm }[] {
  return allMatches(text, pattern).flatMap((match) => {
    const form = (Object.keys(forms) as CodeNameForm[]).find((name) => match.groups?.[name] !== undefined);
    if (form === undefined || isName(match[0])) return [];
    return [{ span: { start: match.index, end: match.index + match[0].length }, form }];
  });
}

/** A name with capitals in odd places is a matter of other rules. */
function isName(word: string): boolean {
  const lower = word.toLowerCase();
  return properNames.has(lower) || kinds().has(lower) || kinds().has(lower.replace(/s$/, '')) || others.has(lower);
}

const kinds = lazy(() => new Set(kubernetesNames.map((name) => name.toLowerCase())));

/** Names, as they are written by mistake or by taste. */
const others = new Set(
  'cdcon chatops devops devsecops gitops finops mlops kubecon cloudnativecon mdbook pycon pytorch vmware openshift opensource opentofu dockercon x86_64'.split(
    ' ',
  ),
);
