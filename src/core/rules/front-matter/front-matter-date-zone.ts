import { readDate } from '../../site/dates.ts';
import { defineRule } from '../rule.ts';

/** The address has the day of the stamp's own offset; the page and the feed show the day in the site's time zone, which is UTC. */
export const frontMatterDateZone = defineRule({
  id: 'front-matter-date-zone',
  severity: 'hint',
  fixable: false,
  appliesTo: ['announcement', 'post'],
  needs: [],
  summary: 'A time of publication lies on the same day in its own offset and in UTC.',
  why: 'Else the address of the post names one day and its page another.',
  options: {},
  messages: ['other-day'],
  examples: {
    good: [
      '---\ndate: 2026-01-15T10:00:00-08:00\n---\n',
      '---\ndate: 2026-01-15\n---\n',
      '---\ndate: 2026-01-15T23:00:00Z\n---\n',
    ],
    bad: ['---\ndate: ⟦2026-01-15T16:30:00-08:00⟧\n---\n', '---\ndate: ⟦2026-01-15T04:00:00+0800⟧\n---\n'],
  },
  *check({ frontMatter }) {
    const entry = frontMatter?.get('date');
    const written = frontMatter?.text('date') ?? '';
    if (entry === undefined || readDate(written).kind !== 'date') return;
    const offset = /[T ](\d\d):(\d\d)\S*?([+-])(\d\d):?(\d\d)$/i.exec(written);
    if (offset === null) return;
    const [, hour = '', minute = '', sign = '', hours = '', minutes = ''] = offset;
    const local = +hour * 60 + +minute;
    const utc = local - (sign === '-' ? -1 : 1) * (+hours * 60 + +minutes);
    if (utc >= 0 && utc < 24 * 60) return;
    yield { span: entry.valueSpan, messageId: 'other-day', data: { found: written, days: utc < 0 ? -1 : 1 } };
  },
});
