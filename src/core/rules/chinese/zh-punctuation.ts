import { type Atom, atomsOf } from '../../post/adjacent.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** Chinese sentences are punctuated with full-width marks (localisation guide of the Kubernetes site). */
export const zhPunctuation = defineBlockRule({
  id: 'zh-punctuation',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Marks beside Chinese text are full-width.',
  why: 'A half-width comma or stop in a Chinese sentence is set too tight and reads as a slip.',
  options: {
    brackets: { type: 'boolean', default: false, description: 'Also report half-width brackets around Chinese text.' },
  },
  messages: ['half-width', 'bracket', 'fix-mark'],
  examples: {
    good: [
      chinese('你好，世界。参阅 Kubernetes v1.36: Name 一文（见下）。\n'),
      chinese('版本 1.36, 1.35 和 `a,b`。\n'),
      chinese('文件 .bashrc 与 3:1 的比例；时间 10:30。\n'),
      chinese('| 名称 | 说明 |\n| :- | -: |\n| 甲 | 乙 |\n'),
    ],
    bad: [
      chinese('你好⟦,⟧世界\n', '你好，世界\n'),
      chinese('**作者**⟦:⟧ 某人\n', '**作者**：某人\n'),
      chinese('真的吗⟦?⟧真的⟦!⟧\n', '真的吗？真的！\n'),
      chinese('结束⟦.⟧\n\n以及⟦;⟧\n', '结束。\n\n以及；\n'),
      chinese('使用 Pod⟦,⟧然后\n', '使用 Pod，然后\n'),
    ],
  },
  trigger: /\p{Script=Han}/u,
  *checkBlock({ runs, source }, { options }) {
    for (const run of runs) {
      const atoms = atomsOf(run, source);
      for (const [index, atom] of atoms.entries()) {
        const full = fullWidth[atom.character];
        if (atom.kind !== 'text' || full === undefined || atom.end - atom.start !== 1) continue;
        const before = atoms[index - 1];
        const after = atoms[index + 1];
        if (
          isBracket(atom.character)
            ? !(options.brackets && bracketsHan(atoms, index))
            : !belongsToHan(atom, before, after)
        )
          continue;
        const span = { start: atom.start, end: atom.end };
        const blank =
          after?.kind === 'text' &&
          after.character === ' ' &&
          after.start === atom.end &&
          atoms[index + 2] !== undefined;
        const edits = [{ span: { start: atom.start, end: blank ? after.end : atom.end }, text: full }];
        yield {
          span,
          messageId: isBracket(atom.character) ? 'bracket' : 'half-width',
          data: { found: atom.character, expected: full },
          fixes: [{ titleId: 'fix-mark', data: { expected: full }, edits, safe: true }],
        };
      }
    }
  },
});

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

function isBracket(character: string): boolean {
  return character === '(' || character === ')';
}

/** After a Chinese character; a comma also before one, for a sentence may go on after a Latin word. */
function belongsToHan({ character }: Atom, before: Atom | undefined, after: Atom | undefined): boolean {
  if (before !== undefined && isHan(before.character)) {
    // `.NET`, `...`, `:--`, `!important`: the mark begins something else.
    return (
      after === undefined ||
      !/[\w.:,;!?/-]/.test(after.character === '' ? ' ' : after.character) ||
      character === ',' ||
      character === ';'
    );
  }
  return (
    character === ',' &&
    before !== undefined &&
    before.character !== ' ' &&
    after !== undefined &&
    isHan(after.character)
  );
}

/** The text between the bracket and its partner holds a Chinese character. */
function bracketsHan(atoms: readonly Atom[], at: number): boolean {
  const step = atoms[at]?.character === '(' ? 1 : -1;
  const partner = step === 1 ? ')' : '(';
  for (let i = at + step; i >= 0 && i < atoms.length; i += step) {
    const atom = atoms[i];
    if (atom === undefined || atom.character === partner) return false;
    if (isHan(atom.character)) return true;
  }
  return false;
}
