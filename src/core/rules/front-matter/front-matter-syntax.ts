import type { FrontMatter, FrontMatterProblem, Post } from '../../post/types.ts';
import { postKeys } from '../../site/front-matter-keys.ts';
import type { Problem } from '../finding.ts';
import { defineRule } from '../rule.ts';

type MessageId =
  | 'unclosed'
  | 'not-a-mapping'
  | 'duplicate'
  | 'see-first'
  | 'yaml'
  | 'no-space'
  | 'link-list'
  | 'curly-quotes'
  | 'fix-close'
  | 'fix-space'
  | 'fix-folded'
  | 'fix-quotes';

export const frontMatterSyntax = defineRule({
  id: 'front-matter-syntax',
  severity: 'error',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'The front matter is YAML that Hugo can read.',
  why: 'One wrong character there and the page is not built, or is built without its title, date or author.',
  options: {},
  messages: [
    'unclosed',
    'not-a-mapping',
    'duplicate',
    'see-first',
    'yaml',
    'no-space',
    'link-list',
    'curly-quotes',
    'fix-close',
    'fix-space',
    'fix-folded',
    'fix-quotes',
  ],
  examples: {
    good: [
      '---\ntitle: "Stargazing: a start"\nauthor: >\n  [The Team](https://example.com)\n---\nText.\n',
      '\n---  \ntitle: A\n---\n',
      'No front matter.\n',
    ],
    bad: [
      {
        text: '---\ntitle: A\n⟦author: [The Team](https://example.com)⟧\n---\n',
        fixed: '---\ntitle: A\nauthor: >\n  [The Team](https://example.com)\n---\n',
      },
      {
        text: '---\ntitle: A\n⟦canonicalUrl:https://example.com⟧\n---\n',
        fixed: '---\ntitle: A\ncanonicalUrl: https://example.com\n---\n',
      },
      { text: '---\ntitle: ⟦“A start”⟧\n---\n', fixed: '---\ntitle: "A start"\n---\n' },
      '---\ntitle: A\n⟦title⟧: B\n---\n',
      '---\n⟦- title⟧\n---\n',
    ],
  },
  *check(post) {
    const { frontMatter } = post;
    if (frontMatter === undefined) return;
    const told: number[] = [];
    for (const problem of [...slips(post, frontMatter)]) {
      told.push(post.lines.lineAt(problem.span.start));
      yield problem;
    }
    for (const problem of frontMatter.problems) {
      // One slip often makes the YAML parser complain on this line and on those below: the plain words are enough.
      if (problem.kind === 'yaml' && told.some((line) => line <= post.lines.lineAt(problem.span.start))) continue;
      yield describe(post, problem);
    }
  },
});

function describe(post: Post, problem: FrontMatterProblem): Problem<MessageId> {
  const { span } = problem;
  switch (problem.kind) {
    case 'unclosed': {
      const at = post.frontMatter?.content.end ?? span.end;
      const newline = post.text.includes('\r\n') ? '\r\n' : '\n';
      const text = `${post.text.slice(0, at).endsWith('\n') ? '' : newline}---${newline}`;
      const first = { start: span.start, end: post.lines.endOf(post.lines.lineAt(span.start)) };
      return {
        span: first,
        messageId: 'unclosed',
        fixes: [{ titleId: 'fix-close', edits: [{ span: { start: at, end: at }, text }], safe: false }],
      };
    }
    case 'not-a-mapping':
      return {
        span: { start: span.start, end: span.start + post.text.slice(span.start, span.end).trimEnd().length },
        messageId: 'not-a-mapping',
      };
    case 'duplicate-key':
      return {
        span,
        messageId: 'duplicate',
        data: { key: problem.key },
        related: [{ span: problem.first, messageId: 'see-first', data: { key: problem.key } }],
      };
    case 'yaml':
      return { span, messageId: 'yaml', data: { message: problem.message } };
  }
}

/** Slips that authors of posts really make, and whose YAML error would not tell them what to do. */
function* slips(post: Post, { content, problems }: FrontMatter): Iterable<Problem<MessageId>> {
  const { text } = post;
  const broken = problems.some(({ kind }) => kind === 'yaml' || kind === 'not-a-mapping');
  if (!broken && !/[“”]/.test(text.slice(content.start, content.end))) return;
  const { lines } = post;
  const last = lines.lineAt(content.end);
  for (let line = lines.lineAt(content.start); line <= last; line++) {
    const start = lines.startOf(line);
    const whole = text.slice(start, lines.endOf(line)).trimEnd();
    const entry = /^([A-Za-z_]+):([ \t]*)(.*)$/.exec(whole);
    if (entry === null) continue;
    const [, key = '', blank = '', value = ''] = entry;
    const span = { start, end: start + whole.length };
    const valueStart = span.end - value.length;
    if (broken && blank === '' && value !== '' && isKnown(key)) {
      const at = { start: valueStart, end: valueStart };
      yield {
        span,
        messageId: 'no-space',
        data: { key },
        fixes: [{ titleId: 'fix-space', edits: [{ span: at, text: ' ' }], safe: true }],
      };
    } else if (broken && /^\[[^\]]*\]\(/.test(value)) {
      const newline = text.slice(span.end).startsWith('\r\n') ? '\r\n' : '\n';
      const edits = [{ span: { start: valueStart, end: valueStart }, text: `>${newline}  ` }];
      yield { span, messageId: 'link-list', data: { key }, fixes: [{ titleId: 'fix-folded', edits, safe: true }] };
    } else if (/^[“”][^“”"]*[“”]$/.test(value)) {
      const edits = [
        { span: { start: valueStart, end: valueStart + 1 }, text: '"' },
        { span: { start: span.end - 1, end: span.end }, text: '"' },
      ];
      const quoted = { start: valueStart, end: span.end };
      yield { span: quoted, messageId: 'curly-quotes', fixes: [{ titleId: 'fix-quotes', edits, safe: true }] };
    }
  }
}

function isKnown(key: string): boolean {
  return postKeys.some((known) => known.toLowerCase() === key.toLowerCase());
}
