import { digest } from './findings.mjs';

const serious = new Set(['error', 'warning']);
const linkRules = new Set([
  'link-page',
  'link-anchor',
  'link-redirect',
  'link-locale',
  'link-draft',
  'link-published',
  'image-path',
]);
const recent = (finding) => finding.area === 'posts' && finding.date >= '2023-01-01';

/** The samples over all rules: what each draws from, how many, and how many of a hundred have to be right. */
export const samples = [
  {
    id: 'english-warnings',
    title: 'Errors and warnings of English posts since 2023',
    size: 100,
    least: 95,
    takes: (finding) => recent(finding) && finding.locale === 'en' && serious.has(finding.severity),
  },
  {
    id: 'english-remarks',
    title: 'Infos and hints of English posts since 2023',
    size: 50,
    least: 50,
    takes: (finding) => recent(finding) && finding.locale === 'en' && !serious.has(finding.severity),
  },
  {
    id: 'chinese-warnings',
    title: 'Errors and warnings of Chinese posts since 2023',
    size: 100,
    least: 95,
    takes: (finding) => recent(finding) && finding.locale === 'zh-cn' && serious.has(finding.severity),
  },
  {
    id: 'links',
    title: 'Where links and images lead, in posts of all years',
    size: 60,
    least: 95,
    takes: (finding) => finding.area === 'posts' && linkRules.has(finding.rule),
  },
];

/** How many findings of one rule are read in its own sample, by area, and how many of them from one file. */
const ofRule = { posts: 10, pages: 5, hint: 5, file: 2 };

/**
 * The samples drawn: sample id → findings, `rule` for the union of every rule's own sample. Findings are ordered by a digest of seed and key and the first
 * ones taken, so that a finding that goes away is replaced by one other, and the rest stays.
 */
export function draw(findings, seed) {
  const ordered = findings
    .map((finding) => ({ finding, order: digest(`${seed}\n${finding.key}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ finding }) => finding);
  const drawn = new Map(samples.map(({ id, size, takes }) => [id, ordered.filter(takes).slice(0, size)]));
  const byRule = Map.groupBy(ordered, ({ rule }) => rule);
  drawn.set('rule', [...byRule.values()].flatMap(sampleOfRule));
  return drawn;
}

/** Posts first; pages too, and more of them for a rule that says little of posts. At most two of a file, or one long page would speak for all. */
function sampleOfRule(findings) {
  const byFile = new Map();
  const spread = findings.filter(({ path }) => {
    const count = byFile.get(path) ?? 0;
    byFile.set(path, count + 1);
    return count < ofRule.file;
  });
  const most = findings[0].severity === 'hint' ? ofRule.hint : ofRule.posts;
  const posts = spread.filter(({ area }) => area === 'posts').slice(0, most);
  const pages = spread.filter(({ area }) => area === 'pages');
  return [...posts, ...pages.slice(0, Math.max(ofRule.pages, most - posts.length))];
}
