import type { Verdict } from '../external/verdict.ts';
import type { BlockContent, Post, PostKind } from '../post/types.ts';
import type { FactName, Facts } from './facts.ts';
import type { Problem, Severity } from './finding.ts';

/** One option of a rule: type and default from one literal; the JSON schema is generated from it. */
export type OptionSpec =
  | { readonly type: 'boolean'; readonly default: boolean; readonly description: string }
  | { readonly type: 'integer'; readonly default: number; readonly minimum?: number; readonly description: string }
  | {
      readonly type: 'enum';
      readonly values: readonly string[];
      readonly default: string;
      readonly description: string;
    }
  | { readonly type: 'strings'; readonly default: readonly string[]; readonly description: string };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends { readonly type: 'boolean' }
    ? boolean
    : O[K] extends { readonly type: 'integer' }
      ? number
      : O[K] extends { readonly type: 'strings' }
        ? readonly string[]
        : string;
};

/**
 * A post that shows the rule at work. `⟦…⟧` marks what the rule must find; a good example has no marks.
 * Without `path` it is an English post (`content/en/blog/_posts/2026-01-15-example/index.md`).
 */
export type Example =
  | string
  | {
      readonly text: string;
      readonly path?: string;
      /** Text of the original, for translations. */
      readonly original?: string;
      /** The other files of the site it stands in, by path; the post itself is added. */
      readonly site?: Readonly<Record<string, string>>;
      /** What other sites answered, by address. */
      readonly external?: Readonly<Record<string, Verdict>>;
      /** The date taken as today. */
      readonly today?: string;
      /** The text after all its safe fixes (or, when there is none, after the first fix of each finding). */
      readonly fixed?: string;
    };

/** What a whole-post check may see besides the post. */
export interface RuleContext<N extends FactName, O extends OptionSpecs, U extends FactName = never> {
  /** The facts the rule declared: all that it needs, and those that it uses as far as they are known. */
  readonly facts: { readonly [K in N]-?: Exclude<Facts[K], undefined> } & Pick<Facts, U>;
  readonly options: OptionValues<O>;
}

/** What a block check may see: nothing that lies outside of the block and its post's path. */
export interface BlockRuleContext<O extends OptionSpecs> {
  readonly locale: string;
  readonly kind: PostKind;
  readonly options: OptionValues<O>;
}

/** What every rule says of itself. */
export interface RuleHead<
  I extends string = string,
  M extends string = string,
  N extends FactName = FactName,
  O extends OptionSpecs = OptionSpecs,
  U extends FactName = FactName,
> {
  /** Kebab-case; the name of the rule's file. */
  readonly id: I;
  readonly severity: Severity;
  /** Off unless a setting turns it on. */
  readonly off?: true;
  readonly fixable: boolean;
  readonly appliesTo: readonly PostKind[];
  /** Locales it looks at; absent: all. */
  readonly locales?: readonly string[];
  /** Facts without which it is skipped. */
  readonly needs: readonly N[];
  /** Facts that it reads when they are known, and does without when they are not. */
  readonly uses?: readonly U[];
  /** One English sentence that says what holds when all is well. */
  readonly summary: string;
  /** Why a reader is worse off otherwise; may be several sentences. */
  readonly why: string;
  readonly options: O;
  /** Every message id it yields, titles of fixes (`fix-…`) and related places (`see-…`) included. */
  readonly messages: readonly M[];
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
}

/** A rule over the whole post. */
export interface PostRule<
  I extends string = string,
  M extends string = string,
  N extends FactName = FactName,
  O extends OptionSpecs = OptionSpecs,
  U extends FactName = never,
> extends RuleHead<I, M, N, O, U> {
  check(post: Post, context: RuleContext<N, O, U>): Iterable<Problem<M>>;
}

/**
 * A rule that looks at one block at a time. Its problems have offsets relative to the block, and are kept with the block's content,
 * so an edit elsewhere costs nothing.
 */
export interface BlockRule<I extends string = string, M extends string = string, O extends OptionSpecs = OptionSpecs>
  extends RuleHead<I, M, never, O> {
  /** Must match in the block's source (`BlockContent.source`), else `checkBlock` is not called and the block need not be parsed. */
  readonly trigger?: Trigger;
  checkBlock(block: BlockContent, context: BlockRuleContext<O>): Iterable<Problem<M>>;
}

/**
 * A question about a block's source: mostly an expression (neither sticky nor global), of which most blocks are known not to match it before it is tried.
 */
export type Trigger = RegExp | ((block: BlockContent) => boolean);

/** Any rule, as the engine sees it: options and facts are looked up by the rule's own declarations. */
export type Rule =
  | (RuleHead & { check(post: Post, context: RuleContext<FactName, never, FactName>): Iterable<Problem> })
  | (RuleHead & {
      readonly trigger?: Trigger;
      checkBlock(block: BlockContent, context: BlockRuleContext<never>): Iterable<Problem>;
    });

/** The identity, typed: keeps the literal types of id, messages and options. */
export function defineRule<
  const I extends string,
  const M extends string,
  const N extends FactName,
  const O extends OptionSpecs,
  const U extends FactName = never,
>(rule: PostRule<I, M, N, O, U>): PostRule<I, M, N, O, U> {
  return rule;
}

export function defineBlockRule<const I extends string, const M extends string, const O extends OptionSpecs>(
  rule: BlockRule<I, M, O>,
): BlockRule<I, M, O> {
  return rule;
}
