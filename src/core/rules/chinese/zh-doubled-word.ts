import { runText } from '../../post/run-text.ts';
import { visibleRuns } from '../../post/visible-runs.ts';
import { allMatches } from '../../text/all-matches.ts';
import { chinese } from '../examples.ts';
import { defineBlockRule } from '../rule.ts';

/** A noun may end one word and begin the next (操作系统系统进程), so of words that touch only those are looked at that are no part of others. */
export const zhDoubledWord = defineBlockRule({
  id: 'zh-doubled-word',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  summary: 'No Chinese word stands twice in a row.',
  why: 'Doubled words are left over from editing, and readers look for what they say.',
  options: {},
  messages: ['doubled', 'fix-remove'],
  examples: {
    good: [
      chinese('操作系统系统进程启动时，我们一步一步来，很多很多年。使用使用者的名称。\n'),
      chinese('先安装 ![图](a.png) 安装后重启。**使用**使用。\n'),
    ],
    bad: [
      chinese('如果⟦如果⟧源文件有误，则在已安装⟦ 安装⟧的节点上查看。\n', '如果源文件有误，则在已安装的节点上查看。\n'),
      chinese('## DNS 水平⟦ 水平⟧自动扩缩\n', '## DNS 水平自动扩缩\n'),
      chinese('它允许\n⟦允许⟧你写入。\n', '它允许\n你写入。\n'),
    ],
  },
  trigger: doubled(),
  *checkBlock(block) {
    for (const run of visibleRuns(block)) {
      const joined = runText(run, block.source);
      for (const match of allMatches(joined.text, doubled('g'))) {
        const [found, word = '', blank = ''] = match;
        if (blank === '' && !isWhole(word, joined.text.charAt(match.index + found.length))) continue;
        const second = match.index + word.length + blank.length;
        const both = joined.spanOf({ start: match.index, end: match.index + found.length });
        // Nothing else stands between: no markup, no picture.
        if (block.source.slice(both.start, both.end).replaceAll(/\s/g, '') !== word + word) continue;
        const span = joined.spanOf({ start: second, end: second + word.length });
        const isBroken = /[\r\n]/.test(block.source.slice(both.start, both.end));
        const cut = blank === '' || isBroken ? span : { start: span.start - blank.length, end: span.end };
        const fixes = [
          { titleId: 'fix-remove', data: { word }, edits: [{ span: cut, text: '' }], safe: true },
        ] as const;
        yield { span: cut, messageId: 'doubled', data: { word }, fixes };
      }
    }
  },
});

/** Two to four Chinese characters that stand there twice. */
function doubled(flags = ''): RegExp {
  return new RegExp(String.raw`(\p{Script=Han}{2,4})(\r\n|\s)?\1`, `u${flags}`);
}

/** Whether it is a word by itself, also with this character behind it: `使用使用者` are two words. */
function isWhole(word: string, after: string): boolean {
  return whole.has(word) && !/[者器率量方性型类权法值期]/u.test(after);
}

/** Words of grammar and verbs that are neither doubled for emphasis nor part of longer words. */
const whole: ReadonlySet<string> = new Set(
  (
    '如果 因为 所以 但是 并且 而且 或者 以及 然后 虽然 由于 因此 此外 同时 例如 比如 尽管 除非 无论 针对 关于 对于 根据 按照 通过 为了 随着 ' +
    '我们 你们 他们 它们 这些 那些 这个 那个 其中 所有 任何 没有 不能 不会 可以 需要 必须 应该 能够 已经 确实 仍然 允许 使用 读取 写入 包括 提供 ' +
    '支持 具有 进行 执行 确保 避免 添加 删除 启用 禁用 安装 创建 查看 参阅 请参阅 了解 描述 介绍 属于 用于 位于 等于 取决于 基于'
  ).split(' '),
);
