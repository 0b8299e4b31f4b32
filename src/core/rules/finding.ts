import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export const severities = ['hint', 'info', 'warning', 'error'] as const;
/** error: the page will be wrong or broken; warning: a reader is misled; info: worth a look; hint: taste or tidy-up. */
export type Severity = (typeof severities)[number];

/** Values for the placeholders of a message. Shown as they are, in the reader's language only where a message says so. */
export type MessageData = Readonly<Record<string, string | number>>;

/** What a rule yields: data, never prose. `M` is the union of the rule's message ids. */
export interface Problem<M extends string = string> {
  readonly span: Span;
  readonly messageId: M;
  readonly data?: MessageData;
  readonly fixes?: readonly Fix<M>[];
  readonly related?: readonly RelatedPlace<M>[];
}

export interface Fix<M extends string = string> {
  /** Message id of the title, `fix-…` by convention. */
  readonly titleId: M;
  readonly data?: MessageData;
  readonly edits: readonly TextEdit[];
  /** Safe: cannot change what the text says, so fix-all and `check --fix` may apply it. */
  readonly safe: boolean;
}

export interface RelatedPlace<M extends string = string> {
  /** Undefined: in this post. Else a path relative to the site root. */
  readonly path?: string;
  readonly span: Span;
  /** 0-based line in the other file, when `path` is given. */
  readonly line?: number;
  readonly messageId: M;
  readonly data?: MessageData;
}

/** A problem with the rule that found it and the severity in force. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}
