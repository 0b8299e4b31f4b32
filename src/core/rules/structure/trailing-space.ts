import { defineRule } from '../rule.ts';

/** One finding for the whole post: where there is one such line there are dozens. Two blanks inside a paragraph are a line break and stay. */
export const trailingSpace = defineRule({
  id: 'trailing-space',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'No line ends with blanks that mean nothing.',
  why: 'Nobody sees them; they fill the differences that reviewers read, and two of them turn into a line break.',
  options: {},
  messages: ['lines', 'fix-remove'],
  examples: {
    good: ['A line  \nwith a break.\n', 'No blanks.\n', '```\ncode  \n```\n'],
    bad: [
      { text: 'One blank.⟦ ⟧\nMore.\n', fixed: 'One blank.\nMore.\n' },
      { text: 'At the end.⟦  ⟧\n\nMore. \t\n\n## A  \n', fixed: 'At the end.\n\nMore.\n\n## A\n' },
      { text: '---\ntitle: A⟦ ⟧\n---\nText.\n', fixed: '---\ntitle: A\n---\nText.\n' },
    ],
  },
  *check(post) {
    const { text, blocks, bodyStart, frontMatter } = post;
    // Most posts have none at all, and need no table of lines for it.
    if (!ENDINGS.some((ending) => text.includes(ending)) && !/[ \t]$/.test(text.slice(-1))) return;
    const { lines } = post;
    const spans: { readonly start: number; readonly end: number }[] = [];
    let at = 0;
    for (let line = 0; line < lines.count; line++) {
      const end = lines.endOf(line);
      const last = text.charCodeAt(end - 1);
      if (end === 0 || (last !== 32 && last !== 9)) continue;
      const start = lines.startOf(line) + text.slice(lines.startOf(line), end).trimEnd().length;
      // A line of blanks only may be part of code or of a block scalar.
      if (start <= lines.startOf(line)) continue;
      if (start < bodyStart) {
        const entry = frontMatter?.entries.find(({ valueSpan }) => valueSpan.start <= start && start < valueSpan.end);
        if (entry === undefined || entry.style === 'plain' || entry.style === 'flow') spans.push({ start, end });
        continue;
      }
      while ((blocks[at]?.span.end ?? end) < start) at++;
      const block = blocks[at];
      const inside = block !== undefined && block.span.start <= start && end < block.span.end;
      const kind = block?.content.kind;
      if (
        inside &&
        (kind === 'code' || kind === 'html' || kind === 'comment' || kind === 'mixed' || kind === 'shortcode')
      )
        continue;
      if (inside && kind !== 'heading' && kind !== 'table' && (end - start > 1 || last === 9)) continue;
      spans.push({ start, end });
    }
    const [first] = spans;
    if (first === undefined) return;
    const edits = spans.map((span) => ({ span, text: '' }));
    yield {
      span: first,
      messageId: 'lines',
      data: { count: spans.length },
      fixes: [{ titleId: 'fix-remove', data: { count: spans.length }, edits, safe: true }],
    };
  },
});

const ENDINGS = [' \n', ' \r', '\t\n', '\t\r'];
