import { anyWord, matchesSource } from '../../post/block-scan.ts';
import { proseOf } from '../../post/prose.ts';
import type { BlockContent, InlineLeaf, InlineRun } from '../../post/types.ts';
import { type Span, shift } from '../../text/span.ts';
import { codeNamesIn, fieldBegins, otherHints } from '../../words/code-names.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the style guide: code style for names of fields, files, paths, options and variables. A translation follows its original. */
export const inlineCode = defineBlockRule({
  id: 'inline-code',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'Names of fields, options, variables, files and paths are set as code.',
  why: 'Readers see at once what they can copy, and translators what stays as it is.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Names that stand in running text, as they are written.' },
  },
  messages: ['plain', 'fix-code'],
  examples: {
    good: [
      'Set `minReadySeconds`, `--feature-gates=X=true` and `spec.replicas` in `deployment.yaml`, see `/etc/hosts`.\n',
      'See [minReadySeconds](/docs/), [deployment.yaml](https://example.com/deployment.yaml) and [a file](a_b.json).\n',
      'See [KEP-5040: Remove gitRepo volumes](https://kep.k8s.io/5040).\n',
      'DevOps teams at cdCon use macOS, gRPC, eBPF and a statefulSet -- including "fsGroup" -- on helm.sh or https://example.com/someThing.\n',
      'A *word_s*, an x86_64 node, Pods/Nodes, and/or /lgtm; 1.28--1.30, well--said.\n',
    ],
    bad: [
      {
        text: 'Set ⟦minReadySeconds⟧ and ⟦spec.replicas⟧ in ⟦deployment.yaml⟧.\n',
        fixed: 'Set `minReadySeconds` and `spec.replicas` in `deployment.yaml`.\n',
      },
      {
        text: 'The **⟦storageClassName⟧** of the metric _⟦csi_operations_seconds⟧_ and ⟦KUBE_EDITOR⟧.\n',
        fixed: 'The `storageClassName` of the metric `csi_operations_seconds` and `KUBE_EDITOR`.\n',
      },
      {
        text: 'Use ⟦--system-reserved=cpu=200m⟧ or the ⟦--destroy⟧ flag; ⟦/var/log⟧ and ⟦/metrics/cadvisor⟧.\n',
        fixed: 'Use `--system-reserved=cpu=200m` or the `--destroy` flag; `/var/log` and `/metrics/cadvisor`.\n',
      },
      {
        text: '* [Add ⟦minReadySeconds⟧ to Pods](https://kep.k8s.io/2599)\n',
        fixed: '* [Add `minReadySeconds` to Pods](https://kep.k8s.io/2599)\n',
      },
    ],
  },
  trigger: (block) => (mayHoldField(block) || hints.some((mayHold) => mayHold(block))) && block.kind !== 'code',
  *checkBlock(block, { options }) {
    for (const { text, start, leaf, run } of proseOf(block)) {
      for (const { span, isField } of codeNamesIn(text)) {
        const name = text.slice(span.start, span.end);
        if (leaf.link !== undefined && (!isField || isCalled(name, leaf, run, block))) continue;
        if (options.allowed.includes(name)) continue;
        const place = shift(span, start);
        const edits = [{ span: withMarks(place, block.source), text: `\`${name}\`` }];
        yield {
          span: place,
          messageId: 'plain',
          data: { name },
          fixes: [{ titleId: 'fix-code', data: { name }, edits, safe: false }],
        };
      }
    }
  },
});

const mayHoldField = anyWord((word) => fieldBegins.test(word));
const hints = otherHints.map(matchesSource);

/** Whether the link is called so, by a file that it leads to, a project, a person, or by the title of a KEP, which is as it is. */
function isCalled(name: string, { link }: InlineLeaf, { leaves }: InlineRun, { source }: BlockContent): boolean {
  const text = leaves
    .flatMap((leaf) => (leaf.link === link ? [source.slice(leaf.span.start, leaf.span.end)] : []))
    .join('');
  return text.trim() === name || /^\s*(?:KEP|#)[-\s#]*\d/.test(text);
}

/** With the marks of emphasis right around it, which stood for code. */
function withMarks({ start, end }: Span, source: string): Span {
  const marks = /[*_]{1,3}$/.exec(source.slice(Math.max(0, start - 3), start))?.[0] ?? '';
  const isMarked = marks !== '' && source.startsWith([...marks].reverse().join(''), end);
  return isMarked ? { start: start - marks.length, end: end + marks.length } : { start, end };
}
