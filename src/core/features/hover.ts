import type { Language } from '../messages/types.ts';
import type { Post } from '../post/types.ts';
import type { ReleaseFacts } from '../release/release-facts.ts';
import { versionAt } from '../release/version-at.ts';
import type { Facts } from '../rules/facts.ts';
import type { Span } from '../text/span.ts';
import { frontMatterHoverAt } from './front-matter-hover.ts';
import { gateHoverAt, gateNameAt } from './gate-hover.ts';
import { groupHoverAt } from './group-hover.ts';
import { kepHoverAt, wantedGatesAt } from './kep-hover.ts';
import { releaseHoverAt } from './release-hover.ts';
import { shortcodeHoverAt } from './shortcode-hover.ts';

/** What is shown about the words at a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Facts that only hovers use, beside those of rules. */
export interface HoverFacts extends Facts {
  /** What the site says about releases, as far as it was asked for. */
  readonly releases?: ReleaseFacts;
}

/** The card for the offset; `undefined` where there is nothing to say or the facts are unknown. */
export function hoverAt(post: Post, offset: number, facts: HoverFacts, language: Language): Hover | undefined {
  for (const about of features) {
    const hover = about(post, offset, facts, language);
    if (hover !== undefined) return hover;
  }
  return undefined;
}

/** The narrower comes first: a gate in a tag before the tag, a reference to a KEP before what its text names. */
const features = [frontMatterHoverAt, gateHoverAt, shortcodeHoverAt, kepHoverAt, releaseHoverAt, groupHoverAt] as const;

/** What the hover at the offset would speak of and the host may load before it asks for it. */
export interface HoverWants {
  /** Names of feature gates. */
  readonly gates: readonly string[];
  /** The 35 of 1.35. */
  readonly release: number | undefined;
}

export function hoverWantsAt(post: Post, offset: number, facts: Facts): HoverWants {
  const gate = gateNameAt(post, offset, facts);
  if (gate !== undefined) return { gates: [gate.name], release: undefined };
  const gates = wantedGatesAt(post, offset, facts);
  return { gates, release: gates.length > 0 ? undefined : versionAt(post, offset)?.minor };
}
