import type { Span } from '../text/span.ts';

/** One thing that could stand at the caret. */
export interface Completion {
  readonly kind:
    | 'key'
    | 'value'
    | 'shortcode'
    | 'parameter'
    | 'kep'
    | 'page'
    | 'section'
    | 'anchor'
    | 'image'
    | 'file'
    | 'term'
    | 'gate';
  readonly label: string;
  /** Said beside the label, in few words. */
  readonly note?: string;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** A picture that shows what it is: its file, relative to the site's root. */
  readonly picture?: string;
  /** Replaces `span`, which holds the caret and lies in one line. */
  readonly span: Span;
  readonly text: string;
  /** Whether `text` is a snippet (`$1`, `${2:name}`), with `$`, `}` and `\` escaped where they mean themselves. */
  readonly snippet: boolean;
  /** What can stand at its first placeholder is known too: it may be asked for at once. */
  readonly next?: true;
  /** What the editor compares with what is typed, when it is not the label. `typed`: it was chosen already, by more than an editor knows. */
  readonly filter?: 'typed' | { readonly text: string };
  /** What the editor sorts by; absent: the place in the list. Given for all items of a list or for none. */
  readonly sort?: string;
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
