import { inlineCode } from './card-markdown.ts';
import type { CardTexts } from './card-texts.ts';
import { type GateFacts, type GateHistory, gateStanding } from './gates.ts';
import { relationsOf } from './relations.ts';
import type { Kep, KepCatalogue } from './types.ts';

/** Most lines about gates in one card, and most names in one line. */
const MOST_LINES = 3;
const MOST_NAMES = 6;

/**
 * The lines of a card about the KEP's feature gates: one for each that the site has a page about, the names of the others in one more. A gate that
 * other KEPs name too says so, because its stage need not be this KEP's (3063 names a gate that graduated with 4381).
 */
export function gateLines(
  kep: Kep,
  catalogue: KepCatalogue,
  gates: GateFacts | undefined,
  texts: CardTexts,
): readonly string[] {
  const known = kep.gates.map((name) => gates?.get(name)).filter((gate) => gate !== undefined);
  const all = known.length === kep.gates.length && known.length <= MOST_LINES;
  const described = all ? known : known.slice(0, MOST_LINES - 1);
  const named = kep.gates.filter((name) => !described.some((gate) => gate.name === name));
  const remarkOn = (name: string, frame: (remark: string) => string) => {
    const shared = sharing(name, kep, catalogue, texts);
    return shared === undefined ? '' : frame(shared);
  };
  const lines = described.map((gate) => describe(gate, texts) + remarkOn(gate.name, texts.remark));
  if (named.length === 0) return lines;
  const names = named.slice(0, MOST_NAMES).map((name) => inlineCode(name) + remarkOn(name, texts.aside));
  return [...lines, texts.gateNames(listed(names, named.length > MOST_NAMES, texts))];
}

function describe(gate: GateHistory, texts: CardTexts): string {
  const facts = gateFactTexts(gate, texts);
  const name = inlineCode(gate.name);
  return (facts.length === 0 ? texts.gateNames(name) : texts.gate(name, facts)) + (gate.removed ? texts.removed : '');
}

/** Stage, default and lock of a gate, each in words; empty when its page tells none. */
export function gateFactTexts(gate: GateHistory, texts: CardTexts): readonly string[] {
  const standing = gateStanding(gate);
  if (standing === undefined) return [];
  return [
    texts.since(standing.stage, standing.since),
    ...(standing.defaultValue === undefined ? [] : [texts.byDefault(standing.defaultValue, standing.defaultSince)]),
    ...(standing.locked ? [texts.locked(standing.lockedSince)] : []),
  ];
}

/** Most other KEPs named beside a shared gate. */
const MOST_OTHERS = 3;

function sharing(gate: string, kep: Kep, catalogue: KepCatalogue, texts: CardTexts): string | undefined {
  const others = relationsOf(catalogue)
    .sharing(gate)
    .filter((other) => other !== kep);
  if (others.length === 0) return undefined;
  const names = others.slice(0, MOST_OTHERS).map((other) => `KEP-${other.number}`);
  return texts.shared(listed(names, others.length > MOST_OTHERS, texts));
}

function listed(names: readonly string[], more: boolean, texts: CardTexts): string {
  return [...names, ...(more ? ['…'] : [])].join(texts.comma);
}
