import { leafAt } from '../post/leaf-at.ts';
import type { Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import { type Span, touches } from '../text/span.ts';

/** A version of Kubernetes that running text names. */
export interface NamedVersion {
  /** The 35 of 1.35. */
  readonly minor: number;
  /** The 2 of 1.35.2. */
  readonly patch: number | undefined;
  readonly span: Span;
}

/**
 * The version of Kubernetes at the offset. `v1.35` counts unless a word before it says whose version it is ("containerd v1.7"), `1.35` only behind
 * "Kubernetes".
 */
export function versionAt(post: Post, offset: number): NamedVersion | undefined {
  const leaf = leafAt(post, { start: offset, end: offset });
  if (leaf?.kind !== 'text') return undefined;
  const text = post.text.slice(leaf.span.start, leaf.span.end);
  for (const match of allMatches(text, version)) {
    const span = {
      start: leaf.span.start + match.index,
      end: leaf.span.start + match.index + match[0].length,
    };
    if (!touches(span, offset)) continue;
    const minor = Number(match[2]);
    const before = post.text.slice(Math.max(post.bodyStart, span.start - 60), span.start);
    if (!(match[1] === '' || minor < FIRST_SURE ? isNamed(before) : isNobodys(before))) return undefined;
    return { minor, patch: match[3] === undefined ? undefined : Number(match[3]), span };
  }
  return undefined;
}

const version = /(?<![\w./@-])(v?)1\.(\d{1,2})(?:\.(\d{1,2}))?(?![\w-]|\.\d)/g;

/** Below it `v1.N` may well be a version of something else, as of the Gateway API. */
const FIRST_SURE = 6;

function isNamed(before: string): boolean {
  return (
    /\b(?:Kubernetes|K8s)[*_]*\s+(?:(?:release|version)\s+)?$/i.test(before) ||
    /Kubernetes\s*(?:版本\s*)?$/.test(before)
  );
}

/** No name of another product stands right before the version; it may be marked as code, bold or a link. */
function isNobodys(before: string): boolean {
  const [, word = '', mark = ''] = /([A-Za-z][\w.-]*)([`*_)\]]*)\s+$/.exec(before) ?? [];
  if (word === '' || /^kube|^k8s$/i.test(word)) return true;
  if (mark.includes('`') || !/^[A-Z]?[a-z]+$/.test(word)) return false;
  // A name has a capital, as the first word of a sentence has.
  return word === word.toLowerCase() ? !others.has(word) : beginnings.has(word.toLowerCase());
}

const beginnings: ReadonlySet<string> = new Set(
  `after and as at before beta both but by cluster clusters for from if in into its on or our previous release releases running since stable that the
  this through to until upgrade upgrading version versions via when while with`.split(/\s+/),
);

/** Names of other things that are written small. */
const others: ReadonlySet<string> = new Set(
  `bbolt buildkit calico cilium containerd coredns crictl crun docker envoy etcd flannel fluentd go golang grafana helm istio jaeger karpenter kind
  knative kustomize linkerd minikube nerdctl podman prometheus runc spec`.split(/\s+/),
);
