import assert from 'node:assert/strict';
import test from 'node:test';
import { createBlockCache, parsePost } from '../../../src/core/post/parse.ts';
import { awaitingPassages } from '../../../src/core/translation/awaiting.ts';
import { placeOf, recordedComments } from '../../../src/core/translation/drift/records.ts';
import type { Passage } from '../../../src/core/translation/passage.ts';
import { passagesWhere, passageValues } from '../../../src/core/translation/passage-list.ts';
import { passagesOf } from '../../../src/core/translation/passages.ts';
import { pick, random } from '../post/random.ts';

const path = 'content/zh-cn/blog/_posts/a.md';
const hasCode = ({ translation }: Passage) => translation.codes.length > 0;
const withCode = passagesWhere(hasCode);
const lengthBeside = (passages: readonly Passage[], index: number, factor: number) =>
  factor * (passages[index]?.translation.texts.length ?? 0) + (passages[index + 1]?.original.texts.length ?? 0);
const lengths = passageValues(1, lengthBeside);

const pieces = [
  '\n\n<!--\nAbout `one` and [two](/two).\n-->\n关于 `one` 和[二](/two)。\n\n',
  '\n\n<!--\n## Head\n-->\n## 标题\n\n',
  '<!--\nA part\n-->\n- 一 `code`\n- 二\n',
  '\n\n',
  '-->',
  '<!--\n',
  '`x`',
  '字',
  '{{< note >}}\n',
];

test('after each of many edits the passages, what they wait for and what is recorded of them are those of a fresh reading', () => {
  const next = random(11);
  for (let round = 0; round < 25; round++) {
    const cache = createBlockCache();
    let text = Array.from({ length: 6 }, () => pick(next, pieces.slice(0, 3))).join('');
    for (let edit = 0; edit < 12; edit++) {
      const post = parsePost(text, path, cache);
      const anew = parsePost(text, path);
      const { list } = passagesOf(post, undefined);
      const fresh = passagesOf(anew, undefined).list.passages;
      const said = `round ${round}, edit ${edit}:\n${text}`;
      assert.deepEqual(
        list.passages.map(({ at, span, recorded }) => ({ at, span, recorded })),
        fresh.map(({ at, span, recorded }) => ({ at, span, recorded })),
        said,
      );
      assert.deepEqual(
        withCode(list).map(([index, { span }]) => [index, span]),
        [...fresh.entries()].filter(([, one]) => hasCode(one)).map(([index, { span }]) => [index, span]),
        said,
      );
      assert.deepEqual(awaitingPassages(post), awaitingPassages(anew), said);
      assert.deepEqual(recordedComments(post).map(placeOf), recordedComments(anew).map(placeOf), said);
      // What it depends on beside the passages changes now and then.
      const factor = next() < 0.8 ? 10 : 1;
      assert.deepEqual(
        [...lengths(list, factor)],
        fresh.map((_, i) => lengthBeside(fresh, i, factor)),
        said,
      );
      const at = Math.floor(next() * (text.length + 1));
      const cut = next() < 0.3 ? Math.floor(next() * 40) : 0;
      text = text.slice(0, at) + pick(next, pieces) + text.slice(at + cut);
    }
  }
});
