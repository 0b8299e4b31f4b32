import { allMatches } from '../../text/all-matches.ts';
import { defineRule } from '../rule.ts';

export const authorSeparator = defineRule({
  id: 'author-separator',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'Authors and translators are separated by commas.',
  why: 'The byline is shown as it is written: without the comma two people and their employers run together.',
  options: {},
  messages: ['missing', 'label', 'fix-comma', 'fix-label'],
  examples: {
    good: [
      '---\nauthor: >\n  [Ada L](https://example.com) (Engine),\n  Alan T (Bletchley)\n---\n',
      '---\nauthor: Ada L (Engine) and Alan T (Bletchley)\n---\n',
      '---\nauthor: >\n  Ada L (Engine) & Alan T\n---\n',
      '---\nauthor: Ada (the first) L\n---\n',
    ],
    bad: [
      {
        text: '---\nauthor: >\n  Ada L (Engine⟦)⟧\n  Alan T (Bletchley)\n---\n',
        fixed: '---\nauthor: >\n  Ada L (Engine),\n  Alan T (Bletchley)\n---\n',
      },
      {
        text: '---\nauthor: "Ada L (Engine⟦)⟧ Alan T (Bletchley), Grace H (Navy)"\n---\n',
        fixed: '---\nauthor: "Ada L (Engine), Alan T (Bletchley), Grace H (Navy)"\n---\n',
      },
      {
        text: '---\nauthor: >\n  ⟦**Authors:** ⟧Ada L\n---\n',
        fixed: '---\nauthor: >\n  Ada L\n---\n',
      },
    ],
  },
  *check({ frontMatter, text }) {
    for (const key of ['author', 'translator']) {
      const entry = frontMatter?.get(key);
      if (entry === undefined || typeof entry.value !== 'string') continue;
      const { start, end } = entry.valueSpan;
      const written = text.slice(start, end);
      const label =
        /^([>|"']?[-+]?\s*)([*_]{0,3}(?:Authors?|Translators?|By|作者|译者)[*_]{0,3}\s*[:：]\s*[*_]{0,3}\s*)/i.exec(
          written,
        );
      if (label?.[2] !== undefined) {
        const span = { start: start + (label[1] ?? '').length, end: start + label[0].length };
        const edits = [{ span, text: '' }];
        yield { span, messageId: 'label', data: { key }, fixes: [{ titleId: 'fix-label', edits, safe: true }] };
      }
      // `Name (Firm) Name2 (Firm2)`: a bracket, then a name that has one of its own; `[Name](address)` has no blank before its bracket.
      for (const match of allMatches(
        written,
        /(?<=[ \t]\([^()\r\n]{1,80})\)(?=\s+(?!and\b|with\b|und\b)[[\p{L}][^()\r\n,;&，、]{2,80}(?:\([^()\s]{1,200}\))?\s*\()/gu,
      )) {
        const at = start + match.index;
        const span = { start: at, end: at + 1 };
        const edits = [{ span: { start: at + 1, end: at + 1 }, text: ',' }];
        yield { span, messageId: 'missing', data: { key }, fixes: [{ titleId: 'fix-comma', edits, safe: true }] };
      }
    }
  },
});
