import { defineBlockRule } from '../rule.ts';

/**
 * Where files of a release lie: change logs in the folder `CHANGELOG` of kubernetes/kubernetes (moved there in 2020, on the default branch for all
 * releases), the team's page as `release_team.md` up to 1.20 and as `release-team.md` since 1.21 (kubernetes/sig-release).
 */
export const linkReleasePath = defineBlockRule({
  id: 'link-release-path',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'Links to change logs and to release teams have the path that the repository has.',
  why: 'These links are copied from one announcement to the next, with the paths of years ago; they end in a page that is not there.',
  options: {},
  messages: ['changelog', 'team', 'fix-path'],
  examples: {
    good: [
      '[notes](https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.36.md)\n',
      '[notes](https://github.com/kubernetes/kubernetes/blob/release-1.11/CHANGELOG-1.11.md)\n',
      '[team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.36/release-team.md)\n',
      '[team](https://github.com/kubernetes/sig-release/blob/master/releases/release-1.15/release_team.md)\n',
    ],
    bad: [
      {
        text: '[notes](https://github.com/kubernetes/kubernetes/blob/master/⟦CHANGELOG-1.15.md⟧#deprecations)\n',
        fixed:
          '[notes](https://github.com/kubernetes/kubernetes/blob/master/CHANGELOG/CHANGELOG-1.15.md#deprecations)\n',
      },
      {
        text: '[team](https://git.k8s.io/sig-release/releases/release-1.36/⟦release_team.md⟧)\n',
        fixed: '[team](https://git.k8s.io/sig-release/releases/release-1.36/release-team.md)\n',
      },
    ],
  },
  trigger: /CHANGELOG-\d|release[-_]team/i,
  *checkBlock({ links, definitions, source }) {
    const places = [...links.filter(({ kind }) => kind !== 'reference'), ...definitions];
    for (const { urlSpan } of places) {
      const written = source.slice(urlSpan.start, urlSpan.end);
      const log =
        /^(.*\/kubernetes\/(?:kubernetes\/)?(?:(?:blob|tree)\/(?:master|main)\/)?)(CHANGELOG-1\.\d+\.md)/.exec(written);
      const team = /^(.*\/releases\/release-1\.(\d+)\/)(release[-_]team)(?=\.md|$|#)/.exec(written);
      const file = log?.[2] ?? team?.[3];
      const before = log?.[1] ?? team?.[1];
      if (file === undefined || before === undefined) continue;
      const named = team !== null && Number(team[2]) <= lastWithUnderscore ? 'release_team' : 'release-team';
      const expected = log === null ? named : `CHANGELOG/${file}`;
      if (expected === file) continue;
      const start = urlSpan.start + before.length;
      const extension = team !== null && written.startsWith('.md', before.length + file.length) ? '.md' : '';
      const span = { start, end: start + file.length + extension.length };
      const data = { found: file + extension, expected: expected + extension };
      const edits = [{ span, text: data.expected }];
      yield {
        span,
        messageId: log === null ? 'team' : 'changelog',
        data,
        fixes: [{ titleId: 'fix-path', data: { expected: data.expected }, edits, safe: true }],
      };
    }
  },
});

/** The last release whose team has its page in `release_team.md`. */
const lastWithUnderscore = 20;
