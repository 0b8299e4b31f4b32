import type { Emphasis, Nodes, Root } from 'mdast';
import { proseOf } from '../../post/prose.ts';
import { brokenStrong, mayStand } from '../../post/strong-marks.ts';
import type { BlockContent } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId = 'italic' | 'underscores' | 'unrendered' | 'alone' | 'fix-bold' | 'fix-blank';

/** The localisation guide: Chinese is emphasised in bold; and CommonMark 6.2, by which marks between a bracket and a character are only asterisks. */
export const zhEmphasis = defineBlockRule({
  id: 'zh-emphasis',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Chinese text is emphasised in bold, by marks that become bold text.',
  why: 'Slanted Chinese characters are hard to read; and `**（例）**字` shows its asterisks, for CommonMark wants a blank beside such marks.',
  options: {},
  messages: ['italic', 'underscores', 'unrendered', 'alone', 'fix-bold', 'fix-blank'],
  examples: {
    good: [
      chinese('**重点**与 *Pod*，`*字*`，以及**名称（x）** 之后。\n'),
      chinese('2 ** 3 与 src/**/x\n'),
      chinese('**例（X）**，下文；**“引用”**。\n'),
      chinese('容器名称 (DNS_LABEL) 与 my_name 和名称_x，以及 `_字_`。\n'),
    ],
    bad: [
      chinese('这是⟦*重点*⟧和 ⟦_说明_⟧ 文字。\n', '这是**重点**和 **说明** 文字。\n'),
      chinese('叫做⟦**例（X）**⟧的名称。\n', '叫做**例（X）** 的名称。\n'),
      chinese('YAML ⟦_清单_⟧文件，⟦_例（X）_⟧是名称。\n', 'YAML **清单**文件，**例（X）** 是名称。\n'),
      chinese('这是⟦**重点 **⟧文字，⟦** 又**⟧一处。\n', '这是**重点**文字，**又**一处。\n'),
      chinese('⟦**⟧重点没有结束。\n'),
      chinese('通配符 “⟦*” 匹配全部，“*⟧” 也可省略。\n'),
      chinese('叫做⟦**“引用”**⟧的名称。\n', '叫做 **“引用”** 的名称。\n'),
      chinese('叫做⟦**例（X）**⟧字和**别的**名称。\n', '叫做**例（X）** 字和**别的**名称。\n'),
      chinese('使用⟦**`kubectl` 命令**⟧即可。\n', '使用 **`kubectl` 命令**即可。\n'),
    ],
  },
  trigger: /[*_]/,
  *checkBlock(block) {
    yield* italics(block);
    yield* underscores(block);
    for (const { span, edits } of brokenStrong(block)) {
      const inner = block.source.slice(span.start, span.end);
      if (![...inner, block.source.charAt(span.start - 1), block.source.charAt(span.end)].some(isHan)) continue;
      if (edits.length === 0) yield { span, messageId: 'alone' };
      else yield { span, messageId: 'unrendered', fixes: [{ titleId: 'fix-blank', edits, safe: true }] };
    }
  },
});

function* italics(block: BlockContent): Iterable<Problem<MessageId>> {
  for (const node of emphases(block.tree)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || !showsHan(node)) continue;
    const edits = [
      { span: { start, end: start + 1 }, text: '**' },
      { span: { start: end - 1, end }, text: '**' },
    ];
    const around = `${block.source.charAt(start - 1)}${block.source.charAt(start + 1)}${block.source.charAt(end - 2)}${block.source.charAt(end)}`;
    // In `“*” 和 “*.com”` asterisks are spoken of; bold marks would not help. In `***x***` or `**_x_**` more marks would no longer pair as they are meant to.
    const spokenOf = /^[*_]["”’.]/u.test(block.source.slice(start, start + 2));
    const fixes = spokenOf || /[*_]/.test(around) ? [] : ([{ titleId: 'fix-bold', edits, safe: true }] as const);
    yield { span: { start, end }, messageId: 'italic', fixes };
  }
}

/** Underscores beside a Chinese character, which CommonMark takes for a letter of the same word, are shown. */
function* underscores(block: BlockContent): Iterable<Problem<MessageId>> {
  for (const { text, start } of proseOf(block)) {
    for (const match of allMatches(text, underscored)) {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const before = mayStand(block.source.charAt(span.start - 1), match[0].charAt(1)) ? '' : ' ';
      const behind = mayStand(block.source.charAt(span.end), match[0].charAt(match[0].length - 2)) ? '' : ' ';
      const edits = [
        { span: { start: span.start, end: span.start + 1 }, text: `${before}**` },
        { span: { start: span.end - 1, end: span.end }, text: `**${behind}` },
      ];
      yield { span, messageId: 'underscores', fixes: [{ titleId: 'fix-bold', edits, safe: true }] };
    }
  }
}

/** Not those of a name, as in `DNS_LABEL`. */
const underscored = /(?<![\w\\])_(?=[^\s_])[^_\n]{0,200}?\p{Script=Han}[^_\n]{0,200}(?<=[^\s\\])_(?!\w)/gu;

/** Outermost first; a tree is walked without recursion only as deep as the parser lets it be. */
function emphases(node: Nodes | Root): readonly Emphasis[] {
  if (node.type === 'emphasis') return [node];
  return 'children' in node ? node.children.flatMap((child) => emphases(child)) : [];
}

function showsHan(node: Nodes): boolean {
  if (node.type === 'text') return [...node.value].some(isHan);
  return 'children' in node && node.children.some((child) => showsHan(child));
}
