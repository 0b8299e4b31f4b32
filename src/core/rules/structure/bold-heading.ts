import { defineBlockRule } from '../rule.ts';

export const boldHeading = defineBlockRule({
  id: 'bold-heading',
  severity: 'hint',
  off: true,
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'A line that heads a section is a heading, not bold text.',
  why: 'Bold lines are missing from the table of contents and from the outline that screen readers offer.',
  options: {},
  messages: ['bold'],
  examples: {
    good: ['**Note:** read this.\n', '## A heading\n', '**Is this the question?**\n', 'Text in **bold**\n'],
    bad: ['⟦**Breaking changes**⟧\n\nText.\n'],
  },
  trigger: /^[*_]{2}/,
  *checkBlock({ kind, runs, source }) {
    const [run, ...more] = runs;
    if (kind !== 'paragraph' || run === undefined || more.length > 0) return;
    const shown = run.leaves.map(({ value }) => value).join('');
    const bold = run.leaves.every(({ within, kind: leaf }) => leaf !== 'break' && within.includes('strong'));
    // Questions of interviews are bold on purpose.
    if (!bold || /[?.:!]$/.test(shown.trim()) || /[\r\n]/.test(source.trim())) return;
    yield { span: { start: run.span.start, end: run.span.end }, messageId: 'bold' };
  },
});
