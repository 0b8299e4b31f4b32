import { whichMayMatch } from './post/block-scan.ts';
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
  /** As many as there are block rules, in their order. */
  readonly blockRules: readonly (ActiveBlockRule | undefined)[];
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

function makePlan(post: Post, settings: Settings): Plan {
  const { locale, kind } = post;
  return {
    postRules: postRules.flatMap((rule) => {
      const active = inForce(rule, post, settings);
      if (active === undefined) return [];
      const { severity, options } = active;
      return { rule, severity, check: (post, facts) => rule.check(post, { facts: facts as never, options }) };
    }),
    blockRules: blockRules.map((rule) => {
      const active = inForce(rule, post, settings);
      if (active === undefined) return undefined;
      const { severity, options } = active;
      const context = { locale, kind, options };
      const check = (content: BlockContent) => rule.checkBlock(content, context);
      return { rule, severity, mayCheck: triggerOf(rule), check };
    }),
  };
}

/** What the settings say of a rule that is on and applies to the post. */
function inForce({ id, appliesTo, locales }: Rule, { kind, locale }: Post, settings: Settings) {
  const { level, options }: RuleSetting = settings.rules.get(id) ?? { level: 'off', options: {} };
  if (level === 'off' || !appliesTo.includes(kind) || locales?.includes(locale) === false) return undefined;
  return { severity: level, options: options as never };
}

type WholePostRule = Extract<Rule, { check: unknown }>;
type OneBlockRule = Extract<Rule, { checkBlock: unknown }>;

const everyRule: readonly Rule[] = allRules;
const postRules = everyRule.filter((rule): rule is WholePostRule => 'check' in rule);
const blockRules = everyRule.filter((rule): rule is OneBlockRule => 'checkBlock' in rule);

/** Indexes of the block rules whose triggers may match. */
const mayTrigger = whichMayMatch(blockRules.map(({ trigger }) => (trigger instanceof RegExp ? trigger : undefined)));

function triggerOf({ trigger }: OneBlockRule): (content: BlockContent) => boolean {
  if (trigger instanceof RegExp) return ({ source }) => trigger.test(source);
  return trigger ?? (() => true);
}

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
  for (const index of mayTrigger(content)) {
    const active = plan.blockRules[index];
    if (active === undefined || !active.mayCheck(content)) continue;
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
