import { type Atom, atomsOf, boundary } from '../../post/adjacent.ts';
import { isInChineseClause } from '../../post/chinese-clause.ts';
import type { BlockContent } from '../../post/types.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isFullWidthMark, isHan, isLatin } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId = 'missing' | 'missing-code' | 'beside-mark' | 'fix-insert' | 'fix-remove';

/** The space between Chinese and other scripts: the localisation guide of the Kubernetes site asks for one half-width space. */
export const zhSpacing = defineBlockRule({
  id: 'zh-spacing',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'One space stands between Chinese and Latin text, and none beside full-width marks.',
  why: 'Chinese and Latin letters run into each other without a space; a full-width mark already brings its own.',
  options: {
    besideMarks: { type: 'boolean', default: true, description: 'Also report blanks beside full-width marks.' },
  },
  messages: ['missing', 'missing-code', 'beside-mark', 'fix-insert', 'fix-remove'],
  examples: {
    good: [
      chinese('在 Kubernetes 中使用 `kubectl` 命令，请参阅[文档](/zh-cn/docs/)以及 [Pod](/a) 说明。\n'),
      chinese('## 概述 {#overview}\n\n`a中b` 与 <span title="中a">字</span>\n'),
      chinese('<!--\n在Kubernetes中\n-->\n第 3 个，共 50% 的 “Pod”。\n'),
      chinese('他说：\n下一行 **Pod** 是粗体，*`x`* 也是。\n'),
      chinese('{{< glossary_tooltip text="节点" term_id="node" >}}上的 Pod\n'),
      chinese('提供**审计（Auditing）** 功能。\n'),
      chinese('- **pretty** （**查询参数**）：string\n'),
      chinese('<p>字段 <code>名称：x</code> 的值</p>\n\n<pre>\n在K中\n</pre>\n'),
    ],
    bad: [
      chinese('⟦在K⟧ubernetes 中\n', '在 Kubernetes 中\n'),
      chinese('使用 Kubernete⟦s中⟧的\n', '使用 Kubernetes 中的\n'),
      chinese('运⟦行`kubectl`⟧ 命令\n', '运行 `kubectl` 命令\n'),
      chinese('参阅 [Po⟦d](/a)说⟧明\n', '参阅 [Pod](/a) 说明\n'),
      chinese('你好⟦ ⟧，世界\n', '你好，世界\n'),
      chinese('这是**重⟦点**K⟧8s\n', '这是**重点** K8s\n'),
      chinese('使用 `kubectl`⟦ ⟧。标志（⟦ ⟧**顺序**⟦ ⟧）不限。\n', '使用 `kubectl`。标志（**顺序**）不限。\n'),
      chinese('<p>访⟦问A⟧PI</p>\n', '<p>访问 API</p>\n'),
    ],
  },
  trigger: /\p{Script=Han}/u,
  *checkBlock(block, { options }) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      for (let index = 1; index < atoms.length; index++) {
        const before = atoms[index - 1];
        const after = atoms[index];
        if (before === undefined || after === undefined) continue;
        if (meets(before, after)) yield* missing(block, before, after);
        else if (options.besideMarks && isBlank(before) && !isBlank(after)) yield* besideMark(block, atoms, index);
      }
    }
  },
});

/** A Chinese character and something that is set off from it. */
function meets(before: Atom, after: Atom): boolean {
  return (isHan(before.character) && isSpaced(after)) || (isSpaced(before) && isHan(after.character));
}

function* missing(block: BlockContent, before: Atom, after: Atom): Iterable<Problem<MessageId>> {
  const code = before.kind === 'code' || after.kind === 'code';
  const at = boundary(block, before, after);
  if (at === undefined) return;
  yield {
    span: { start: before.start, end: after.end },
    messageId: code ? 'missing-code' : 'missing',
    data: { text: block.source.slice(before.start, after.end) },
    fixes: [{ titleId: 'fix-insert', edits: [{ span: { start: at, end: at }, text: ' ' }], safe: true }],
  };
}

/** `index` is the first atom after one or more blanks. */
function* besideMark({ source }: BlockContent, atoms: readonly Atom[], index: number): Iterable<Problem<MessageId>> {
  const last = atoms[index];
  let from = index - 1;
  while (atoms[from - 1] !== undefined && isBlank(atoms[from - 1]) && atoms[from - 1]?.end === atoms[from]?.start)
    from--;
  const first = atoms[from - 1];
  const start = atoms[from]?.start;
  const end = atoms[index - 1]?.end;
  if (first === undefined || last === undefined || start === undefined || end === undefined) return;
  if (!isShown(first) || !isShown(last)) return;
  const mark = isMark(first.character) ? first : isMark(last.character) ? last : undefined;
  if (last.character === '（' && mark === last && !isInChineseClause(atoms, index, closing(atoms, index))) return;
  // A mark at the inner edge of emphasis needs the blank: without it `**（x）** 字` is no longer bold.
  if (mark === undefined || (mark === first ? first.end !== start : last.start !== end)) return;
  if (!isMarkup(source.slice(first.end, start)) || !isMarkup(source.slice(end, last.start))) return;
  const span = { start, end };
  const fixes = [{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: true }] as const;
  yield { span, messageId: 'beside-mark', data: { mark: mark.character }, fixes };
}

/** The closing bracket that belongs to an opening one, or the last atom. */
function closing(atoms: readonly Atom[], open: number): number {
  const found = atoms.findIndex(({ character }, index) => index > open && /[）)]/u.test(character));
  return found < 0 ? atoms.length - 1 : found;
}

/** Marks beside which no blank belongs; dashes and ellipses are set with blanks by some, and are left alone. */
function isMark(character: string): boolean {
  return isFullWidthMark(character) && !/[…—～]/u.test(character);
}

/** Something a reader reads: a word, a mark or code. */
function isShown({ kind, character }: Atom): boolean {
  return kind === 'code' || (kind === 'text' && /[\p{L}\p{N}\p{P}]/u.test(character));
}

/** Nothing, or the marks of emphasis and links between two atoms; a comment or a tag is more. */
function isMarkup(gap: string): boolean {
  return gap === '' || (!/[<>\s]/.test(gap) && /^[*_~[\]]/.test(gap));
}

function isBlank(atom: Atom | undefined): boolean {
  return atom?.kind === 'text' && atom.character === ' ';
}

function isSpaced({ kind, character }: Atom): boolean {
  return kind === 'code' || (kind === 'text' && isLatin(character));
}
