import type { Span } from '../text/span.ts';

/** One thing that could stand at the caret. */
export interface Completion {
  readonly kind: 'key' | 'value' | 'shortcode' | 'parameter' | 'kep';
  readonly label: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Replaces `span`, which holds the caret and lies in one line. */
  readonly span: Span;
  readonly text: string;
  /** Whether `text` is a snippet (`$1`, `${2:name}`), with `$`, `}` and `\` escaped where they mean themselves. */
  readonly snippet: boolean;
}

/** Completions in the order to be shown. */
export interface Completions {
  readonly items: readonly Completion[];
  /** More typing may bring others: ask again. */
  readonly incomplete: boolean;
}

export const noCompletions: Completions = { items: [], incomplete: false };

/** Text that a snippet inserts as it is. */
export function snippetText(text: string): string {
  return text.replaceAll(/[\\$}]/g, (unit) => `\\${unit}`);
}
