import type { FrontMatterEntry, Post } from '../../post/types.ts';
import { readDate } from '../../site/dates.ts';
import { translatedFrontMatter } from '../examples.ts';
import { defineRule } from '../rule.ts';

export const translationMetadata = defineRule({
  id: 'translation-metadata',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post'],
  needs: ['original'],
  summary: 'A translation is published like its original: same date, same slug, no draft left over.',
  why: 'A translation that still says `draft: true` is never published, and one with another date or slug gets an address to which no language switch leads.',
  options: {},
  messages: ['draft', 'date', 'slug', 'no-date', 'no-slug', 'fix-draft', 'fix-value', 'fix-add'],
  examples: {
    good: [
      translatedFrontMatter('title: 甲\ndate: 2026-01-15\nslug: a', 'title: A\ndate: 2026-01-15\nslug: a'),
      translatedFrontMatter(
        'title: 甲\ndate: 2026-01-15T18:00:00+08:00\nslug: a',
        'title: A\ndate: 2026-01-15T10:30:00-08:00\nslug: a',
      ),
      translatedFrontMatter('title: 甲\ndraft: true', 'title: A\ndraft: true'),
      translatedFrontMatter('title: 甲\ndate: 2018-01-15\nslug: a', 'title: A\ndate: 2018-01-15'),
    ],
    bad: [
      {
        ...translatedFrontMatter(
          'title: 甲\n⟦draft: true⟧\ndate: 2026-01-15\nslug: a',
          'title: A\ndate: 2026-01-15\nslug: a',
        ),
        fixed: '---\ntitle: 甲\ndate: 2026-01-15\nslug: a\n---\n',
      },
      {
        ...translatedFrontMatter('title: 甲\ndate: ⟦2026-01-14⟧\nslug: a', 'title: A\ndate: 2026-01-15\nslug: a'),
        fixed: '---\ntitle: 甲\ndate: 2026-01-15\nslug: a\n---\n',
      },
      {
        ...translatedFrontMatter('title: 甲\ndate: 2026-01-15\nslug: ⟦b⟧', 'title: A\ndate: 2026-01-15\nslug: a'),
        fixed: '---\ntitle: 甲\ndate: 2026-01-15\nslug: a\n---\n',
      },
      {
        ...translatedFrontMatter('⟦title⟧: 甲\ndate: 2026-01-15', 'title: A\ndate: 2026-01-15\nslug: a'),
        fixed: '---\ntitle: 甲\ndate: 2026-01-15\nslug: a\n---\n',
      },
    ],
  },
  *check(post, { facts: { original } }) {
    const mine = post.frontMatter;
    const theirs = original?.frontMatter;
    if (original === null || mine === undefined || theirs === undefined) return;
    const draft = mine.get('draft');
    if (draft?.value === true && theirs.get('draft')?.value !== true && theirs.get('date') !== undefined) {
      yield {
        span: wholeEntry(draft),
        messageId: 'draft',
        fixes: [{ titleId: 'fix-draft', edits: [removeLine(post, draft)], safe: false }],
      };
    }
    for (const key of ['date', 'slug'] as const) {
      const entry = mine.get(key);
      const wanted = theirs.get(key);
      if (wanted === undefined) continue;
      const expected = original.text.slice(wanted.valueSpan.start, wanted.valueSpan.end);
      if (entry === undefined) {
        const anchor = mine.entries.find((candidate) => candidate.key === 'date') ?? mine.entries[0];
        if (anchor === undefined || (key === 'date' && draft?.value === true)) continue;
        const fixes = [
          {
            titleId: 'fix-add',
            data: { key, expected },
            edits: [addLine(post, anchor, `${key}: ${expected}`)],
            safe: false,
          },
        ] as const;
        yield {
          span: mine.entries[0]?.keySpan ?? anchor.keySpan,
          messageId: key === 'date' ? 'no-date' : 'no-slug',
          data: { expected },
          fixes,
        };
      } else if (!same(key, entry, wanted)) {
        const found = post.text.slice(entry.valueSpan.start, entry.valueSpan.end);
        const edits = [{ span: entry.valueSpan, text: expected }];
        yield {
          span: entry.valueSpan,
          messageId: key,
          data: { found, expected },
          fixes: [{ titleId: 'fix-value', data: { expected }, edits, safe: false }],
        };
      }
    }
  },
});

/** Dates are the same when their day is: the address of a post holds no hour. */
function same(key: 'date' | 'slug', a: FrontMatterEntry, b: FrontMatterEntry): boolean {
  const left = String(a.value).trim();
  const right = String(b.value).trim();
  if (key === 'slug') return left.toLowerCase() === right.toLowerCase();
  const mine = readDate(left);
  const theirs = readDate(right);
  // A date that cannot be read is another rule's matter; which of the two is right cannot be said.
  if (mine.kind !== 'date' || theirs.kind !== 'date') return true;
  return mine.date.text === theirs.date.text;
}

function wholeEntry({ keySpan, valueSpan }: FrontMatterEntry) {
  return { start: keySpan.start, end: valueSpan.end };
}

function removeLine({ lines, text }: Post, { keySpan }: FrontMatterEntry) {
  const line = lines.lineAt(keySpan.start);
  const end = line + 1 < lines.count ? lines.startOf(line + 1) : text.length;
  return { span: { start: lines.startOf(line), end }, text: '' };
}

function addLine({ lines, text }: Post, { keySpan, valueSpan }: FrontMatterEntry, added: string) {
  const end = lines.endOf(lines.lineAt(Math.max(keySpan.end, valueSpan.end)));
  const newline = text.slice(end).startsWith('\r\n') ? '\r\n' : '\n';
  return { span: { start: end, end }, text: `${newline}${added}` };
}
