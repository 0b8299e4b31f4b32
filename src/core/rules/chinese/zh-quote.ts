import { type Atom, atomsOf } from '../../post/adjacent.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** GB/T 15834: Chinese is quoted with curly marks. */
export const zhQuote = defineBlockRule({
  id: 'zh-quote',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Chinese text is quoted with curly quotation marks.',
  why: 'Straight quotation marks belong to code; around Chinese words they look like a literal value.',
  options: {},
  messages: ['straight', 'fix-curly'],
  examples: {
    good: [chinese('所谓“服务网格”与 "true"，以及 `"值"`。\n'), chinese('屏幕为 15" 与 17" 的机器。\n')],
    bad: [chinese('有时称为 ⟦"集群 IP"⟧，或⟦"地址"⟧。\n', '有时称为 “集群 IP”，或“地址”。\n')],
  },
  trigger: /"/,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      let open: number | undefined;
      for (let index = 0; index < atoms.length; index++) {
        const atom = atoms[index];
        if (atom?.kind !== 'text' || atom.character !== '"') continue;
        const { start, end } = atom;
        const first = atoms[open ?? -1];
        if (open === undefined || first === undefined) {
          if (opens(atoms[index - 1], atoms[index + 1])) open = index;
          continue;
        }
        const inner = atoms.slice(open + 1, index);
        open = undefined;
        // `"true" 时设为 "false"`: what stands between two values begins or ends with a blank.
        if (!inner.some((atom) => isHan(atom.character)) || isBlank(inner[0]) || isBlank(inner.at(-1))) continue;
        const edits = [
          { span: { start: first.start, end: first.end }, text: '“' },
          { span: { start, end }, text: '”' },
        ];
        yield {
          span: { start: first.start, end },
          messageId: 'straight',
          fixes: [{ titleId: 'fix-curly', edits, safe: true }],
        };
      }
    }
  },
});

/** No measure (`15"`), and not the end of something. */
function opens(before: Atom | undefined, after: Atom | undefined): boolean {
  return (
    after !== undefined &&
    !isBlank(after) &&
    (before === undefined || !/[\p{Nd}\p{Script=Latin}]/u.test(before.character))
  );
}

function isBlank(atom: Atom | undefined): boolean {
  return atom === undefined || /^\s/.test(atom.character);
}
