import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { holdsHan } from '../../text/cjk.ts';
import { editDistance } from '../../text/distance.ts';
import { remember } from '../../text/remember.ts';
import { shift } from '../../text/span.ts';
import type { Passage } from '../../translation/passage.ts';
import { type PassageList, passagesWhere } from '../../translation/passage-list.ts';
import { passagesOf } from '../../translation/passages.ts';
import { perThings, type TextThing, type Things, thingsOfPost } from '../../translation/things.ts';
import { chinesePath } from '../examples.ts';
import type { Problem } from '../finding.ts';
import { defineRule } from '../rule.ts';

const path = chinesePath;

export const translationCode = defineRule({
  id: 'translation-code',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['zh-cn'],
  needs: [],
  uses: ['original'],
  summary: 'A translated passage has the code of its original, unchanged.',
  why: 'Names of fields, flags and commands work only as they are; an altered one sends readers astray.',
  options: {},
  messages: ['lost', 'altered', 'quoted', 'fix-code', 'fix-quoted'],
  examples: {
    good: [
      { path, text: '<!--\nSet `spec.a` and\n`b  c`; watch `Pods`.\n-->\n设置 `spec.a` 和 `b c`；观察 `Pod`。\n' },
      { path, text: '<!--\nSet it in the `spec`.\n-->\n设置它。\n' },
      { path, text: '<!--\nSet `--a`.\n-->\n设置 --a。\n' },
      { path, text: '<!--\nQuoted by `` ` ``, or ` `.\n-->\n以反引号或 "" 引用。\n' },
      { path, text: '<!--\nA `secret` and its `Ports`, `a: b`.\n-->\n`Secret` 及其 `port`，`a:b`。\n' },
    ],
    bad: [
      {
        path,
        text: '<!--\nSet `--peer-ca-file`.\n-->\n设置 ⟦`--peer-file`⟧。\n',
        fixed: '<!--\nSet `--peer-ca-file`.\n-->\n设置 `--peer-ca-file`。\n',
      },
      {
        path,
        text: '<!--\nSet `runAsUser` to `"a"` with `--b=c`.\n-->\n用 ⟦`--b = c`⟧ 将 ⟦`RunAsUser`⟧ 设为 ⟦`“a”`⟧。\n',
        fixed: '<!--\nSet `runAsUser` to `"a"` with `--b=c`.\n-->\n用 `--b=c` 将 `runAsUser` 设为 `"a"`。\n',
      },
      {
        path,
        text: '<!--\nThe taint `a.b/not-ready:NoExecute` of `x`.\n-->\n`y` 的污点 ⟦`a.b/not-ready：NoExecute`⟧。\n',
      },
      {
        path,
        text: '<!--\nIt may `get` and `update`.\n-->\n可以 ⟦"get"⟧ 和 ⟦“update”⟧。\n',
        fixed: '<!--\nIt may `get` and `update`.\n-->\n可以 `get` 和 `update`。\n',
      },
      { path, text: '<!--\nCall the `checkpointPod` API with `POST`.\n-->\n⟦用 `POST` 调用检查点 API。⟧\n' },
    ],
  },
  *check(post, { facts: { original } }) {
    const { list } = passagesOf(post, original);
    for (const [index, passage] of lackingCode(list))
      yield* lackedIn(index, passage, post, original ?? undefined, list);
    for (const [, passage] of alteringCode(list)) yield* alteredIn(passage, post, original ?? undefined);
  },
});

type MessageId = 'lost' | 'altered' | 'quoted' | 'fix-code' | 'fix-quoted';

/** Code of the original that the passage does not have, in whatever form. */
function* lackedIn(
  index: number,
  passage: Passage,
  post: Post,
  original: Post | undefined,
  { passages }: PassageList,
): Iterable<Problem<MessageId>> {
  const { original: source, translation, at, span } = passage;
  const today = original && codesOf(original);
  const wanted = wantedIn(source);
  const own = ownIn(translation);
  for (const [key, code] of wanted)
    if (!own.has(key) && today?.has(key) !== false) yield* quotedIn(passage, post, code);
  const shown = [index - 1, index, index + 1]
    .flatMap((near) => [...(passages[near]?.translation.texts ?? []), ...(passages[near]?.translation.codes ?? [])])
    .map(({ value }) => comparable(value))
    .join('\n');
  const lost = [...wanted.keys()].filter(
    (code) => isName(wanted.get(code) ?? '') && !own.has(code) && !shown.includes(code) && today?.has(code) !== false,
  );
  const other = translation.codes.filter(({ value }) => !wanted.has(comparable(value)));
  const [only] = lost;
  const [candidate] = other;
  if (only === undefined) return;
  const isOwn = ({ value }: TextThing) => today?.has(comparable(value)) === true || isTranslated(value);
  if (lost.length === 1 && other.length === 1 && candidate !== undefined) {
    if (!isOwn(candidate)) yield altered(post, candidate, at, wanted.get(only) ?? only);
  } else if (other.length > 0) {
    for (const code of lost) {
      const slips = other.filter((thing) => !isOwn(thing) && isSlip(comparable(thing.value), code));
      for (const slip of slips) yield altered(post, slip, at, wanted.get(code) ?? code);
    }
  } else {
    const newline = post.text.slice(span.start, span.end).search(/\r?\n/);
    const line = { start: span.start, end: newline < 0 ? span.end : span.start + newline };
    // A short word may have been translated, or be understood; remarks in code hold code of their own.
    if (translation.blocksOfCode.length > 0) return;
    for (const code of lost.filter((key) => isOdd(wanted.get(key) ?? '')))
      yield { span: line, messageId: 'lost', data: { expected: wanted.get(code) ?? code } };
  }
}

/** Places where the code stands between quotation marks. */
function* quotedIn({ translation, at }: Passage, { text }: Post, code: string): Iterable<Problem<MessageId>> {
  if (code === '') return;
  for (const { span: piece } of translation.texts) {
    const written = text.slice(at + piece.start, at + piece.end);
    for (const [before, behind] of QUOTES) {
      const quoted = `${before}${code}${behind}`;
      for (let place = written.indexOf(quoted); place >= 0; place = written.indexOf(quoted, place + 1)) {
        const start = at + piece.start + place;
        const span = { start, end: start + quoted.length };
        yield {
          span,
          messageId: 'quoted',
          data: { code },
          ...(mayBeWritten(code) && {
            fixes: [{ titleId: 'fix-quoted', data: { code }, edits: [{ span, text: `\`${code}\`` }], safe: false }],
          }),
        };
      }
    }
  }
}

const QUOTES = ['""', "''", '“”', '‘’', '「」'] as const;

/** Code of the original in another form that does not work. */
function* alteredIn(
  { original: source, translation, at }: Passage,
  post: Post,
  original: Post | undefined,
): Iterable<Problem<MessageId>> {
  const today = original && formsOf(original);
  for (const code of translation.codes) {
    const expected = rightForm(code, source);
    if (expected === undefined || today?.has(formOf(code)) === true || today?.has(expected) === false) continue;
    yield altered(post, code, at, expected);
  }
}

function altered({ text }: Post, { value, span: own }: TextThing, at: number, expected: string): Problem<MessageId> {
  const span = shift(own, at);
  const place = text.slice(span.start, span.end).indexOf(value);
  const edits = [{ span: { start: span.start + place, end: span.start + place + value.length }, text: expected }];
  return {
    span,
    messageId: 'altered',
    data: { found: value, expected },
    // Code that is broken over two lines does not stand there as it is.
    ...(place >= 0 &&
      mayBeWritten(expected) && { fixes: [{ titleId: 'fix-code', data: { expected }, edits, safe: false }] }),
  };
}

/** Between single backticks. */
function mayBeWritten(code: string): boolean {
  return !/[`\r\n]/.test(code);
}

const wantedIn = perThings(
  ({ codes }): ReadonlyMap<string, string> => new Map(codes.map(({ value }) => [comparable(value), value.trim()])),
);

const ownIn = perThings(({ codes }): ReadonlySet<string> => new Set(codes.map(({ value }) => comparable(value))));

const lackingCode = passagesWhere(({ original, translation }) =>
  [...wantedIn(original).keys()].some((code) => !ownIn(translation).has(code)),
);

const formsIn = perThings(({ codes }): ReadonlySet<string> => new Set(codes.map(formOf)));

const alteringCode = passagesWhere(({ original, translation }) =>
  translation.codes.some((code) => rightForm(code, original) !== undefined),
);

/** The form that code has in the original, when the one in the translation surely does not work. */
function rightForm(code: TextThing, original: Things): string | undefined {
  const found = formOf(code);
  if (formsIn(original).has(found)) return undefined;
  const wanted = wantedIn(original).get(comparable(code.value));
  return wanted !== undefined && isBroken(found, wanted) ? wanted : undefined;
}

/**
 * Kinds are written as a sentence wants them, and blanks and marks around a name are a matter of taste. Values, fields, labels and flags are not: values stand in quotes,
 * the others begin with a small letter and have a capital or a mark inside.
 */
function isBroken(found: string, wanted: string): boolean {
  if (/[“”‘’]/.test(found)) return !/[“”‘’]/.test(wanted);
  if (/^-\S+$/.test(wanted)) return /\s/.test(found);
  if (/^(["']).+\1$/.test(wanted)) return found.toLowerCase() === wanted.toLowerCase();
  if (!/^\$?[a-z][a-z\d]*[A-Z._/-][\w./-]*$/.test(wanted)) return false;
  return found.toLowerCase() === wanted.toLowerCase() || (/[A-Z]\w*s$/.test(wanted) && `${found}s` === wanted);
}

function formOf({ value }: TextThing): string {
  return value.trim().replaceAll(/\s+/g, ' ');
}

/** The code that the original has today, as it is. */
const formsOf = perPost((original) => formsIn(thingsOfPost(original)));

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

/** The same code but for a letter or two, or a mark. */
function isSlip(found: string, wanted: string): boolean {
  const most = wanted.length < 8 ? 1 : 2;
  return wanted.length > 3 && editDistance(found, wanted, most) <= most;
}

/** A pattern whose placeholders are in Chinese. */
function isTranslated(code: string): boolean {
  return /[<{="]/.test(code) && holdsHan(code);
}

/** A name, a flag or a formula; prose in code and placeholders (`<name>`) are translated. */
function isName(code: string): boolean {
  return /^[!-~]{3,60}$/.test(code) && !/<[a-z]/i.test(code);
}
