import type { FrontMatterEntry } from '../../post/types.ts';
import { readDate } from '../../site/dates.ts';
import { dateKeys } from '../../site/front-matter-keys.ts';
import { defineRule } from '../rule.ts';

export const frontMatterDate = defineRule({
  id: 'front-matter-date',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'A date in front matter is a day that exists, written so that Hugo can read it.',
  why: 'Hugo stops the build, or takes another date for the address of the post, when it cannot read the date.',
  options: {},
  messages: ['malformed', 'impossible', 'other-form', 'fix-form'],
  examples: {
    good: [
      '---\ntitle: A\ndate: 2026-01-15\n---\n',
      '---\ntitle: A\ndate: 2026-01-15T10:30:00-08:00\n---\n',
      '---\ntitle: A\ndate: "2018-05-24T00:00:00.000Z"\n---\n',
      '---\ntitle: A\ndraft: true\n---\n',
    ],
    bad: [
      '---\ntitle: A\ndate: ⟦2026-XX-XX⟧\n---\n',
      '---\ntitle: A\ndate: ⟦2026-10-00⟧\n---\n',
      '---\ntitle: A\ndate: ⟦TBD⟧\n---\n',
      { text: '---\ntitle: A\ndate: ⟦2026/1/15⟧\n---\n', fixed: '---\ntitle: A\ndate: 2026-01-15\n---\n' },
      {
        text: '---\ntitle: A\ndate: ⟦Thursday, January 15, 2026⟧\n---\n',
        fixed: '---\ntitle: A\ndate: 2026-01-15\n---\n',
      },
    ],
  },
  *check({ frontMatter }) {
    for (const key of dateKeys) {
      const entry = frontMatter?.get(key);
      const found = entry && written(entry);
      if (entry === undefined || found === undefined) continue;
      const reading = readDate(found);
      const { valueSpan: span } = entry;
      switch (reading.kind) {
        case 'date':
          break;
        case 'other-form':
          yield {
            span,
            messageId: 'other-form',
            data: { found, iso: reading.iso },
            fixes: [
              { titleId: 'fix-form', data: { iso: reading.iso }, edits: [{ span, text: reading.iso }], safe: true },
            ],
          };
          break;
        case 'impossible':
        case 'malformed':
          yield { span, messageId: reading.kind, data: { found } };
          break;
      }
    }
  },
});

/** A number such as 20260115 is meant as text here; an empty value is the matter of another rule. */
function written({ value }: FrontMatterEntry): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
