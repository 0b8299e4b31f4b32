import { anyWord } from '../../post/block-scan.ts';
import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { editDistance } from '../../text/distance.ts';
import { lazy } from '../../text/lazy.ts';
import { kubernetesNames } from '../../words/kubernetes-names.ts';
import { createNearMiss } from '../../words/near-miss.ts';
import { defineBlockRule } from '../rule.ts';

/** Kinds of the API and names of projects; capitals too: `Configmap`, `DeamonSet`, `AppAprmor`. */
export const kubernetesTerm = defineBlockRule({
  id: 'kubernetes-term',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Kinds of the API and names of Kubernetes are spelt as they are.',
  why: 'Readers copy kinds into manifests and search for them; a letter more or less, and nothing is found.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Names that are fine though they look like another.' },
  },
  messages: ['misspelt', 'fix-name'],
  examples: {
    good: [
      'A DaemonSet, two DaemonSets, a ReplicaSet and `configmap`.\n',
      'ValidatingAdmissionPolicy and MutatingAdmissionPolicy. The kubelet.\n',
      '```\nkind: DeamonSet\n```\n',
      'ResourceClaimSpec and ServiceAccountToken are others.\n',
    ],
    bad: [
      { text: '## ⟦AppAprmor⟧ in ⟦Kuberentes⟧\n', fixed: '## AppArmor in Kubernetes\n' },
      {
        text: 'A ⟦HorizontalPodAutscaler⟧ and a ⟦Configmap⟧.\n',
        fixed: 'A HorizontalPodAutoscaler and a ConfigMap.\n',
      },
    ],
  },
  trigger: (block) => mayHoldNames(block),
  *checkBlock(block, { options }) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(
        text,
        /(?<![\p{L}\p{N}_.@/\\#$=+~-])[A-Z][A-Za-z]{5,}(?![\p{L}\p{N}_@/\\=+~-]|[.:][\p{L}\p{N}/])/gu,
      )) {
        const name = match[0];
        const meant = meantBy(name);
        if (meant === undefined || options.allowed.includes(name)) continue;
        const span = { start: start + match.index, end: start + match.index + name.length };
        yield {
          span,
          messageId: 'misspelt',
          data: { name, meant },
          fixes: [{ titleId: 'fix-name', data: { meant }, edits: [{ span, text: meant }], safe: true }],
        };
      }
    }
  },
});

const mayHoldNames = anyWord((word) =>
  (word.match(/[A-Z][A-Za-z]{5,}/g) ?? []).some((name) => meantBy(name) !== undefined),
);

function meantBy(name: string): string | undefined {
  const { kept } = names();
  let found = kept.get(name);
  if (found === undefined) {
    found = findMeant(name) ?? '';
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, found);
  }
  return found === '' ? undefined : found;
}

/** Names looked up that are remembered. */
const MOST_KEPT = 5000;

function findMeant(name: string): string | undefined {
  const { exact, byLower, near } = names();
  if (exact.has(name)) return undefined;
  const lower = name.toLowerCase();
  const cased = byLower.get(lower);
  // `Deployments` and `Endpoints` are words as well, and capitals at will are another rule's matter for them.
  if (cased !== undefined) return /[a-z][A-Z]/.test(cased) && name !== name.toUpperCase() ? cased : undefined;
  if (!/[a-z][A-Z]/.test(name) && !lower.startsWith('kub')) return undefined;
  const found = near.meant(lower)[0];
  const meant = found === undefined ? undefined : byLower.get(found);
  if (meant === undefined || meant.length < 8 || editDistance(lower, meant.toLowerCase(), 2) > 2) return undefined;
  // A plural or another ending is a name of its own.
  return lower.slice(0, -2) === found?.slice(0, -2) || lower.replace(/s$/, '') === found?.replace(/s$/, '')
    ? undefined
    : meant;
}

const names = lazy(() => {
  const exact = new Set(kubernetesNames);
  const byLower = new Map(kubernetesNames.map((name) => [name.toLowerCase(), name]));
  // '': looked up, and nothing found.
  const kept = new Map<string, string>();
  return { exact, byLower, near: createNearMiss([...byLower.keys()]), kept };
});
