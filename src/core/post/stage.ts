import type { Stage } from './types.ts';

/** The stage that a heading names by a verb or a marker; a bare word ("Beta APIs Off by Default") names none. */
export function stageOfHeading(text: string): Stage | undefined {
  for (const { pattern, stage } of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return stage ?? stageOfWord(match[1] ?? '');
  }
  return undefined;
}

const word = 'alpha|beta|stable|GA|general(?:ly)?[ -]availab(?:le|ility)|deprecated|removed';

/**
 * First match wins. Verbs and markers of the announcements 1.10 to 1.35 and of their translations (KEP facts §3, heuristic 8).
 */
const patterns: readonly { readonly pattern: RegExp; readonly stage?: Stage }[] = [
  // "Stable: …", "Beta：…", "Alpha 阶段：…", "稳定（GA）阶段：…"
  { pattern: new RegExp(`^\\s*(${word})\\s*[:：]`, 'i') },
  { pattern: /^\s*(alpha|beta|stable|GA)\s*(?:阶段|版本?)?\s*[:：]/i },
  { pattern: /^\s*稳定版?\s*(?:[（(]GA[）)])?\s*(?:阶段)?\s*[:：]/, stage: 'stable' },
  // "… (alpha)", "… [Beta]"
  { pattern: new RegExp(`[（([]\\s*(${word})\\s*[）)\\]]\\s*$`, 'i') },
  // "Graduated to Stable 💯", "Features graduating to Beta", "Highlights of features graduating to Stable", "moves to GA", "now in beta"
  {
    pattern: new RegExp(
      `\\b(?:graduat\\w*|mov(?:e|es|ed|ing)|promot\\w*|advanc\\w*|becom\\w*|go(?:es|ing)?|reach\\w*|enter\\w*|hits?|now)\\s+(?:to|in|into|as|is)?\\s*(${word})\\b`,
      'i',
    ),
  },
  { pattern: /\b(?:is|are)\s+(?:now\s+)?(generally available|stable|GA)\b/i },
  // "New features in Alpha", "New alpha features", "Features in Beta", "Alpha features"
  { pattern: new RegExp(`\\bfeatures?\\s+(?:in|introduced as)\\s+(${word})\\b`, 'i') },
  { pattern: new RegExp(`^\\s*(?:\\S+\\s+)?(${word})\\s+(?:features?|updates|graduations)\\s*$`, 'i') },
  // "Deprecations and removals", "API removals and deprecations", "Removal of Dockershim"? a removal alone is one
  { pattern: /\bdeprecat\w+(?:\s*(?:and|&|,|\/)\s*remov\w+)/i, stage: 'deprecated' },
  { pattern: /\bremov\w+(?:\s*(?:and|&|,|\/)\s*deprecat\w+)/i, stage: 'deprecated' },
  {
    pattern: /^\s*(?:API\s+)?deprecations?\b|\b(?:is|are|been)\s+deprecated\b|^\s*deprecat(?:ed|ion|ing)\b/i,
    stage: 'deprecated',
  },
  {
    pattern: /^\s*(?:API\s+)?removals?\b|\b(?:is|are|been)\s+removed\b|\bremoved\s+from\b|^\s*removed\b/i,
    stage: 'removed',
  },
  // Chinese: "晋升为稳定版", "进阶至 Beta", "毕业到稳定", "Beta 中的新特性", "Alpha 新特性", "弃用、移除"
  { pattern: /(?:升级?|进阶|毕业|晋级|转)\s*(?:为|至|到|成|成为)?\s*(?:正式|的)?\s*稳定/, stage: 'stable' },
  { pattern: /(?:升级?|进阶|毕业|晋级|转)\s*(?:为|至|到|成|成为)?\s*(?:的)?\s*(alpha|beta|stable|GA)\b/i },
  { pattern: /(?:^|的|项)稳定(?:版|阶段)?(?:中)?的?(?:新)?(?:特性|功能)/, stage: 'stable' },
  { pattern: /\b(alpha|beta|stable|GA)\s*(?:版|阶段)?\s*(?:中|的)*\s*(?:新的?)?\s*(?:特性|功能)(?!门控)/i },
  { pattern: /新\s*(alpha|beta)\s*(?:特性|功能)/i },
  { pattern: /弃用|废弃/, stage: 'deprecated' },
  { pattern: /^\s*(?:API\s*)?(?:移除|删除)|(?:被|已)(?:移除|删除)/, stage: 'removed' },
];

function stageOfWord(found: string): Stage | undefined {
  const name = found.toLowerCase();
  if (name === 'alpha' || name === 'beta' || name === 'deprecated' || name === 'removed') return name;
  return 'stable';
}
