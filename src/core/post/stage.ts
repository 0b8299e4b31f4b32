import { remember } from '../text/remember.ts';
import type { Stage } from './types.ts';

/**
 * The stage that a heading names by a verb or a marker; a bare word ("Beta APIs Off by Default") names none, nor does a heading over graduations and
 * deprecations together. Covers the announcements 1.10 to 1.35 and their Chinese translations (KEP facts §3, heuristic 8).
 */
export const stageOfHeading = remember(2000, (text): Stage | undefined => {
  if (umbrella.test(text)) return undefined;
  for (const { pattern, stage } of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return stage ?? stageOfWord(match[1] ?? '');
  }
  return undefined;
});

const umbrella = /graduat\w*.*(?:deprecat|remov)|(?:升级|晋级|晋升|毕业|进阶).*(?:弃用|废弃|移除)/i;

/** A stage in a heading; the Chinese word may be followed by its explanation: 稳定（GA）阶段, 稳定版. */
const word = '(alpha|beta|stable|GA|general(?:ly)? availab(?:le|ility)|稳定)(?![A-Za-z0-9])(?:\\s*[（(]GA[）)])?';
const chinese = `${word}\\s*(?:版|阶段)?`;
const end = '\\s*(?:[!！.。💯]|\\s)*$';

/** In order of strength; the first that fits wins. */
const patterns: readonly { readonly pattern: RegExp; readonly stage?: Stage }[] = [
  // "Stable: …", "Beta：…", "稳定（GA）阶段：…", "Alpha with updates: …"
  { pattern: new RegExp(`^\\s*${chinese}(?: \\w{1,12}){0,3}\\s*[:：]`, 'iu') },
  // "… (alpha)", "…（Alpha）", "… (Beta in v1.31)"
  { pattern: new RegExp(`[（(]\\s*${word}(?:\\s+in\\s+v?1\\.\\d+)?\\s*[）)]${end}`, 'iu') },
  // "Deprecations and removals", "API removals and deprecations", "弃用、移除与社区更新"
  {
    pattern:
      /\bdeprecat\w+,?\s*(?:and|&|,|\/)\s*remov|\bremov\w+,?\s*(?:and|&|,|\/)\s*deprecat|(?:弃用|废弃)\s*(?:和|与|、|及)\s*移除|移除\s*(?:和|与|、|及)\s*(?:弃用|废弃)/i,
    stage: 'deprecated',
  },
  // "Graduated to Stable 💯", "Promoted endPort in Network Policy to Stable", "Moves to Beta"
  { pattern: new RegExp(`\\b(?:graduat|promot|mov|advanc|transition)\\w*\\b.{0,100}?\\bto\\s+${word}`, 'iu') },
  // "Goes GA", "goes to beta", "Reach General Availability"
  { pattern: new RegExp(`\\b(?:go(?:es|ing)?|reach(?:es|ed)?)\\s+(?:to\\s+)?${word}(?!\\s*\\?)`, 'iu') },
  // "is now stable", "Are Generally Available", "OpenAPI v3 is Alpha"
  {
    pattern: new RegExp(
      `\\b(?:is|are|now)\\s+(?:now\\s+)?(?:in\\s+)?${word}(?=${end}|[,;:]|\\s+(?:in|for|since)\\b)`,
      'iu',
    ),
  },
  { pattern: /\bgenerally available\b/i, stage: 'stable' },
  // "New features in Alpha", "NonPreemptingPriority to Stable"
  { pattern: new RegExp(`\\b(?:in|to)\\s+${word}${end}`, 'iu') },
  // "New alpha features"
  { pattern: new RegExp(`^\\s*(?:\\w+\\s+)?${word}\\s+(?:features?|graduations|improvements)${end}`, 'iu') },
  // "晋级为稳定版", "毕业至 Beta", "进入稳定（GA）阶段的特性", "现已稳定"
  { pattern: new RegExp(`(?:[为至到成入]|现已)\\s*${word}`, 'iu') },
  // "Beta 中的新特性", "Alpha 版的新功能", "Alpha 新特性", "新 Alpha 特性"
  { pattern: new RegExp(`^\\s*${chinese}\\s*(?:中|的)`, 'iu') },
  { pattern: new RegExp(`^\\s*(?:新的?\\s*)?${chinese}\\s*新?(?:特性|功能)${end}`, 'iu') },
  { pattern: /^\s*稳定版?(?:升级)?\s*💯?\s*$/u, stage: 'stable' },
  // "Removal of …", "Dockershim Removed from kubelet", "In-tree GlusterFS driver removal", "移除 …", "从 kubelet 中删除 Dockershim"
  {
    pattern:
      /^\s*(?:API\s+)?(?:removals?|removed)\b|\b(?:is|are|been)\s+removed\b|\bremoved\s+from\b|\b(?:removal|removed)\s*$|^\s*(?:移除|删除)|^\s*从.{1,80}(?:移除|删除)|的(?:移除|删除)\s*$/i,
    stage: 'removed',
  },
  // "Deprecation of …", "PodSecurityPolicy Deprecation", "弃用 …", "kube-proxy 中 ipvs 模式的弃用"
  {
    pattern:
      /^\s*(?:API\s+)?deprecat(?:ions?|ed|ing)\b|\b(?:is|are|been)\s+deprecated\b|\bdeprecation\s*$|^\s*(?:弃用|废弃)|(?:正在|的)(?:弃用|废弃)(?:$|\s)/i,
    stage: 'deprecated',
  },
];

function stageOfWord(found: string): Stage {
  const name = found.toLowerCase();
  return name === 'alpha' || name === 'beta' ? name : 'stable';
}
