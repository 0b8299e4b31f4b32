import { chineseTerms, type Term } from '../../site/chinese-terms.ts';
import { shift } from '../../text/span.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { perThings, type Things } from '../../translation/things.ts';
import { chinese } from '../examples.ts';
import { defineRule } from '../rule.ts';

/** Terms as the Chinese site's reviewers have settled them; a matter of agreement, so only hinted at. */
export const zhTerm = defineRule({
  id: 'zh-term',
  severity: 'hint',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'Terms are translated as on the rest of the site.',
  why: 'Two words for one thing make readers look for a difference that is not there.',
  options: {
    terms: {
      type: 'strings',
      default: [],
      description:
        'More terms, each `english = avoided = preferred`; without `english =` wherever the avoided word stands.',
    },
  },
  messages: ['other', 'fix-term'],
  examples: {
    good: [
      chinese('<!--\nPull the image from a registry.\n-->\n从仓库拉取镜像。\n'),
      chinese('<!--\nOpen the Windows tree.\n-->\n打开注册表。\n'),
    ],
    bad: [
      chinese(
        '<!--\nPull the image from a registry.\n-->\n从⟦注册表⟧拉取⟦映像⟧。\n',
        '<!--\nPull the image from a registry.\n-->\n从仓库拉取镜像。\n',
      ),
    ],
  },
  *check(post, { facts: { original }, options }) {
    const more = options.terms.flatMap(readTerm);
    const { list } = passagesOf(post, original);
    for (const [, { original: source, translation, at: base }] of more.length === 0
      ? avoiding(list)
      : list.passages.entries()) {
      const known = avoidedIn(translation);
      const present = more.length === 0 ? known : [...known, ...termsIn(more, translation)];
      if (present.length === 0) continue;
      const words = wordsIn(source);
      for (const { english, avoid, prefer } of present) {
        if (english.length > 0 && !english.some((word) => words.includes(` ${word} `))) continue;
        for (const text of translation.texts) {
          const piece = shift(text.span, base);
          const written = post.text.slice(piece.start, piece.end);
          for (let at = written.indexOf(avoid); at >= 0; at = written.indexOf(avoid, at + avoid.length)) {
            const span = { start: piece.start + at, end: piece.start + at + avoid.length };
            yield {
              span,
              messageId: 'other',
              data: { found: avoid, expected: prefer },
              fixes: [
                { titleId: 'fix-term', data: { expected: prefer }, edits: [{ span, text: prefer }], safe: false },
              ],
            };
          }
        }
      }
    }
  },
});

/** Each between two blanks. */
const wordsIn = perThings(
  ({ texts }) => ` ${texts.flatMap(({ value }) => value.toLowerCase().match(/[a-z]{1,40}/g) ?? []).join(' ')} `,
);

const avoidedIn = perThings((translation) => termsIn(chineseTerms, translation));

const avoiding = passagesWhere(({ translation }) => avoidedIn(translation).length > 0);

function termsIn(terms: readonly Term[], { texts }: Things): readonly Term[] {
  return terms.filter(({ avoid }) => texts.some(({ value }) => value.includes(avoid)));
}

function readTerm(line: string): readonly Term[] {
  const parts = line.split('=').map((part) => part.trim());
  const prefer = parts.at(-1) ?? '';
  const avoid = parts.at(-2) ?? '';
  if (parts.length < 2 || parts.length > 3 || avoid === '' || avoid === prefer) return [];
  return [
    { english: parts.length === 3 ? (parts[0] ?? '').toLowerCase().split(/ *, */).filter(Boolean) : [], avoid, prefer },
  ];
}
