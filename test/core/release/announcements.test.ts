import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import { releaseCounts } from '../../../src/core/release/counts.ts';
import { durationClaims } from '../../../src/core/release/durations.ts';
import { graduationLists } from '../../../src/core/release/graduation-lists.ts';
import { page, withoutShared } from '../post/shared.ts';

const posts = 'content/en/blog/_posts/';

/** Release, file, total and parts (stable, beta, alpha), count and items of the list. As they were published, mistakes included. */
const published: readonly (readonly [string, string, string, string])[] = [
  ['1.14', '2019-03-25-1-14-release-announcement.md', '31 10 12 7', ''],
  ['1.15', '2019-06-19-kubernetes-1-15-release-announcement.md', '25 2 13 10', ''],
  ['1.16', '2019-09-18-kubernetes-1-16-release-announcement.md', '31 8 8 15', ''],
  ['1.17', '2019-12-09-kubernetes-1.17-release-announcement.md', '22 14 4 4', ' 13'],
  ['1.18', '2020-03-25-kubernetes-1.18-release-announcement.md', '38 15 11 12', ' 15'],
  ['1.19', '2020-08-26-kubernetes-release-1.19.md', '34 10 15 9', ' 7'],
  ['1.20', '2020-12-08-kubernetes-release-1.20.md', '42 11 15 16', ' 6'],
  ['1.21', '2021-04-08-kubernetes-release-1.21.md', '51 13 16 20', ' 3'],
  ['1.22', '2021-08-04-kubernetes-release-1.22.md', '53 13 24 16', ' 5'],
  ['1.23', '2021-12-07-kubernetes-release-1.23.md', '47 11 17 19', ' 9'],
  ['1.24', '2022-05-03-kubernetes-release-1.24.md', '46 14 15 13', '14 13'],
  ['1.25', '2022-08-23-kubernetes-1.25-blog.md', '40 13 10 15', '13 13'],
  ['1.26', '2022-12-09-kubernetes-1.26-blog.md', '37 11 10 16', '11 11'],
  ['1.27', '2023-04-11-kubernetes-1.27-blog.md', '60 13 29 18', '9 9'],
  ['1.28', '2023-08-15-kubernetes-1.28-blog.md', '45 12 14 19', '12 12'],
  ['1.29', '2023-12-13-kubernetes-1.29.md', '49 11 19 19', '11 11'],
  ['1.30', '2024-04-17-kubernetes-1.30.md', '45 17 18 10', '17 17'],
  ['1.31', '2024-08-13-Kubernetes-v1-31-Release.md', '45 11 22 12', '11 11'],
  ['1.32', '2024-12-11-Kubernetes-v1-32-Release/index.md', '44 13 12 19', '13 13'],
  ['1.33', '2025-04-23-Kubernetes-v1-33-Release/index.md', '64 18 20 24', '18 18'],
  ['1.34', '2025-08-27-Kubernetes-v1-34-Release/index.md', '58 23 22 13', '23 23'],
  ['1.35', '2025-12-17-kubernetes-v1-35-release/index.md', '60 17 19 22', '15 14'],
];

describe('what the announcements claim', { skip: withoutShared }, () => {
  for (const [release, name, counts, list] of published) {
    it(release, () => {
      const { text, path } = page(posts + name);
      const post = parsePost(text, path);
      assert.equal(post.release, release);
      const { sentences, promotions } = releaseCounts(post);
      const part = (wanted: string) => sentences[0]?.parts.find(({ stage }) => stage === wanted)?.value;
      assert.equal([sentences[0]?.total.value, part('stable'), part('beta'), part('alpha')].join(' '), counts);
      const [graduations] = graduationLists(post);
      const shown = graduations && `${promotions[0]?.count.value ?? ''} ${graduations.items.length}`;
      assert.equal(shown ?? '', list);
      assert.equal(graduations?.counted ?? false, promotions.length > 0);
      // Since 1.20 every announcement says how long its cycle took.
      if (Number(release.slice(2)) >= 20) {
        const [duration] = durationClaims(post);
        assert.ok(duration !== undefined && duration.to > duration.from);
      }
    });
  }
});
