import { atomsOf } from '../../post/adjacent.ts';
import { halfWidthBrackets } from '../../post/chinese-brackets.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** Four pages of the API reference in five still have half-width ones, which are corrected page by page; a rule of its own, so that it can be turned off alone. */
export const zhBracket = defineBlockRule({
  id: 'zh-bracket',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'Brackets around emphasised Chinese words beside a name are full-width.',
  why: 'The kinds of parameters in the API reference are Chinese text like any other: brackets around them are full-width, without blanks.',
  options: {},
  messages: ['bracket', 'fix-brackets'],
  examples: {
    good: [
      chinese('**pretty**（**查询参数**）: string，必需\n'),
      chinese('**pretty** (string) 和 **v1** (**Pod**)\n'),
      chinese('参阅 [文档] (**中文**)。\n'),
      chinese('容器组 (也称 **Pod**) 归 zh-punctuation 管。\n'),
    ],
    bad: [
      chinese('- **pretty** ⟦(**查询参数**)⟧: string\n', '- **pretty**（**查询参数**）: string\n'),
      chinese('**name** ⟦(**路径参数**)⟧：string，必需\n', '**name**（**路径参数**）：string，必需\n'),
    ],
  },
  trigger: /[(（]\*{1,2}\p{Script=Han}/u,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      for (const { span, found, edits, notation } of halfWidthBrackets(atomsOf(run, block.source), block.source)) {
        if (!notation) continue;
        yield {
          span,
          messageId: 'bracket',
          data: { found, expected: '（…）' },
          fixes: [{ titleId: 'fix-brackets', edits, safe: true }],
        };
      }
    }
  },
});
