import { matchesSource } from './post/block-scan.ts';
import { perBlock } from './post/per-block.ts';
import { filterBlocks, perRevision } from './post/revision.ts';
import type { Block, BlockContent, Post } from './post/types.ts';
import type { Facts } from './rules/facts.ts';
import type { Finding, Problem } from './rules/finding.ts';
import { rules as allRules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import type { RuleSetting, Settings } from './rules/settings.ts';
import { isSuppressed, suppressionsOf } from './rules/suppression.ts';
import { shift } from './text/span.ts';

/** What the rules say of a post. A rule that threw is a bug: the others still speak, and the host logs it. */
export interface Analysis {
  /** In order of place, then severity, then rule. */
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
}

export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/**
 * Runs every rule that is on, applies to the post and has its facts. Findings of block rules are kept with the block's content,
 * so after an edit only changed blocks are looked at again.
 */
export function analyse(post: Post, facts: Facts, settings: Settings): Analysis {
  const plan = planFor(post, settings);
  const known: Facts = { ...facts, ruleIds };
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  const suppressions = suppressionsOf(post);
  const take = (active: ActiveRule, problem: Problem) => {
    if (suppressions.list.length > 0 && isSuppressed(active.rule.id, problem, suppressions)) return;
    findings.push({ ...problem, rule: active.rule.id, severity: active.severity });
  };
  for (const active of plan.postRules) {
    if (!active.rule.needs.every((name) => known[name] !== undefined)) continue;
    try {
      for (const problem of active.check(post, known)) take(active, problem);
    } catch (error) {
      failures.push({ rule: active.rule.id, error });
    }
  }
  for (const block of blocksWithProblems(post, plan)) {
    const kept = problemsOf(block.content, plan);
    for (const { active, problem } of kept.problems) take(active, shifted(problem, block));
    failures.push(...kept.failures);
  }
  return { findings: findings.sort(byPlace), failures };
}

/** Runs the block rules ahead: they need no facts, and what they find is kept with the blocks for {@link analyse}. */
export function checkBlocks(post: Post, settings: Settings): void {
  blocksWithProblems(post, planFor(post, settings));
}

const ruleIds: readonly string[] = allRules.map((rule) => rule.id);

// ---- the rules in force for one kind of post, prepared once

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Finding['severity'];
}

interface ActivePostRule extends ActiveRule {
  check(post: Post, facts: Facts): Iterable<Problem>;
}

interface ActiveBlockRule extends ActiveRule {
  mayCheck(content: BlockContent): boolean;
  check(content: BlockContent): Iterable<Problem>;
}

interface Plan {
  readonly postRules: readonly ActivePostRule[];
  readonly blockRules: readonly ActiveBlockRule[];
}

const plans = new WeakMap<Settings, Map<string, Plan>>();

function planFor(post: Post, settings: Settings): Plan {
  let byPost = plans.get(settings);
  if (byPost === undefined) {
    byPost = new Map();
    plans.set(settings, byPost);
  }
  const key = `${post.kind} ${post.locale}`;
  let plan = byPost.get(key);
  if (plan === undefined) {
    plan = makePlan(post, settings);
    byPost.set(key, plan);
  }
  return plan;
}

function makePlan({ kind, locale }: Post, settings: Settings): Plan {
  const postRules: ActivePostRule[] = [];
  const blockRules: ActiveBlockRule[] = [];
  const known: readonly Rule[] = allRules;
  for (const rule of known) {
    const setting: RuleSetting | undefined = settings.rules.get(rule.id);
    if (setting === undefined || setting.level === 'off') continue;
    if (!rule.appliesTo.includes(kind) || rule.locales?.includes(locale) === false) continue;
    const severity = setting.level;
    const options = setting.options as never;
    if ('check' in rule) {
      postRules.push({ rule, severity, check: (post, facts) => rule.check(post, { facts: facts as never, options }) });
    } else {
      const context = { locale, kind, options };
      const mayCheck = triggers.get(rule) ?? always;
      blockRules.push({ rule, severity, mayCheck, check: (content) => rule.checkBlock(content, context) });
    }
  }
  return { postRules, blockRules };
}

const triggers = new Map<Rule, (content: BlockContent) => boolean>(
  (allRules as readonly Rule[]).flatMap((rule) => {
    if ('check' in rule || rule.trigger === undefined) return [];
    return [[rule, rule.trigger instanceof RegExp ? matchesSource(rule.trigger) : rule.trigger]];
  }),
);

const always = () => true;

// ---- findings of block rules

/** Most blocks have none; kept with the version, so that after an edit only the changed ones are asked. */
function blocksWithProblems({ revision }: Post, plan: Plan): readonly Block[] {
  const place = foundIn({ revision });
  if (place.plan !== plan) {
    const holdsProblems = ({ content }: Block) => {
      const { problems, failures } = problemsOf(content, plan);
      return problems.length + failures.length > 0;
    };
    place.blocks = filterBlocks(revision, holdsProblems, (before) => {
      const last = foundIn({ revision: before });
      return last.plan === plan ? last.blocks : undefined;
    });
    place.plan = plan;
  }
  return place.blocks;
}

/** By version of a post: the blocks in which the block rules found something, under the plan that was asked for last. */
const foundIn = perRevision((): { plan?: Plan; blocks: readonly Block[] } => ({ blocks: [] }));

interface KeptProblems {
  readonly plan: Plan;
  readonly problems: readonly { readonly active: ActiveBlockRule; readonly problem: Problem }[];
  readonly failures: readonly RuleFailure[];
}

const keptProblems = perBlock((): { kept?: KeptProblems } => ({}));

function problemsOf(content: BlockContent, plan: Plan): KeptProblems {
  const place = keptProblems(content);
  if (place.kept?.plan !== plan) place.kept = checkBlock(content, plan);
  return place.kept;
}

function checkBlock(content: BlockContent, plan: Plan): KeptProblems {
  const problems: { active: ActiveBlockRule; problem: Problem }[] = [];
  const failures: RuleFailure[] = [];
  for (const active of plan.blockRules) {
    if (!active.mayCheck(content)) continue;
    try {
      for (const problem of active.check(content)) problems.push({ active, problem });
    } catch (error) {
      failures.push({ rule: active.rule.id, error });
    }
  }
  return { plan, problems, failures };
}

function shifted(problem: Problem, block: Block): Problem {
  const by = block.span.start;
  return {
    ...problem,
    span: shift(problem.span, by),
    ...(problem.fixes && {
      fixes: problem.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    }),
    ...(problem.related && {
      related: problem.related.map((place) =>
        place.path === undefined ? { ...place, span: shift(place.span, by) } : place,
      ),
    }),
  };
}

const rank = { error: 0, warning: 1, info: 2, hint: 3 } as const;

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    rank[a.severity] - rank[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
