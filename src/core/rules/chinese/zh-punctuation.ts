import { type Atom, atomsOf, isBlankBeside } from '../../post/adjacent.ts';
import { halfWidthBrackets } from '../../post/chinese-brackets.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId = 'half-width' | 'bracket' | 'doubled' | 'fix-mark' | 'fix-brackets' | 'fix-doubled';

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
    brackets: { type: 'boolean', default: true, description: 'Also report half-width brackets around Chinese text.' },
  },
  messages: ['half-width', 'bracket', 'doubled', 'fix-mark', 'fix-brackets', 'fix-doubled'],
  examples: {
    good: [
      chinese('你好，世界。参阅 Kubernetes v1.36: Name 一文（见下）。\n'),
      chinese('版本 1.36, 1.35 和 `a,b`，以及 API (v1) 等。\n'),
      chinese('**pretty** (**查询参数**): string，必需\n'),
      chinese('<p>一组特性门控：<br/>\nGate=true|false (BETA - 默认值=true)<br/>\nOther=true|false</p>\n'),
      chinese('文件 .bashrc 与 3:1 的比例；时间 10:30。\n'),
      chinese('| 名称 | 说明 |\n| :- | -: |\n| 甲 | 乙 |\n'),
      chinese('[文字] (/中文) 不是链接。省略。。。\n'),
      chinese('按 \\\\( 当前值 \\over 预期值 \\\\) 计算。\n'),
    ],
    bad: [
      chinese('你好⟦,⟧世界\n', '你好，世界\n'),
      chinese('**作者**⟦:⟧ 某人\n', '**作者**：某人\n'),
      chinese('真的吗⟦?⟧真的⟦!⟧\n', '真的吗？真的！\n'),
      chinese('结束⟦.⟧\n\n以及⟦;⟧\n', '结束。\n\n以及；\n'),
      chinese('使用 Pod⟦,⟧然后\n', '使用 Pod，然后\n'),
      chinese('## kubernetes.io/x ⟦(已弃用)⟧\n', '## kubernetes.io/x（已弃用）\n'),
      chinese('容器组 ⟦(也称 Pod)⟧ 和节点⟦（物理机)⟧。\n', '容器组（也称 Pod）和节点（物理机）。\n'),
      chinese('上限⟦，，⟧然后结束⟦.。⟧\n', '上限，然后结束。\n'),
      chinese('<p>信息⟦.⟧ 其他</p>\n', '<p>信息。其他</p>\n'),
    ],
  },
  trigger: /\p{Script=Han}/u,
  *checkBlock(block, { options }) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      if (options.brackets) yield* brackets(atoms, block.source);
      for (let index = 0; index < atoms.length; index++) {
        const atom = atoms[index];
        if (atom?.kind !== 'text' || !marks.has(atom.character)) continue;
        yield* doubled(atoms, index);
        yield* halfWidth(atoms, index);
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
};

function* halfWidth(atoms: readonly Atom[], index: number): Iterable<Problem<MessageId>> {
  const atom = atoms[index];
  const found = atom === undefined ? undefined : fullWidth[atom.character];
  if (atom?.kind !== 'text' || found === undefined || atom.end - atom.start !== 1) return;
  const after = atoms[index + 1];
  if (!belongsToHan(atom, atoms[index - 1], after) || isMixed(atom, after)) return;
  const blank = after !== undefined && isBlankBeside(after, atom.end) && atoms[index + 2] !== undefined;
  const edits = [{ span: { start: atom.start, end: blank ? after.end : atom.end }, text: found }];
  yield {
    span: { start: atom.start, end: atom.end },
    messageId: 'half-width',
    data: { found: atom.character, expected: found },
    fixes: [{ titleId: 'fix-mark', data: { expected: found }, edits, safe: true }],
  };
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

/** Two marks of which one is too many; a run of three or more is meant. */
function* doubled(atoms: readonly Atom[], index: number): Iterable<Problem<MessageId>> {
  const [before, first, second, after] = [atoms[index - 1], atoms[index], atoms[index + 1], atoms[index + 2]];
  if (before === undefined || first?.kind !== 'text' || second?.kind !== 'text' || first.end !== second.start) return;
  const pair = first.character + second.character;
  const expected = DOUBLED[pair];
  if (expected === undefined || isStop(before) || isStop(after)) return;
  const span = { start: first.start, end: second.end };
  const fixes = [
    { titleId: 'fix-doubled', data: { expected }, edits: [{ span, text: expected }], safe: true },
  ] as const;
  yield { span, messageId: 'doubled', data: { found: pair, expected }, fixes };
}

const DOUBLED: Readonly<Record<string, string>> = {
  '。。': '。',
  '，，': '，',
  '，。': '。',
  '、，': '，',
  '.。': '。',
};

/** Marks that may be wrong. */
const marks: ReadonlySet<string> = new Set([
  ...Object.keys(fullWidth),
  ...Object.keys(DOUBLED).map((pair) => pair.charAt(0)),
]);

function isMixed(first: Atom, second: Atom | undefined): boolean {
  return second?.start === first.end && DOUBLED[first.character + second.character] !== undefined;
}

function isStop(atom: Atom | undefined): boolean {
  return atom !== undefined && /^[.。，、…]$/u.test(atom.character);
}

function* brackets(atoms: readonly Atom[], source: string): Iterable<Problem<MessageId>> {
  for (const { span, found, edits, notation } of halfWidthBrackets(atoms, source)) {
    if (notation) continue; // another rule's matter
    yield {
      span,
      messageId: 'bracket',
      data: { found, expected: '（…）' },
      fixes: [{ titleId: 'fix-brackets', edits, safe: true }],
    };
  }
}
