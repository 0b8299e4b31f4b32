import assert from 'node:assert/strict';
import { it } from 'node:test';
import { endsInParagraph } from '../../../src/core/post/markdown/open-paragraph.ts';
import { cut, cutAgain } from '../../../src/core/post/split/again.ts';
import { commonHead, commonTail } from '../../../src/core/text/common.ts';
import { nastyMarkdown, random } from './random.ts';

it('a text is cut again as it is cut the first time, however little is looked at behind the difference', () => {
  const next = random(11);
  let read = 0;
  let whole = 0;
  for (let round = 0; round < 400; round++) {
    const before = Array.from({ length: 4 + Math.floor(next() * 12) }, () => nastyMarkdown(next)).join('\n\n');
    const at = Math.floor(next() * (before.length + 1));
    const text = before.slice(0, at) + nastyMarkdown(next) + before.slice(at + Math.floor(next() * 20));
    const last = cut(before, 0, endsInParagraph);
    if (last === undefined) continue;
    const head = commonHead(before, text);
    const tail = commonTail(before, text, Math.min(before.length, text.length) - head);
    const part = (from: number, to: number) => {
      read += to - from;
      return text.slice(from, to);
    };
    const beyond = Math.floor(next() * 40);
    whole += text.length;
    assert.deepEqual(
      cutAgain({ length: text.length, part }, last, before.length, { head, tail }, endsInParagraph, beyond),
      cut(text, 0, endsInParagraph),
      `round ${round}:\n${before}\n-----\n${text}`,
    );
  }
  assert.ok(read < whole, `${read} of ${whole} units`);
});
