import type { SiteFacts } from '../../site/types.ts';

/** What a new translation depends on besides its original. */
export interface ScaffoldOptions {
  /** Of the translation, as in `content/<locale>/`. */
  readonly locale: string;
  /** How the translator signs, as it shall stand in the file; '' for nobody. */
  readonly translator: string;
  /** Pages that kept links may lead to; absent: links stay as they are. */
  readonly site: SiteFacts | undefined;
  /** The day that decides what is published, `YYYY-MM-DD`. */
  readonly today: string;
}
