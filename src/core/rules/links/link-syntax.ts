import type { BlockContent, InlineLeaf } from '../../post/types.ts';
import { addressFault } from '../../site/address.ts';
import { allMatches } from '../../text/all-matches.ts';
import type { Span } from '../../text/span.ts';
import type { Problem } from '../finding.ts';
import { defineBlockRule } from '../rule.ts';

type MessageId =
  | 'space'
  | 'not-a-link'
  | 'wide-bracket'
  | 'no-text'
  | 'scheme'
  | 'no-scheme'
  | 'no-slash'
  | 'full-width'
  | 'trailing-mark'
  | 'mail'
  | 'fix-join'
  | 'fix-brackets'
  | 'fix-address';

export const linkSyntax = defineBlockRule({
  id: 'link-syntax',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Links are written so that they become links, with an address that can work.',
  why: 'A space before the bracket, a missing slash or a full-width colon turns a link into plain text or into a page that does not exist.',
  options: {},
  messages: [
    'space',
    'not-a-link',
    'wide-bracket',
    'no-text',
    'scheme',
    'no-scheme',
    'no-slash',
    'full-width',
    'trailing-mark',
    'mail',
    'fix-join',
    'fix-brackets',
    'fix-address',
  ],
  examples: {
    good: [
      '[a](/docs/concepts/) and [b](logo.png) and [c](../x/) and [d](https://zh.wikipedia.org/wiki/容器)\n',
      'Call `a[0] (now)`. An interval [0, N) is half-open.\n',
      '[e](#锚点) and [f](mailto:a@example.com) and <https://example.com>\n',
      'Press [Enter] (twice).\n',
      '数组 a[0]（从零开始）和路径（/docs/x）以及 mount(/var/lib) 与 see (/docs/x)。\n',
    ],
    bad: [
      { text: '[components⟦] (⟧https://example.com/x)\n', fixed: '[components](https://example.com/x)\n' },
      { text: '[probes](⟦docs/tasks/probes/⟧)\n', fixed: '[probes](/docs/tasks/probes/)\n' },
      { text: '[post](⟦2026/01/15/x/⟧)\n', fixed: '[post](/blog/2026/01/15/x/)\n' },
      { text: '[x](⟦https:://example.com⟧)\n', fixed: '[x](https://example.com)\n' },
      { text: '[x](⟦ttps://example.com⟧)\n', fixed: '[x](https://example.com)\n' },
      { text: '[x](⟦www.example.com⟧)\n', fixed: '[x](https://www.example.com)\n' },
      { text: '[x](⟦https：//example.com⟧)\n', fixed: '[x](https://example.com)\n' },
      { text: '[x](⟦https://example.com/a.html.⟧)\n', fixed: '[x](https://example.com/a.html)\n' },
      { text: '[x](⟦dev@example.com⟧)\n', fixed: '[x](mailto:dev@example.com)\n' },
      {
        text: '请参阅[迁移⟦]（⟧https://example.com/x）。这很好。\n',
        fixed: '请参阅[迁移](https://example.com/x)。这很好。\n',
      },
      '默认协议是 TCP⟦(/zh-cn/docs/protocols/)⟧；用 `GET`⟦(/docs/api/)⟧。\n',
      '[x](⟦/docs/生产环境/⟧)\n',
      'A path with a blank: [x⟦](⟧https://example.com/ Community/x)\n',
    ],
  },
  trigger: /\]\s?[(（]|\]:|<a\s|[^\s(]\(\//i,
  *checkBlock(block) {
    yield* unmade(block);
    yield* unnamed(block);
    yield* addresses(block);
  },
});

/** Text in which a reader of the page sees the marks of a link. */
function* unmade({ runs, source }: BlockContent): Iterable<Problem<MessageId>> {
  for (const { leaves } of runs) {
    for (const [index, leaf] of leaves.entries()) {
      if (leaf.kind !== 'text') continue;
      const text = source.slice(leaf.span.start, leaf.span.end);
      for (const match of allMatches(text, /\](\s?)([(（])(?=([^\s()（）]*))/g)) {
        const after = leaf.span.start + match.index + match[0].length;
        const destination =
          match[3] === '' && after === leaf.span.end ? literalAt(leaves[index + 1], source) : (match[3] ?? '');
        if (!/^(?:https?:|mailto:|\/[\w-]|#[\w-]|\.\.?\/)/i.test(destination)) continue;
        const before = text.slice(0, match.index);
        if (before.lastIndexOf('[') <= before.lastIndexOf(']') && !opens(leaves, index)) continue;
        const span = { start: leaf.span.start + match.index, end: after };
        if (match[2] === '（') {
          yield { span, messageId: 'wide-bracket', fixes: halfWidthBrackets(span, source) };
        } else if (match[1] === '') {
          yield { span, messageId: 'not-a-link' };
        } else {
          const edits = [{ span: { start: span.start + 1, end: span.end - 1 }, text: '' }];
          yield { span, messageId: 'space', fixes: [{ titleId: 'fix-join', edits, safe: true }] };
        }
      }
    }
  }
}

/** The bracket after `]`, and the next that closes, in half-width; nothing when none closes before a blank. */
function halfWidthBrackets(span: Span, source: string) {
  const length = source.slice(span.end).search(/[\s)）]/);
  const close = span.end + length;
  if (length < 0 || /\s/.test(source.charAt(close))) return [];
  const edits = [
    { span: { start: span.start + 1, end: span.end }, text: '(' },
    { span: { start: close, end: close + 1 }, text: ')' },
  ];
  return [{ titleId: 'fix-brackets', edits, safe: true } as const];
}

/** An address of the site in brackets right behind a word, `TCP(/docs/protocols/)`: the other pair of brackets is missing. */
function* unnamed({ runs, source }: BlockContent): Iterable<Problem<MessageId>> {
  for (const { leaves } of runs) {
    for (const [index, leaf] of leaves.entries()) {
      if (leaf.kind !== 'text' || leaf.link !== undefined) continue;
      const text = source.slice(leaf.span.start, leaf.span.end);
      for (const match of allMatches(text, /\((\/[^\s()]*)\)/g)) {
        const url = match[1] ?? '';
        const before = text.charAt(match.index - 1);
        const behindWord = match.index > 0 ? /[\p{L}\p{N}]/u.test(before) : leaves[index - 1]?.kind === 'code';
        if (!behindWord || addressFault(url.slice(1))?.kind !== 'no-slash') continue;
        const start = leaf.span.start + match.index;
        yield { span: { start, end: start + match[0].length }, messageId: 'no-text', data: { url } };
      }
    }
  }
}

/** GFM makes a link of a bare address, so the destination of a broken link is often the next leaf. */
function literalAt(leaf: InlineLeaf | undefined, source: string): string {
  return leaf?.link === undefined ? '' : source.slice(leaf.span.start, leaf.span.end);
}

/** The bracket may have been opened before code or emphasis: `` [the `x` field] (/docs/) ``. */
function opens(leaves: readonly InlineLeaf[], index: number): boolean {
  return leaves
    .slice(0, index)
    .some(({ kind, value }) => kind === 'text' && value.lastIndexOf('[') > value.lastIndexOf(']'));
}

function* addresses({ links, definitions, source }: BlockContent): Iterable<Problem<MessageId>> {
  const places = [...links.filter(({ kind }) => kind === 'inline' || kind === 'html'), ...definitions];
  for (const { url, urlSpan: span } of places) {
    const fault = addressFault(url);
    if (fault === undefined) continue;
    const { kind, repaired } = fault;
    // An address written with escapes or entities is not what stands in the source; it is shown, not edited.
    const editable = repaired !== undefined && source.slice(span.start, span.end) === url;
    yield {
      span,
      messageId: kind,
      data: { url },
      ...(editable && {
        fixes: [{ titleId: 'fix-address', data: { repaired }, edits: [{ span, text: repaired }], safe: true }],
      }),
    };
  }
}
