import { atomsOf } from '../../post/adjacent.ts';
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
    good: [chinese('你可以运行 `echo 您好`。\n')],
    bad: [chinese('⟦您⟧可以升级⟦您⟧的集群。\n', '你可以升级你的集群。\n')],
  },
  trigger: /您/,
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      for (const { kind, character, start, end } of atomsOf(run, block.source)) {
        if (kind !== 'text' || character !== '您') continue;
        const span = { start, end };
        yield {
          span,
          messageId: 'polite',
          fixes: [{ titleId: 'fix-plain', edits: [{ span, text: '你' }], safe: true }],
        };
      }
    }
  },
});
