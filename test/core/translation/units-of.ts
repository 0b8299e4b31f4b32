import type { Evidence } from '../../../src/core/translation/evidence.ts';
import type { Unit } from '../../../src/core/translation/unit.ts';

/** Units made of words: `h2 Title words`, `- item`, or a paragraph; each word is a feature and a token. */
export function makeUnits(texts: readonly string[]): readonly Unit[] {
  let at = 0;
  return texts.map((text, index) => {
    const words = text.split(' ');
    const heading = /^h(\d)$/.exec(words[0] ?? '');
    const kind = heading ? 'heading' : text.startsWith('- ') ? 'list-item' : 'paragraph';
    const evidence: Evidence = {
      size: text.length,
      features: new Map(words.filter((word) => word.length > 2).map((word) => [`word ${word}`, 0.9])),
      tokens: words,
      ending: '',
    };
    const start = at;
    at += text.length + 1;
    return {
      index,
      kind,
      level: Number(heading?.[1] ?? (kind === 'list-item' ? 1 : 0)),
      span: { start, end: start + text.length },
      block: undefined,
      recorded: [],
      evidence,
    };
  });
}

/** `[original indexes, translation indexes]` of each pair. */
export function indexes(
  pairs: readonly { readonly original: readonly Unit[]; readonly translation: readonly Unit[] }[],
) {
  return pairs.map((pair) => [pair.original.map((unit) => unit.index), pair.translation.map((unit) => unit.index)]);
}
