import type { KepCatalogue } from '../../kep/types.ts';
import { matchesSource } from '../../post/block-scan.ts';
import { blocksWhere } from '../../post/revision.ts';
import { createNearMiss, type NearMiss } from '../../words/near-miss.ts';
import { defineRule } from '../rule.ts';

/** The gates are those that KEPs name in their `kep.yaml`. */
export const gateName = defineRule({
  id: 'gate-name',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: ['keps'],
  summary: 'Feature gates are named as they are.',
  why: 'Readers copy the name of a gate into the flags of a component, which refuses to start when there is no such gate.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Names that are fine though they look like a gate.' },
  },
  messages: ['misspelt', 'fix-name'],
  examples: {
    good: [
      'The feature gate `SidecarContainers` and the gate `sidecarContainers`.\n',
      'With that feature gate the `SidecarContainerStatus` is set.\n',
      'The `SidecarContianers` type.\n',
    ],
    bad: [
      {
        text: 'Enable the `⟦SidecarContianers⟧` feature gate.\n',
        fixed: 'Enable the `SidecarContainers` feature gate.\n',
      },
      {
        text: 'Feature gates: `⟦SideCarContainers⟧=true`.\n',
        fixed: 'Feature gates: `SidecarContainers=true`.\n',
      },
    ],
  },
  *check(post, { facts: { keps }, options }) {
    for (const { content, span } of namingGates(post)) {
      const { names, byLower, near } = gatesOf(keps);
      for (const leaf of content.runs.flatMap(({ leaves }) => leaves)) {
        const name = /^([A-Z][A-Za-z0-9]{7,})(?:=(?:true|false))?$/.exec(leaf.value)?.[1];
        if (leaf.kind !== 'code' || name === undefined || names.has(name) || options.allowed.includes(name)) continue;
        const lower = name.toLowerCase();
        const meant = byLower.get(lower) ?? byLower.get(near.meant(lower)[0] ?? '');
        // One gate and another often differ by a plural or a number.
        if (meant === undefined || (stem(lower) === stem(meant.toLowerCase()) && lower !== meant.toLowerCase()))
          continue;
        const start = post.text.indexOf(name, span.start + leaf.span.start);
        const place = { start, end: start + name.length };
        const edits = [{ span: place, text: meant }];
        yield {
          span: place,
          messageId: 'misspelt',
          data: { name, meant },
          fixes: [{ titleId: 'fix-name', data: { meant }, edits, safe: true }],
        };
      }
    }
  },
});

const speaksOfGates = matchesSource(/feature[ -]?gate/i);
const holdsName = matchesSource(/`[A-Z]/);
const namingGates = blocksWhere((content) => speaksOfGates(content) && holdsName(content));

function stem(name: string): string {
  return name.replace(/(?:s|v?\d+)$/, '');
}

interface Gates {
  readonly names: ReadonlySet<string>;
  readonly byLower: ReadonlyMap<string, string>;
  readonly near: NearMiss;
}

const kept = new WeakMap<KepCatalogue, Gates>();

function gatesOf(keps: KepCatalogue): Gates {
  let gates = kept.get(keps);
  if (gates === undefined) {
    const names = new Set(keps.keps.flatMap((kep) => kep.gates));
    const byLower = new Map([...names].map((name) => [name.toLowerCase(), name]));
    gates = { names, byLower, near: createNearMiss([...byLower.keys()]) };
    kept.set(keps, gates);
  }
  return gates;
}
