import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';

const shared = join(import.meta.dirname, '../../../../shared');
const site = join(shared, 'website');
const skip = existsSync(site) ? false : 'the folder ../shared/website is not there';
const files = existsSync(site)
  ? globSync('content/{en,zh-cn}/blog/_posts/**/*.md', { cwd: site })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(join(site, file)).isFile())
      .sort()
  : [];
const step = Number(process.env.STARGAZER_EVERY_POST === undefined ? 25 : 1);

test('nothing that a reader sees of real posts is lost on the way', { skip }, () => {
  const sample = files.filter((_, n) => n % step === 0);
  assert.ok(sample.length > 30, `${sample.length} posts`);
  const lost: string[] = [];
  let count = 0;
  for (const file of sample) {
    const post = parsePost(readFileSync(join(site, file), 'utf8'), file);
    const shown = bare(
      buildPreview(post, null)
        .rows.map((row) => textOf(row.original?.html ?? ''))
        .join(''),
    );
    const texts = visibleTexts(post);
    count += texts.length;
    for (const text of texts) if (!shown.includes(bare(text))) lost.push(`${file}: ${text.slice(0, 80)}`);
  }
  assert.deepEqual(lost, []);
  assert.ok(count > 50 * sample.length, `${count} texts`);
});

test('the two texts of the 1.24 announcement stand row by row', {
  skip: existsSync(join(shared, 'seeds')) ? false : 'the folder ../shared/seeds is not there',
}, () => {
  const read = (locale: string) =>
    parsePost(
      readFileSync(join(shared, `seeds/kubernetes-release-1.24.${locale}.md`), 'utf8'),
      `content/${locale}/blog/_posts/2022-05-03-x.md`,
    );
  const { rows } = buildPreview(read('en'), read('zh-cn'));
  assert.equal(rows.length, 104);
  assert.deepEqual(
    rows.filter((row) => row.kind !== 'paired').map((row) => textOf(row.translation?.html ?? '').slice(0, 2)),
    ['作者'],
  );
  const headings = rows.filter((row) => /<h[2-4]/.test(row.original?.html ?? ''));
  assert.equal(headings.length, 27);
  for (const row of headings) assert.match(row.translation?.html ?? '', /<h[2-4]/, row.original?.html);
});

/** Text, code and table cells of all blocks, but not what stands in comments. */
function visibleTexts(post: Post): readonly string[] {
  return post.blocks.flatMap(({ content }) => [
    ...content.runs.flatMap((run) =>
      run.leaves.filter((leaf) => leaf.kind === 'text' || leaf.kind === 'code').map((leaf) => leaf.value),
    ),
    ...(content.shortcodes.length === 0 ? content.codes.map((code) => code.value) : []),
  ]);
}

/** Without blanks, which HTML folds, and without ids in braces, which are shown otherwise. */
function bare(text: string): string {
  return text.replace(/\{#[^}]*\}\s*$/, '').replace(/[\s\uE000\uFEFF]+/g, '');
}

function textOf(html: string): string {
  const parts: string[] = [];
  const open: Nodes[] = [raw({ type: 'root', children: [{ type: 'raw', value: html } as never] })];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') parts.push(node.value);
    if ('children' in node) open.push(...[...node.children].reverse());
  }
  return parts.join('');
}
