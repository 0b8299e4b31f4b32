import { type Atom, atomsOf, boundary } from '../../post/adjacent.ts';
import type { BlockContent } from '../../post/types.ts';
import { isFullWidthMark, isHan, isLatin } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId = 'missing' | 'missing-code' | 'beside-mark' | 'between-han' | 'fix-insert' | 'fix-remove';

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
    betweenHan: { type: 'boolean', default: false, description: 'Also report blanks between two Chinese characters.' },
  },
  messages: ['missing', 'missing-code', 'beside-mark', 'between-han', 'fix-insert', 'fix-remove'],
  examples: {
    good: [
      chinese('在 Kubernetes 中使用 `kubectl` 命令，请参阅[文档](/zh-cn/docs/)以及 [Pod](/a) 说明。\n'),
      chinese('## 概述 {#overview}\n\n`a中b` 与 <span title="中a">字</span>\n'),
      chinese('<!--\n在Kubernetes中\n-->\n第 3 个，共 50% 的 “Pod”。\n'),
      chinese('他说：\n下一行 **Pod** 是粗体，*`x`* 也是。\n'),
      chinese('{{< glossary_tooltip text="节点" term_id="node" >}}上的 Pod\n'),
    ],
    bad: [
      chinese('⟦在K⟧ubernetes 中\n', '在 Kubernetes 中\n'),
      chinese('使用 Kubernete⟦s中⟧的\n', '使用 Kubernetes 中的\n'),
      chinese('运⟦行`kubectl`⟧ 命令\n', '运行 `kubectl` 命令\n'),
      chinese('参阅 [Po⟦d](/a)说⟧明\n', '参阅 [Pod](/a) 说明\n'),
      chinese('你好⟦ ⟧，世界\n', '你好，世界\n'),
      chinese('这是**重⟦点**K⟧8s\n', '这是**重点** K8s\n'),
    ],
  },
  trigger: /\p{Script=Han}/u,
  *checkBlock(block, { options }) {
    for (const run of block.runs) {
      const atoms = atomsOf(run, block.source);
      for (const [index, after] of atoms.entries()) {
        const before = atoms[index - 1];
        if (before === undefined) continue;
        if (isBlank(before)) {
          const first = atoms[index - 2];
          if (first !== undefined) yield* blankProblems(block, first, before, after, options);
        } else {
          yield* missing(block, before, after);
        }
      }
    }
  },
});

function* missing(block: BlockContent, before: Atom, after: Atom): Iterable<Problem<MessageId>> {
  const code = before.kind === 'code' || after.kind === 'code';
  const meets = (isHan(before.character) && isSpaced(after)) || (isSpaced(before) && isHan(after.character));
  if (!meets) return;
  const at = boundary(block, before, after);
  if (at === undefined) return;
  yield {
    span: { start: before.start, end: after.end },
    messageId: code ? 'missing-code' : 'missing',
    data: { text: block.source.slice(before.start, after.end) },
    fixes: [{ titleId: 'fix-insert', edits: [{ span: { start: at, end: at }, text: ' ' }], safe: true }],
  };
}

function* blankProblems(
  { source }: BlockContent,
  first: Atom,
  blank: Atom,
  last: Atom,
  options: { readonly besideMarks: boolean; readonly betweenHan: boolean },
): Iterable<Problem<MessageId>> {
  // Only a lone blank with nothing but text around it: two blanks at a line's end are a break, and markup has blanks of its own.
  if (first.end !== blank.start || blank.end !== last.start || last.character === '\n' || /^\s/.test(last.character))
    return;
  const span = { start: blank.start, end: blank.end };
  const fixes = [{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: true }] as const;
  const mark = isMark(first.character) ? first.character : isMark(last.character) ? last.character : undefined;
  if (mark !== undefined && options.besideMarks && (isFollowing(first, last) || isFollowing(last, first))) {
    yield { span, messageId: 'beside-mark', data: { mark }, fixes };
  } else if (options.betweenHan && isHan(first.character) && isHan(last.character)) {
    yield { span, messageId: 'between-han', data: { text: source.slice(first.start, last.end) }, fixes };
  }
}

/** Marks beside which no blank belongs; dashes and ellipses are set with blanks by some, and are left alone. */
function isMark(character: string): boolean {
  return isFullWidthMark(character) && !/[…—～]/u.test(character);
}

/** A mark next to something a reader reads: a word, or another mark. */
function isFollowing(mark: Atom, other: Atom): boolean {
  return isMark(mark.character) && other.kind === 'text' && /[\p{L}\p{N}\p{P}]/u.test(other.character);
}

function isBlank({ kind, character }: Atom): boolean {
  return kind === 'text' && character === ' ';
}

function isSpaced({ kind, character }: Atom): boolean {
  return kind === 'code' || (kind === 'text' && isLatin(character));
}
