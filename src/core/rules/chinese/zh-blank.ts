import { atomsOf } from '../../post/adjacent.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { isHan } from '../../text/cjk.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** The localisation guide of the Kubernetes site has blanks between scripts only. */
export const zhBlank = defineBlockRule({
  id: 'zh-blank',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'No blank stands between two Chinese characters.',
  why: 'A blank in the middle of a Chinese sentence is a gap, often one that a removed word left behind.',
  options: {},
  messages: ['blank', 'fix-remove'],
  examples: {
    good: [
      chinese('一次性任务与 Pod 名称，见 [下文](/a) 与 **后文** 部分。\n'),
      chinese('作者　译者\n\n- 甲 乙 丙\n\n## 第一章 概述\n\n| 甲 乙 |\n| - |\n| 丙 丁 |\n'),
    ],
    bad: [chinese('节点会在启动⟦ ⟧之后等待。\n', '节点会在启动之后等待。\n')],
  },
  trigger: /\p{Script=Han} /u,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      if (run.container !== 'paragraph') continue;
      const atoms = atomsOf(run, block.source);
      // Words set side by side (names, captions) have no sentence around them.
      if (!atoms.some(({ character }) => /[，。；：！？]/u.test(character))) continue;
      for (let index = 0; index < atoms.length; index++) {
        const atom = atoms[index];
        if (atom?.kind !== 'text' || atom.character !== ' ') continue;
        const { start, end } = atom;
        const before = atoms[index - 1];
        const after = atoms[index + 1];
        if (before === undefined || after === undefined) continue;
        if (!isHan(before.character) || !isHan(after.character)) continue;
        // Beside bold text and links a blank is a matter of taste.
        if (before.end !== start || after.start !== end) continue;
        const span = { start, end };
        const fixes = [{ titleId: 'fix-remove', edits: [{ span, text: '' }], safe: true }] as const;
        yield { span, messageId: 'blank', data: { text: `${before.character} ${after.character}` }, fixes };
      }
    }
  },
});
