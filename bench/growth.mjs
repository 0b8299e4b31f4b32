import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/lib/root.mjs';
import { analyse } from '../src/core/analyse.ts';
import { parsePost } from '../src/core/post/parse.ts';
import { buildPreview } from '../src/core/preview/build.ts';
import { rules } from '../src/core/rules/index.ts';
import { readSettings } from '../src/core/rules/settings.ts';
import { catalogue } from './ground.mjs';
import { plot } from './plot.mjs';
import { conclude } from './results.mjs';
import { table } from './statistics.mjs';

/** Sizes of posts, in characters. */
const sizes = [10_000, 30_000, 100_000, 300_000, 1_000_000, 5_000_000];

/** Texts of a length at least, of the kinds that people write and of those that are hard to read. */
const kinds = {
  post: repeated((at) =>
    at % 4 === 0
      ? `## Heading ${at}\n\n`
      : `Text ${at} with **bold**, \`code\` and a [link](https://k8s.io/docs/${at}/).\n\n- one\n- two\n\n`,
  ),
  'one line': repeated((at) => `word${at} `),
  'links in one paragraph': repeated((at) => `[KEP #${at}](https://kep.k8s.io/${at}) `),
  'links without an end': repeated((at) => `[KEP #${at}](https://kep.k8s.io/${at} `),
  'nested lists': repeated((at) => `${'  '.repeat(at % 12)}- item ${at}\n`),
  'open marks': repeated((at) => `*a _b [c \`d <e ${at}\n`),
};

/** What parsing and every rule cost, and the preview of a post beside its translation, by the length of the text; near the diagonal means that twice the text costs twice the time. */
export async function run(argv) {
  const { values } = parseArgs({
    args: argv,
    options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean' }, quick: { type: 'boolean' } },
  });
  const measured = values.quick ? sizes.slice(0, -2) : sizes;
  const { settings } = readSettings({}, rules);
  const facts = { today: '2026-01-22', original: null, keps: catalogue() };
  const cost = (text) => {
    const start = process.cpuUsage();
    analyse(parsePost(text, 'content/en/blog/_posts/2026-01-22-x.md'), facts, settings);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const beside = (text) => {
    const translation = text.replaceAll('Text ', '文本 ').replaceAll('Heading ', '标题 ').replaceAll(' and a ', ' 和 ');
    const start = process.cpuUsage();
    buildPreview(
      parsePost(text, 'content/en/blog/_posts/2026-01-22-x.md'),
      parsePost(translation, 'content/zh-cn/blog/_posts/2026-01-22-x.md'),
    );
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const works = [
    ...Object.entries(kinds).map(([name, make]) => [name, make, cost]),
    // Read, aligned, marked and rendered, all for the first time.
    ['preview of a pair', kinds.post, beside],
  ];
  for (const [, make, work] of works) work(make(20_000));
  const series = works.map(([name, make, work]) => ({
    name,
    // The least of some rounds: whatever else the machine does only adds.
    points: measured.map((size) => [
      size,
      Math.min(...Array.from({ length: Number(values.rounds) }, () => work(make(size)))),
    ]),
  }));
  const shown = series.map(({ name, points }) => [name, ...points.map(([, milliseconds]) => milliseconds.toFixed(0))]);
  console.log('milliseconds of processor, by characters; what is longer than a million is not read to its end');
  console.log(table([['', ...measured.map((size) => size.toLocaleString('en'))], ...shown]));
  if (values.write) {
    const axes = { across: 'characters of the post', up: 'milliseconds of processor' };
    writeFileSync(join(root, 'docs/growth.svg'), plot(series, axes));
  }
  // From where a start no longer tells.
  const goals = series.map(({ name, points }) => steepness(name, points.slice(2)));
  return conclude('growth', { quick: values.quick, series, goals });
}

/** How many times more each unit of the largest costs than of the smallest: 1 is linear. The figure is of least costs, so nothing is known of its spread. */
export function steepness(name, points) {
  const [[from, least], [to, greatest]] = [points[0], points.at(-1)];
  const value = greatest / to / (least / from);
  return {
    what: `${name}: cost of a unit, ${to.toLocaleString('en')} : ${from.toLocaleString('en')}`,
    most: 2,
    value,
    low: value,
    high: value,
  };
}

function repeated(piece) {
  return (length) => {
    const parts = ['---\nlayout: blog\ntitle: "Growth"\ndate: 2026-01-22\nslug: growth\nauthor: Somebody\n---\n\n'];
    for (let at = 1, size = parts[0].length; size < length; at++) {
      parts.push(piece(at));
      size += parts[at].length;
    }
    return parts.join('');
  };
}
