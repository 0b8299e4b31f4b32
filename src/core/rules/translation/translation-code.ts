import { perPost } from '../../post/per-post.ts';
import { remember } from '../../text/remember.ts';
import { shift } from '../../text/span.ts';
import { passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { perThings, thingsOfPost } from '../../translation/things.ts';
import { chinesePath } from '../examples.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationCode = defineRule({
  id: 'translation-code',
  severity: 'info',
  fixable: false,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'A translated passage has the code of its original, unchanged.',
  why: 'Names of fields, flags and commands work only as they are; an altered one sends readers astray.',
  options: {},
  messages: ['lost', 'altered'],
  examples: {
    good: [
      { path, text: '<!--\nSet `spec.a` and\n`b  c`; watch `Pods`.\n-->\n设置 `spec.a` 和 `b c`；观察 `Pod`。\n' },
      { path, text: '<!--\nSet it in the `spec`.\n-->\n设置它。\n' },
      { path, text: '<!--\nSet `--a`.\n-->\n设置 --a。\n' },
    ],
    bad: [
      { path, text: '<!--\nSet `--peer-ca-file`.\n-->\n设置 ⟦`--peer-file`⟧。\n' },
      { path, text: '<!--\nCall the `checkpointPod` API with `POST`.\n-->\n⟦用 `POST` 调用检查点 API。⟧\n' },
    ],
  },
  *check(post, { facts: { original } }) {
    const { list } = passagesOf(post, original);
    const { passages } = list;
    const today = original ? codesOf(original) : undefined;
    for (const [index, { original: source, translation, at, span }] of lackingCode(list)) {
      const wanted = wantedIn(source);
      const own = ownIn(translation);
      const shown = [index - 1, index, index + 1]
        .flatMap((near) => [...(passages[near]?.translation.texts ?? []), ...(passages[near]?.translation.codes ?? [])])
        .map(({ value }) => comparable(value))
        .join('\n');
      const lost = [...wanted.keys()].filter(
        (code) =>
          isName(wanted.get(code) ?? '') && !own.has(code) && !shown.includes(code) && today?.has(code) !== false,
      );
      const other = translation.codes.filter(({ value }) => !wanted.has(comparable(value)));
      const [only] = lost;
      const [candidate] = other;
      if (only === undefined) continue;
      const expected = wanted.get(only) ?? only;
      if (lost.length === 1 && other.length === 1 && candidate !== undefined) {
        if (today?.has(comparable(candidate.value)) === true) continue;
        yield { span: shift(candidate.span, at), messageId: 'altered', data: { found: candidate.value, expected } };
      } else if (other.length === 0) {
        const newline = post.text.slice(span.start, span.end).search(/\r?\n/);
        const line = { start: span.start, end: newline < 0 ? span.end : span.start + newline };
        // A short word may have been translated, or be understood; remarks in code hold code of their own.
        if (translation.blocksOfCode.length > 0) continue;
        for (const code of lost.filter((key) => isOdd(wanted.get(key) ?? '')))
          yield { span: line, messageId: 'lost', data: { expected: wanted.get(code) ?? code } };
      }
    }
  },
});

const wantedIn = perThings(
  ({ codes }): ReadonlyMap<string, string> => new Map(codes.map(({ value }) => [comparable(value), value.trim()])),
);

const ownIn = perThings(({ codes }): ReadonlySet<string> => new Set(codes.map(({ value }) => comparable(value))));

const lackingCode = passagesWhere(({ original, translation }) =>
  [...wantedIn(original).keys()].some((code) => !ownIn(translation).has(code)),
);

/** The code that the original has today, to be compared. */
const codesOf = perPost((original) => ownIn(thingsOfPost(original)));

/** Without what is set differently: blanks, quotation marks, case, the full stop of the sentence, and the plural that Chinese drops. */
const comparable = remember(20_000, (code) =>
  code
    .replaceAll(/[\s"'“”‘’]+/gu, '')
    .toLowerCase()
    .replaceAll(/^\.|[.,]$/g, '')
    .replace(/(?<=\w{2})s$/, ''),
);

/** Something that is no short word: long, or with a capital inside, a digit or a mark. */
function isOdd(code: string): boolean {
  return code.length >= 6 || /[^A-Za-z]|[a-z][A-Z]/.test(code);
}

/** A name or a flag; prose in code and formulas are translated. */
function isName(code: string): boolean {
  return /^[\w./:@=-]{3,60}$/.test(code);
}
