import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { groupNames } from '../../words/group-names.ts';
import { defineBlockRule } from '../rule.ts';

/** Source: the list of groups in kubernetes/community, and the style guide ("SIG Docs", not "SIG-Docs"). */
export const sigName = defineBlockRule({
  id: 'sig-name',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'A special interest group is written `SIG Node`.',
  why: 'Readers look for the group by its name; other ways of writing it are taken for channels, labels or other groups.',
  options: {},
  messages: ['form', 'fix-name'],
  examples: {
    good: [
      'SIG Node, SIG API Machinery and SIG-specific goals. SIGs, a SIG meeting, SIG ContribEx and the Autoscaling SIG node pool.\n',
      'Join #sig-node, or read sig-node/123 and `sig-node`. See [sig-node](https://example.com).\n',
      'A sig-network maintainer.\n',
    ],
    bad: [
      { text: 'Led by ⟦SIG-Node⟧ and ⟦Sig Auth⟧.\n', fixed: 'Led by SIG Node and SIG Auth.\n' },
      {
        text: '⟦SIG-API-Machinery⟧, ⟦SIG node⟧ and ⟦SIG Networking⟧.\n',
        fixed: 'SIG API Machinery, SIG Node and SIG Network.\n',
      },
    ],
  },
  trigger: /\bS(?:IG|ig)[ \t-]/,
  *checkBlock(block) {
    for (const { text, start } of proseOf(block)) {
      for (const match of allMatches(text, pattern)) {
        const found = match[0];
        const [, mark = '', words = ''] = match;
        const name = groups.get(words.toLowerCase().replaceAll(/[\s-]+/g, ' '));
        if (name === undefined) continue;
        const expected = `SIG ${name}`;
        // A form with more than a blank between is a line break.
        if (found.replaceAll(/\s+/g, ' ') === expected || (mark !== 'SIG' && mark !== 'Sig')) continue;
        if (mark === 'SIG' && words === words.toLowerCase() && !found.includes('-')) {
          if (ordinary.has(words) || /\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, match.index))) continue;
        }
        const span = { start: start + match.index, end: start + match.index + found.length };
        const edits = [{ span, text: expected }];
        yield {
          span,
          messageId: 'form',
          data: { found: found.replaceAll(/\s+/g, ' '), expected },
          fixes: [{ titleId: 'fix-name', data: { expected }, edits, safe: true }],
        };
      }
    }
  },
});

const groups: ReadonlyMap<string, string> = new Map([
  ...groupNames.map((name) => [name.toLowerCase(), name] as const),
  ['networking', 'Network'],
  ['multi cluster', 'Multicluster'],
]);

/** After "SIG" these words in small letters may be meant as words: "the SIG release process". */
const ordinary = new Set([
  'release',
  'testing',
  'security',
  'docs',
  'apps',
  'storage',
  'architecture',
  'scheduling',
  'networking',
  'network',
  'windows',
]);

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/\\\\#-])(SIG|Sig)[\\s-]+(${[...groupNames, 'Networking', 'Multi Cluster']
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', '[\\s-]+'))
    .join('|')})(?![\\p{L}\\p{N}_@/-]|\\.\\p{L})`,
  'giu',
);
