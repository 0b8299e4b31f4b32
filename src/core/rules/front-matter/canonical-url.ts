import { isDay, readDate } from '../../site/dates.ts';
import { defineRule } from '../rule.ts';

/** Source: the blog's guide: a mirrored post names its original, and both appear on the same day (up to twelve hours apart). */
export const canonicalUrl = defineRule({
  id: 'canonical-url',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  locales: ['en'],
  needs: [],
  summary: 'The canonical address is absolute, leads to the final host, and has the date of the post.',
  why: 'Search engines send readers there. An address that does not exist takes the mirrored post out of their index.',
  options: {},
  messages: ['relative', 'impossible', 'date', 'host', 'fix-address'],
  examples: {
    good: [
      '---\ndate: 2026-01-15\ncanonicalUrl: https://www.kubernetes.dev/blog/2026/01/15/a/\n---\n',
      '---\ndate: 2026-01-15\ncanonicalUrl: https://www.kubernetes.dev/blog/2026/01/12/a/\n---\n',
      '---\ndate: 2026-01-15\ncanonicalUrl: https://etcd.io/blog/2026/a/\n---\n',
      '---\ntitle: A\n---\n',
    ],
    bad: [
      '---\ndate: 2026-01-15\ncanonicalUrl: ⟦/blog/2026/01/15/a/⟧\n---\n',
      {
        text: '---\ndate: 2026-01-20\ncanonicalUrl: https://www.kubernetes.dev/blog/⟦2026/01/13⟧/a/\n---\n',
        fixed: '---\ndate: 2026-01-20\ncanonicalUrl: https://www.kubernetes.dev/blog/2026/01/20/a/\n---\n',
      },
      {
        text: '---\ndate: 2026-01-15\ncanonicalUrl: https://www.k8s.dev/blog/⟦2026/15/01⟧/a/\n---\n',
        fixed: '---\ndate: 2026-01-15\ncanonicalUrl: https://www.k8s.dev/blog/2026/01/15/a/\n---\n',
      },
      {
        text: '---\ndate: 2026-01-15\ncanonicalUrl: https://⟦kubernetes.dev⟧/blog/2026/01/15/a/\n---\n',
        fixed: '---\ndate: 2026-01-15\ncanonicalUrl: https://www.kubernetes.dev/blog/2026/01/15/a/\n---\n',
      },
    ],
  },
  *check({ frontMatter, text }) {
    const entry = frontMatter?.get('canonicalUrl');
    const url = frontMatter?.text('canonicalUrl') ?? '';
    if (entry === undefined || url === '') return;
    const { valueSpan } = entry;
    const at = text.slice(valueSpan.start, valueSpan.end).indexOf(url) + valueSpan.start;
    if (at < valueSpan.start) return;
    if (!/^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/:?#]|$)/i.test(url)) {
      yield { span: valueSpan, messageId: 'relative', data: { url } };
      return;
    }
    const place = (part: string, from: number, replacement: string) => {
      const span = { start: at + from, end: at + from + part.length };
      const edits = [{ span, text: replacement }];
      return {
        span,
        fixes: [{ titleId: 'fix-address', data: { expected: replacement }, edits, safe: false }],
      } as const;
    };
    const bare = /^https?:\/\/((?:kubernetes|k8s)\.dev)\//i.exec(url)?.[1];
    if (bare !== undefined) {
      yield { ...place(bare, url.indexOf(bare), `www.${bare}`), messageId: 'host', data: { found: bare } };
    }
    const dated = /\/((\d{4})\/(\d{2})\/(\d{2}))\//.exec(url);
    const own = readDate(frontMatter?.text('date') ?? '');
    if (dated === null || own.kind !== 'date') return;
    const [, found = '', y = '', m = '', d = ''] = dated;
    const expected = own.date.text.replaceAll('-', '/');
    const there = isDay(+y, +m, +d);
    const later = Date.UTC(own.date.year, own.date.month - 1, own.date.day) - Date.UTC(+y, +m - 1, +d);
    // A copy may come after a weekend; then the address has the day of the original, and is right.
    if (there && later >= -day && later <= 3 * day) return;
    const messageId = there ? 'date' : 'impossible';
    yield { ...place(found, dated.index + 1, expected), messageId, data: { found, date: own.date.text } };
  },
});

/** In milliseconds. */
const day = 24 * 60 * 60 * 1000;
