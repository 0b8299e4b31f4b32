import { atomsOf } from '../../post/adjacent.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** Goldmark keeps a line end within a paragraph, and browsers show it as a blank; the site does not turn Goldmark's `cjk` extension on. */
export const zhLineBreak = defineBlockRule({
  id: 'zh-line-break',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Lines of Chinese text break after a mark or beside Latin text, not between two characters.',
  why: 'The page shows a line break between two Chinese characters as a blank in the middle of the sentence.',
  options: {
    besideLinks: {
      type: 'boolean',
      default: false,
      description: 'Also report breaks right before and after a link, where many translators break lines on purpose.',
    },
  },
  messages: ['broken', 'fix-join'],
  examples: {
    good: [
      chinese('第一行，\n第二行有 Pod\n和节点。\n'),
      chinese('第一行<br>\n第二行\n\n第一行  \n第二行\n\n> 甲。\n> 乙\n\n- 丙\n- 丁\n'),
      chinese('```\n甲\n乙\n```\n'),
      chinese('参阅\n[甲](/a)\n一文\n'),
    ],
    bad: [
      chinese('可能会检⟦测\n到⟧检查。\n', '可能会检测到检查。\n'),
      chinese('> 甲⟦乙\n> 丙⟧丁\n', '> 甲乙丙丁\n'),
      chinese('- 这里是**重⟦点**\n  说⟧明⟦文\n  ，⟧没有别的。\n', '- 这里是**重点**说明文，没有别的。\n'),
    ],
  },
  trigger: /\p{Script=Han}[^\p{L}\p{N}\r\n]{0,200}[\r\n]/u,
  *checkBlock(block, { options }) {
    for (const run of visibleRuns(block)) {
      const atoms = atomsOf(run, block.source);
      for (let index = 0; index < atoms.length; index++) {
        const end = atoms[index];
        const after = atoms[index + 1];
        if (end?.kind !== 'text' || !isLineEnd(end.character) || after === undefined) continue;
        let at = index - 1;
        while (atoms[at]?.kind === 'text' && /^[ \t]$/.test(atoms[at]?.character ?? '')) at--;
        const before = atoms[at];
        const blank = atoms[at + 1] ?? end;
        if (before === undefined || !isHan(before.character) || !continues(after.character)) continue;
        if (!options.besideLinks && before.leaf.link !== after.leaf.link) continue;
        // `[甲]` and `[乙]` on two lines are two references; on one they would be one.
        if (block.source[blank.start - 1] === ']' && block.source[end.end] === '[') continue;
        const span = { start: before.start, end: after.end };
        const edits = [{ span: { start: blank.start, end: end.end }, text: '' }];
        yield {
          span,
          messageId: 'broken',
          data: { text: `${before.character}↵${after.character}` },
          fixes: [{ titleId: 'fix-join', edits, safe: true }],
        };
      }
    }
  },
});

/** With the marks of a quote that begin the next line. */
function isLineEnd(character: string): boolean {
  return character.startsWith('\n') || character.startsWith('\r');
}

/** A Chinese character, or a mark that never begins a line. */
function continues(character: string): boolean {
  return isHan(character) || /^[，。；：！？、）》」』】”’]$/u.test(character);
}
