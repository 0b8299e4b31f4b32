import { type Atom, atomsOf } from '../../post/adjacent.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** The localisation guide of the Kubernetes site: readers are addressed as 你. */
export const zhAddress = defineBlockRule({
  id: 'zh-address',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Readers are addressed as 你.',
  why: 'The site speaks to its readers as equals; one page that says 您 stands apart from the others.',
  options: {},
  messages: ['polite', 'fix-plain'],
  examples: {
    good: [chinese('你可以运行 `echo 您好`。不必写“您”。\n')],
    bad: [chinese('⟦您⟧可以升级⟦您⟧的集群。\n', '你可以升级你的集群。\n')],
  },
  trigger: /您/,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      for (let index = 0; index < atoms.length; index++) {
        const atom = atoms[index];
        if (atom?.kind !== 'text' || atom.character !== '您') continue;
        // Between quotation marks the word itself is spoken of.
        if (isQuote(atoms[index - 1]) && isQuote(atoms[index + 1])) continue;
        const span = { start: atom.start, end: atom.end };
        yield {
          span,
          messageId: 'polite',
          fixes: [{ titleId: 'fix-plain', edits: [{ span, text: '你' }], safe: true }],
        };
      }
    }
  },
});

function isQuote(atom: Atom | undefined): boolean {
  return atom !== undefined && /^["'“”‘’「」]$/u.test(atom.character);
}
