import { matchesSource } from '../../post/block-scan.ts';
import { evidentLanguage } from '../../post/code-language.ts';
import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { BlockContent } from '../../post/types.ts';
import { isGenerated } from '../../site/generated.ts';
import { shift } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

export const codeLanguage = defineRule({
  id: 'code-language',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A code block says which language it is in.',
  why: 'Without the language the block is shown in one colour and the site offers no way to copy a command without its prompt.',
  options: {
    always: {
      type: 'boolean',
      default: false,
      description: 'Report every block without a language, not only those whose language is evident.',
    },
  },
  messages: ['evident', 'missing', 'fix-language'],
  examples: {
    good: [
      '```yaml\na: b\n```\n',
      '```\nsome output\n```\n',
      '    indented: yaml\n',
      '```\n```\n',
      { path: 'content/en/docs/reference/generated/a.md', text: '```\nkubeadm init\n```\n' },
    ],
    bad: [
      { text: '⟦```⟧\napiVersion: v1\nkind: Pod\n```\n', fixed: '```yaml\napiVersion: v1\nkind: Pod\n```\n' },
      { text: '⟦~~~⟧\nkubectl get pods\n~~~\n', fixed: '~~~shell\nkubectl get pods\n~~~\n' },
      { text: '* One\n\n  ⟦```⟧\n  $ ls\n  a b\n  ```\n', fixed: '* One\n\n  ```console\n  $ ls\n  a b\n  ```\n' },
    ],
  },
  *check(post, { options }) {
    if (isGenerated(post)) return;
    for (const { span, content } of withUnnamed(post)) {
      for (const { start, end, evident } of unnamed(content)) {
        const mark = shift({ start, end }, span.start);
        if (evident === undefined) {
          if (options.always) yield { span: mark, messageId: 'missing' };
          continue;
        }
        const edits = [{ span: { start: mark.end, end: mark.end }, text: evident }];
        yield {
          span: mark,
          messageId: 'evident',
          data: { language: evident },
          fixes: [{ titleId: 'fix-language', data: { language: evident }, edits, safe: true }],
        };
      }
    }
  },
});

/** The fences without a language, with the one that is evident. */
const unnamed = perBlock((content) => (mayHoldUnnamed(content) ? [...fences(content)] : []));

const withUnnamed = blocksWhere((content) => unnamed(content).length > 0);

const mayHoldUnnamed = matchesSource(/(?:```|~~~)[ \t]*(?:[\r\n]|$)/);

function* fences({ codes, source }: BlockContent) {
  for (const { fenced, language, span, value } of codes) {
    const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(span.start, span.end))?.[0];
    if (!fenced || language !== undefined || fence === undefined || value.trim() === '') continue;
    yield { start: span.start, end: span.start + fence.length, evident: evidentLanguage(value) };
  }
}
