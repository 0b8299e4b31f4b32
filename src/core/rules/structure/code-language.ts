import { evidentLanguage } from '../../post/code-language.ts';
import { defineBlockRule } from '../rule.ts';

export const codeLanguage = defineBlockRule({
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
    good: ['```yaml\na: b\n```\n', '```\nsome output\n```\n', '    indented: yaml\n', '```\n```\n'],
    bad: [
      { text: '⟦```⟧\napiVersion: v1\nkind: Pod\n```\n', fixed: '```yaml\napiVersion: v1\nkind: Pod\n```\n' },
      { text: '⟦~~~⟧\nkubectl get pods\n~~~\n', fixed: '~~~shell\nkubectl get pods\n~~~\n' },
      { text: '* One\n\n  ⟦```⟧\n  $ ls\n  a b\n  ```\n', fixed: '* One\n\n  ```console\n  $ ls\n  a b\n  ```\n' },
    ],
  },
  trigger: /(?:```|~~~)[ \t]*(?:[\r\n]|$)/,
  *checkBlock({ codes, source }, { options }) {
    for (const { fenced, language, span, value } of codes) {
      const fence = /^(?:`{3,}|~{3,})/.exec(source.slice(span.start, span.end))?.[0];
      if (!fenced || language !== undefined || fence === undefined || value.trim() === '') continue;
      const end = span.start + fence.length;
      const mark = { start: span.start, end };
      const evident = evidentLanguage(value);
      if (evident === undefined) {
        if (options.always) yield { span: mark, messageId: 'missing' };
        continue;
      }
      const edits = [{ span: { start: end, end }, text: evident }];
      yield {
        span: mark,
        messageId: 'evident',
        data: { language: evident },
        fixes: [{ titleId: 'fix-language', data: { language: evident }, edits, safe: true }],
      };
    }
  },
});
