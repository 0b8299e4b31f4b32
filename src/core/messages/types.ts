import type { rules } from '../rules/index.ts';

type KnownRule = (typeof rules)[number];

/** A text for every message id of every rule: a missing one, or one too many, does not compile. */
export type Messages = {
  readonly [R in KnownRule as R['id']]: { readonly [M in R['messages'][number]]: string };
};

/** Ids of all rules. */
export type RuleId = KnownRule['id'];

/** The texts of one topic's rules. */
export type TopicMessages<I extends RuleId> = Pick<Messages, I>;

/** Languages the product speaks. */
export type Language = 'en' | 'zh-cn';
