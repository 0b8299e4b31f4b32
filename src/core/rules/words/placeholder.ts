import { matchesSource } from '../../post/block-scan.ts';
import { perBlock } from '../../post/per-block.ts';
import { blocksWhere } from '../../post/revision.ts';
import type { BlockContent, InlineRun, Post } from '../../post/types.ts';
import { allMatches } from '../../text/all-matches.ts';
import { type Span, shift } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** What a template or a draft left to be filled in. */
export const placeholder = defineRule({
  id: 'placeholder',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Nothing that was left to be filled in stands in the text.',
  why: 'A forgotten `TODO`, `<date>` or `v1.XX` is the slip that embarrasses most: every reader sees it, and as raw HTML it makes words vanish.',
  options: {},
  messages: ['left', 'link', 'hidden', 'fix-code'],
  examples: {
    good: [
      'Run `kubectl get <pod>`; use your_value and <b>bold</b> text.\n',
      '```\n<your-org>\nTODO: x\n```\n',
      'A <details> element. An <https://example.com> link. The number 2 < 3 > 1.\n',
      '<!-- TODO: nobody sees this -->\nText.\n',
      'Kubernetes v1.36.0 and the XX release.\n',
      '| Version | Date |\n| - | - |\n| 1.36 | TBD |\n',
      'The todo list of the release team, and the TODO Group.\n',
      'The weekly<super>*</super> show, a <video controls muted> and <td nowrap>.\n',
      'Sorted by "{namespace}/{name of listener}".\n',
    ],
    bad: [
      'Announcing Kubernetes v1.36: ⟦{release-name}⟧!\n',
      { text: 'Join us on ⟦<date>⟧ to learn more.\n', fixed: 'Join us on `<date>` to learn more.\n' },
      { text: 'Kubernetes v1.36 ⟦<Release Name>⟧ is out.\n', fixed: 'Kubernetes v1.36 `<Release Name>` is out.\n' },
      { text: 'Sort by ⟦<label key>⟧.\n', fixed: 'Sort by `<label key>`.\n' },
      '⟦TODO⟧: add the logo here\n',
      '⟦TODO(somebody)⟧: write it\n',
      'The webinar is on \\<⟦TODO⟧ RELEASE WEBINAR DATE\\>.\n',
      'Get ⟦v1.XX.0⟧ from GitHub on ⟦2026-XX-XX⟧.\n',
      'Visit the [event page](⟦#⟧) or [this](⟦TBC⟧).\n',
      '---\ntitle: "Kubernetes 1.36: ⟦<NAME>⟧"\n---\nText.\n',
      '{{< figure src="/images/a.png" alt="Kubernetes 1.36 ⟦<name-here>⟧ logo" >}}\n',
    ],
  },
  *check(post) {
    if (post.kind === 'page') {
      yield* inBlocks(post, hidden);
      return;
    }
    for (const { span, text } of frontMatterTexts(post.frontMatter?.entries ?? [], post.text))
      yield* findIn(text, span.start, true);
    for (const { parameters, kind } of post.shortcodes) {
      if (kind === 'escaped') continue;
      for (const { valueSpan } of parameters)
        yield* findIn(post.text.slice(valueSpan.start, valueSpan.end), valueSpan.start, true);
    }
    yield* inBlocks(post, () => true);
  },
});

/** Pages of the documentation speak of TBD, `{name}` and `#` as they are; what browsers hide is lost there too. */
const hidden = ({ messageId }: Found) => messageId === 'hidden';

function* inBlocks(post: Post, wanted: (found: Found) => boolean) {
  for (const { span: block, content } of holding(post)) {
    for (const found of foundIn(content).filter(wanted)) {
      const span = shift(found.span, block.start);
      if (found.messageId !== 'hidden') {
        yield { ...found, span };
        continue;
      }
      const edits = [{ span, text: `\`${found.data.found}\`` }];
      yield { ...found, span, fixes: [{ titleId: 'fix-code', data: found.data, edits, safe: false }] as const };
    }
  }
}

interface Found {
  readonly span: Span;
  /** `hidden`: a tag that HTML does not have, so that browsers show nothing. */
  readonly messageId: 'left' | 'link' | 'hidden';
  readonly data: { readonly found: string };
}

/** Something of this must stand in a block before it is looked at closely. */
const mayHoldMarks = matchesSource(/TODO|TBD|TBA|TBC|FIXME|XX|<[A-Za-z]|\{|\]\((?:#\)|T|x)/);

function frontMatterTexts(entries: readonly { readonly valueSpan: Span; readonly key: string }[], text: string) {
  return entries
    .filter(({ key }) => !/date|lastmod/i.test(key))
    .map(({ valueSpan: span }) => ({ span, text: text.slice(span.start, span.end) }));
}

const foundIn = perBlock((content) => (mayHoldMarks(content) ? [...inBlock(content)] : []));

const holding = blocksWhere((content) => foundIn(content).length > 0);

function* inBlock({ runs, links, source }: BlockContent): Iterable<Found> {
  for (const run of runs) {
    for (const { kind, span } of run.leaves) {
      const text = source.slice(span.start, span.end);
      if (kind === 'text') yield* findIn(text, span.start, false, run);
      else if (kind === 'html' && isPlaceholderTag(text) && !isClosed(text, source))
        yield { span, messageId: 'hidden', data: { found: text } };
    }
  }
  for (const { kind, url, urlSpan } of links) {
    if (kind !== 'inline' || !/^(?:#|TODO|TBD|TBA|TBC|xxx+|link|url)$/i.test(url)) continue;
    yield { span: urlSpan, messageId: 'link', data: { found: url } };
  }
}

/** `angles`: whether `<words>` in this text are placeholders too (in Markdown text they are HTML leaves). */
function* findIn(text: string, offset: number, angles: boolean, run?: InlineRun): Iterable<Found> {
  for (const match of allMatches(text, marks)) {
    const found = match[0];
    if (found.startsWith('<') && !(angles && isPlaceholderTag(found))) continue;
    // A cell that says "TBD" tells the reader something.
    if (run?.container === 'cell' && /^TB[ADC]$/.test(found)) continue;
    // The TODO Group is a name.
    if (found === 'TODO' && /^ [A-Z][a-z]/.test(text.slice(match.index + found.length))) continue;
    // `{namespace}/{name of listener}`: a form that the text speaks of.
    if (found.startsWith('{') && /[/}]$/.test(text.slice(0, match.index))) continue;
    const start = offset + match.index;
    yield { span: { start, end: start + found.length }, messageId: 'left', data: { found } };
  }
}

const marks =
  /\b(?:TODO|FIXME)\b(?:\([^()\s]{1,40}\))?|\bTB[ADC]\b|\bv?\d+\.(?:XX|YY|NN|xx)\b(?:\.\d+)?|\b\d{4}-(?:\d\d|XX|xx|MM|nn)-(?:XX|xx|DD|nn)\b|\{[a-z]+(?:[-_ ][a-z]+)+\}|<[A-Za-z][\w -]{0,40}>/g;

/** `<date>`, `<release-name>`, `<Release Name>`: a tag that HTML does not have, without a closing partner's slash or a value. */
function isPlaceholderTag(tag: string): boolean {
  const name = /^<([A-Za-z][\w-]*)((?: [\w-]+)*)>$/.exec(tag);
  if (name === null) return false;
  const [, first = '', rest = ''] = name;
  if (!htmlTags.has(first.toLowerCase())) return true;
  // `<label key>`: an attribute without a value is one of few.
  return (
    rest !== '' &&
    !rest
      .trim()
      .split(' ')
      .some((word) => booleanAttributes.has(word.toLowerCase()))
  );
}

/** What has a closing tag was meant as a tag, known or not. */
function isClosed(tag: string, source: string): boolean {
  return source.toLowerCase().includes(`</${/^<([\w-]+)/.exec(tag)?.[1]?.toLowerCase()}>`);
}

const booleanAttributes = new Set(
  `allowfullscreen async autofocus autoplay checked contenteditable controls default defer disabled download draggable formnovalidate hidden inert ismap itemscope
  loop multiple muted nomodule nowrap noshade novalidate open playsinline readonly required reversed selected`.split(
    /\s+/,
  ),
);

/** Elements of the HTML standard, and those of SVG and MathML that posts may hold. */
const htmlTags = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details
  dfn dialog div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend
  li link main map mark math menu meta meter nav nobr noscript object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script
  search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track
  tt u ul use var video wbr circle line text polygon polyline mi mn mo mrow msup msub`.split(/\s+/),
);
