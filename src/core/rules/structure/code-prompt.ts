import { allMatches } from '../../text/all-matches.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the style guide: do not include the command prompt. */
export const codePrompt = defineBlockRule({
  id: 'code-prompt',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Commands are written without a prompt.',
  why: 'Who copies the block copies the `$` as well, and the shell complains.',
  options: {},
  messages: ['prompt', 'fix-remove'],
  examples: {
    good: [
      '```shell\nkubectl get pods\n```\n',
      '```console\n$ kubectl get pods\nNAME READY\n```\n',
      '```shell\n$HOME/bin/tool\n```\n',
    ],
    bad: [
      {
        text: '```shell\n⟦$ ⟧kubectl get pods\n$ kubectl get nodes\n```\n',
        fixed: '```shell\nkubectl get pods\nkubectl get nodes\n```\n',
      },
    ],
  },
  trigger: /(?:^|[\r\n])[ \t>]*\$ /,
  *checkBlock({ codes, source }) {
    for (const { fenced, content, value } of codes) {
      // With output between them the prompt tells commands from output.
      const lines = value.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
      if (!fenced || lines.length === 0 || !lines.every((line) => /^\s*\$ /.test(line))) continue;
      const prompts = allMatches(source.slice(content.start, content.end), /(^|[\r\n])([ \t>]*)\$ +/g).map((match) => {
        const start = content.start + match.index + (match[1] ?? '').length + (match[2] ?? '').length;
        return { start, end: content.start + match.index + match[0].length };
      });
      const [first] = prompts;
      if (first === undefined) continue;
      const edits = prompts.map((span) => ({ span, text: '' }));
      yield { span: first, messageId: 'prompt', fixes: [{ titleId: 'fix-remove', edits, safe: true }] };
    }
  },
});
