import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { releaseCounts } from '../../../src/core/release/counts.ts';
import { announcement, examplePath } from '../../../src/core/rules/examples.ts';

/** `31 = stable 10 + beta 12 + alpha 7 | 3 stable`: sentences, then promotions. */
function read(body: string): string {
  const { sentences, promotions } = releaseCounts(parsePost(announcement(body), examplePath));
  const shown = sentences.map(
    ({ total, parts, uncounted }) =>
      `${total.value} = ${parts.map(({ stage, value }) => `${stage} ${value}`).join(' + ')}${uncounted ? ` without ${uncounted.stage}` : ''}`,
  );
  return [...shown, ...promotions.map(({ count, stage }) => `${count.value} ${stage}`)].join('; ');
}

const forms: readonly (readonly [string, string])[] = [
  // The forms of the years, in our own numbers.
  [
    'Kubernetes 1.36 consists of 9 enhancements: 2 moving to stable, 3 in beta, and 4 net new.',
    '9 = stable 2 + beta 3 + alpha 4',
  ],
  [
    'It consists of 12 enhancements: 3 enhancements are moving to stable, 4 enhancements in beta,\nand 5 enhancements in alpha.',
    '12 = stable 3 + beta 4 + alpha 5',
  ],
  [
    'This release consists of 14 enhancements: 3 enhancements have graduated to stable, 4 enhancements are moving to beta,\n5 enhancements are entering alpha, and 2 features have been deprecated.',
    '14 = stable 3 + beta 4 + alpha 5 + deprecated 2',
  ],
  [
    'It has 21 enhancements: seventeen have graduated to stable, three are moving to beta, and one is entering alpha.\nAlso, two features have been deprecated, and two features have been removed.',
    '21 = stable 17 + beta 3 + alpha 1 + deprecated 2 + removed 2',
  ],
  [
    'It includes a total of 40 enhancements. Fifteen of those enhancements are entering Alpha, ten are graduating to Beta, and\nthirteen are graduating to Stable. We also have two features being deprecated or removed.',
    '40 = alpha 15 + beta 10 + stable 13 + deprecated 2',
  ],
  [
    'This release consists of forty-four enhancements in total.\nOf those enhancements, 13 have graduated to Stable, 12 are entering Beta,  and 19 have entered in Alpha.',
    '44 = stable 13 + beta 12 + alpha 19',
  ],
  [
    'This release consists of 64 enhancements. Of those, 18 have graduated to Stable, 20 are\nentering Beta, 24 have entered Alpha, and 2 are deprecated or withdrawn.',
    '64 = stable 18 + beta 20 + alpha 24 + deprecated 2',
  ],
  [
    'It consists of 60 enhancements, including 17 stable, 19 beta, and 24 alpha features.',
    '60 = stable 17 + beta 19 + alpha 24',
  ],
  // Chinese.
  [
    '此版本包含 9 个增强项，其中包括 2 个稳定特性、3 个 Beta 特性和 4 个 Alpha 特性。',
    '9 = stable 2 + beta 3 + alpha 4',
  ],
  [
    '包含9个增强功能：有2个增强已经逐步稳定(stable)，3个增强功能已经进入公开测试版(beta)，4个增强功能刚刚进入内部测试版(alpha)。',
    '9 = stable 2 + beta 3 + alpha 4',
  ],
  // A number that cannot be read.
  ['It has 9 enhancements: two are stable, tree are beta, and four are alpha.', '9 = stable 2 + alpha 4 without beta'],
  ['It has 9 enhancements, many of them stable.', ''],
  // Sentences above lists.
  ['This release includes a total of 15 enhancements promoted to stable:', '15 stable'],
  ['This release saw fourteen enhancements promoted to Stable:', '14 stable'],
  ['此版本包括总共 11 项晋级为稳定版的增强：', '11 stable'],
  ['1.36 版本共包含 13 项升级至稳定版的增强功能：', '13 stable'],
  // No claims.
  ['One enhancement will be introduced as alpha.', ''],
  ['The v1.35 enhancements graduated to stable in 2025.', ''],
  ['There were 1,029 companies and 5 days of features.', ''],
];

describe('count sentences', () => {
  for (const [sentence, expected] of forms) {
    it(JSON.stringify(sentence.slice(0, 70)), () => assert.equal(read(sentence), expected));
  }

  it('know where the numbers stand', () => {
    const text = announcement('It has **twenty-one** enhancements: [17](/a) stable, 3 beta\nand 1 alpha.');
    const [sentence] = releaseCounts(parsePost(text, examplePath)).sentences;
    const written = [sentence?.total, ...(sentence?.parts ?? [])].map((count) =>
      text.slice(count?.span.start, count?.span.end),
    );
    assert.deepEqual(written, ['twenty-one', '17', '3', '1']);
  });

  it('know it behind escapes, entities and line ends of two units', () => {
    const text = announcement('Fast &amp; safe \\#1,\r\nit has 9 enhancements:\r\n5 stable, 3 beta and 1 alpha.');
    const [sentence] = releaseCounts(parsePost(text, examplePath)).sentences;
    const written = [sentence?.total, ...(sentence?.parts ?? [])].map((count) =>
      text.slice(count?.span.start, count?.span.end),
    );
    assert.deepEqual(written, ['9', '5', '3', '1']);
  });
});
