import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { announcedKeps } from '../../../src/core/release/announced.ts';
import { attributions } from '../../../src/core/release/attributions.ts';
import { graduationLists } from '../../../src/core/release/graduation-lists.ts';
import { announcement, chinesePath, examplePath } from '../../../src/core/rules/examples.ts';

const post = (body: string, path = examplePath) => parsePost(announcement(body), path);

describe('graduation lists', () => {
  const listsOf = (body: string, path?: string) =>
    graduationLists(post(body, path)).map(({ stage, counted, items }) =>
      [stage, counted ? 'counted' : 'selection', ...items.map(({ reference }) => reference?.number ?? '–')].join(' '),
    );

  it('stand under a heading that names a stage', () => {
    assert.deepEqual(listsOf('### Graduated to Stable\n\n* [A](https://kep.k8s.io/1)\n* [B](https://kep.k8s.io/2)'), [
      'stable selection 1 2',
    ]);
    assert.deepEqual(listsOf('### What is new\n\n* [A](https://kep.k8s.io/1)'), []);
    assert.deepEqual(listsOf('### Deprecations and removals\n\n* [A](https://kep.k8s.io/1)'), []);
  });
  it('are counted by the sentence above', () => {
    assert.deepEqual(
      listsOf(
        '### Graduations to stable\n\nA total of 3 enhancements promoted to stable:\n\n- [A](https://kep.k8s.io/1)\n- B\n- [C](https://kep.k8s.io/3) and [D](https://kep.k8s.io/4)',
      ),
      ['stable counted 1 – 3'],
    );
  });
  it('are about KEPs', () =>
    assert.deepEqual(
      listsOf('### Volumes are generally available\n\n* one\n* two\n* [three](https://kep.k8s.io/3)'),
      [],
    ));
  it('are one list in a translation whose originals are kept', () => {
    assert.deepEqual(
      listsOf(
        '### 晋级为稳定版\n\n共有 2 项增强晋级为稳定版：\n\n<!--\n* [A](https://kep.k8s.io/1)\n-->\n* [甲](https://kep.k8s.io/1)\n\n<!--\n* [B](https://kep.k8s.io/2)\n-->\n* [乙](https://kep.k8s.io/2)',
        chinesePath,
      ),
      ['stable counted 1 2'],
    );
  });
});

describe('attributions', () => {
  const shown = (body: string) =>
    attributions(post(body)).map(
      ({ references, groups }) =>
        `${references.map(({ number }) => number).join(' ')}: ${groups.map(({ id }) => id).join(' ')}`,
    );

  it('name KEPs and groups', () => {
    assert.deepEqual(
      shown('This work was done as part of [KEP \\#24](https://kep.k8s.io/24) led by SIG Node and SIG API Machinery.'),
      ['24: sig-node sig-api-machinery'],
    );
    assert.deepEqual(
      shown(
        'It is new.\nThis work was done as a part of [KEP-1: One](https://kep.k8s.io/1) and [KEP-2](https://kep.k8s.io/2), by [SIG\nAuth](/x).',
      ),
      ['1 2: sig-auth'],
    );
    assert.deepEqual(
      shown('This work was done as part of [KEP #24](https://kep.k8s.io/24) led by WG Device Management.'),
      ['24: wg-device-management'],
    );
    assert.deepEqual(shown('这项工作是作为 [KEP #24](https://kep.k8s.io/24) 的一部分由 [SIG Node](/x) 完成的。'), [
      '24: sig-node',
    ]);
  });
  it('are not other lines', () =>
    assert.deepEqual(shown('As part of [KEP #24](https://kep.k8s.io/24), SIG Node removes it.'), []));
  it('say what a section is about', () => {
    const about = (body: string) => announcedKeps(post(body)).map(({ number, stage }) => `${number} ${stage}`);
    const closing = 'This work was done as part of [KEP #24](https://kep.k8s.io/24) led by SIG Node.';
    assert.deepEqual(
      about(`## New features in Beta\n\n### One\n\nUnlike [KEP #1](https://kep.k8s.io/1).\n\n${closing}`),
      ['24 beta'],
    );
    assert.deepEqual(about('## It goes GA\n\nSee [the KEP](https://kep.k8s.io/7), [again](https://kep.k8s.io/7).'), [
      '7 stable',
    ]);
    assert.deepEqual(about('## It goes GA\n\nSee [one](https://kep.k8s.io/7) or [other](https://kep.k8s.io/8).'), []);
    assert.deepEqual(about('## Graduations to stable\n\n* [one](https://kep.k8s.io/7)'), []);
  });
});
