import type { Post } from '../../post/types.ts';
import type { Span } from '../../text/span.ts';
import type { DriftBlock } from '../../translation/drift/drift.ts';
import { driftOf } from '../../translation/drift/drift-of.ts';
import { linkChange } from '../../translation/drift/link-change.ts';
import { isRecordOfRaw, isStillSaid } from '../../translation/drift/still-said.ts';
import { isSlip, short, summariseChange } from '../../translation/drift/summary.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

/** For the examples: a dozen passages. */
const many = (passage: (n: number) => string) =>
  `${Array.from({ length: 12 }, (_, index) => passage(index + 1)).join('\n\n')}\n`;

export const translationDrift = defineRule({
  id: 'translation-drift',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: ['original'],
  summary: 'A translation says what its original says today.',
  why: 'The original was corrected after it was translated, and readers of the translation still get the old words, names or addresses. The comments of a translation keep the original passage by passage, so what changed since is known.',
  options: {
    most: {
      type: 'integer',
      default: 10,
      minimum: 1,
      description: 'So many passages are named one by one; of a page with more, the first one with their number.',
    },
  },
  messages: ['older', 'replaced', 'removed', 'added', 'marks', 'link', 'unknown', 'marked', 'see-original', 'fix-done'],
  examples: {
    good: [
      {
        path,
        original: '<table>\n<tr><td>Default: 80</td></tr>\n<tr><td>The port</td></tr>\n</table>\n',
        text: '<table>\n<tr><td><!--Default: 80-->默认值：80</td></tr>\n<tr><td><!--The port-->端口</td></tr>\n</table>\n',
      },
      {
        path,
        original: 'One way is [Tool](https://a.org/tool), made for nodes.\n',
        text: '<!--\nOne way 和 is Tool, made for nodes.\n-->\n一种方法是 [Tool](https://a.org/tool)，为节点而制。\n',
      },
      { path, original: 'Pods run\non nodes.\n', text: '<!--\nPods run on nodes.\n-->\nPod 在节点上运行。\n' },
      { path, original: 'It’s a *small* step.\n', text: "<!--\nIt's a **small** step.\n-->\n这是一小步。\n" },
      {
        path,
        original: 'See [the plan](/blog/2026/new-plan/).\n',
        text: '<!--\nSee [the plan](/blog/2025/plan/).\n-->\n参见[计划](/zh-cn/blog/2026/new-plan/)。\n',
      },
      {
        path,
        original: 'It takes two parameters.\n',
        text: '<!--\nIt takes two paramaters.\n-->\n它接受两个参数。\n',
      },
      {
        path,
        original: '---\ntitle: A\nauthor: Jane Doe (Example)\n---\nA step.\n',
        text: '---\ntitle: 甲\n---\n\n<!--\n**Author:** Jane Doe (Example)\n-->\n**作者：** Jane Doe (Example)\n\n<!--\nA step.\n-->\n一步。\n',
      },
    ],
    bad: [
      {
        path,
        original: many((n) => `It takes ${n} large steps now.`),
        text: many((n) => `<!--\nIt takes ${n} small steps.\n-->\n${n === 1 ? '⟦需要 1 步。⟧' : `需要 ${n} 步。`}`),
      },
      {
        path,
        original: 'See [the plan](/blog/2026/new-plan/).\n',
        text: '<!--\nSee [the plan](/blog/2025/plan/).\n-->\n⟦参见[计划](/zh-cn/blog/2025/plan/)。⟧\n',
      },
      {
        path,
        original: 'Mounts are read-only and `ro` by default.\n',
        text: '<!--\nMounts are read-only and `noexec` by default.\n-->\n⟦默认情况下，挂载是只读的并且为 `noexec`。⟧\n',
      },
      {
        path,
        original: 'The gate is on by default. Turn it off with a flag.\n\nThe end.\n',
        text: '<!--\nThe gate is on by default.\n-->\n⟦此门控默认打开。⟧\n\n<!--\nThe end.\n-->\n完。\n',
      },
      {
        path,
        original: 'Mounts are `ro` by default.\n',
        text: '<!--\nMounts are `ro` by default.\n-->\n<!-- stargazer-retranslate `[-noexec-]{+ro+}` -->\n⟦挂载默认为 `noexec`。⟧\n',
        fixed: '<!--\nMounts are `ro` by default.\n-->\n挂载默认为 `noexec`。\n',
      },
      {
        path,
        original: 'Nodes keep their logs.\n\nPods keep none.\n',
        text: '<!--\nNodes keep their logs.\n-->\n节点保留日志。\n\n<!--\nSomething that was taken out entirely.\n-->\n⟦已整段删去的内容。⟧\n\n<!--\nPods keep none.\n-->\nPod 不保留日志。\n',
      },
    ],
  },
  *check(post, { facts: { original }, options: { most } }) {
    if (original === null) return;
    yield* marked(post, original);
    const found = [...drifted(post, original)];
    const [first] = found;
    if (first === undefined || found.length <= most) yield* found;
    // It was made from a version that is long gone: what helps is to go through it once, not a list of its passages.
    else yield { ...first, messageId: 'older', data: { count: found.length } };
  },
});

/** Passages that whoever took changes over has yet to go through: each is named. */
function* marked(post: Post, original: Post) {
  for (const { recorded, current, passage, marked } of driftOf(original, post).blocks) {
    if (marked !== true || recorded === undefined) continue;
    const related = current === undefined ? [] : [seeOriginal(original, current.span)];
    const fixes = [{ titleId: 'fix-done', edits: [removeLines(post, recorded.span)], safe: false }] as const;
    yield { span: firstLine(post, passage ?? recorded.span), ...markedAs(recorded.text), related, fixes };
  }
}

function* drifted(post: Post, original: Post) {
  const places = new Set<number>();
  for (const block of driftOf(original, post).blocks) {
    const { kind, recorded, current, passage } = block;
    if (block.marked === true) continue;
    if ((kind !== 'changed' && kind !== 'unknown') || recorded === undefined) continue;
    const span = firstLine(post, passage ?? recorded.span);
    // A piece of HTML may keep many records.
    if (places.has(span.start)) continue;
    const link = linkChange(post, block);
    // Only the record is old then: what a reader sees is right.
    if (link?.kind === 'mirrored' || (current !== undefined && isSlip(recorded.text, current.text))) continue;
    if (link === undefined && isStillSaid(original, post, block)) continue;
    places.add(span.start);
    if (current === undefined) yield { span, messageId: 'unknown', data: { before: short(recorded.text) } } as const;
    else {
      const related = [seeOriginal(original, current.span)];
      if (link !== undefined) yield { span, messageId: 'link', data: { expected: link.url }, related } as const;
      else if (isRecordOfRaw(block))
        yield { span, messageId: 'unknown', data: { before: short(recorded.text) }, related } as const;
      else yield { span, ...difference(block), related };
    }
  }
}

const markedAs = (change: string) => ({ messageId: 'marked', data: { change } }) as const;

/** Whole lines. */
function removeLines({ lines, text }: Post, { start, end }: Span) {
  const last = lines.lineAt(end) + 1;
  return {
    span: { start: lines.startOf(lines.lineAt(start)), end: last < lines.count ? lines.startOf(last) : text.length },
    text: '',
  };
}

function difference({ recorded, current }: DriftBlock) {
  const { before, after } = summariseChange(recorded?.text ?? '', current?.text ?? '');
  if (before === '' && after === '') return { messageId: 'marks' } as const;
  if (before === '') return { messageId: 'added', data: { after } } as const;
  if (after === '') return { messageId: 'removed', data: { before } } as const;
  return { messageId: 'replaced', data: { before, after } } as const;
}

function firstLine({ lines }: Post, { start, end }: Span): Span {
  return { start, end: Math.min(end, lines.endOf(lines.lineAt(start))) };
}

function seeOriginal({ path: place, lines }: Post, span: Span) {
  return { path: place, span, line: lines.lineAt(span.start), messageId: 'see-original' } as const;
}
