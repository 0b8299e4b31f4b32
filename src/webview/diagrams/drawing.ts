import type { DiagramLook, DiagramPicture } from '../../protocol/index.ts';

/** What the file that draws (`../drawing/main.ts`) gives the page. Draws one diagram at a time; never rejects. */
export type Draw = (source: string, look: DiagramLook) => Promise<Drawing>;

export type Drawing = Drawn | NotDrawn;

export interface Drawn extends DiagramPicture {
  readonly kind: 'drawn';
}

export interface NotDrawn {
  /** `failed`: the text is not right, or too much; `unsupported`: the kind of diagram is not among those that are drawn. */
  readonly kind: 'failed' | 'unsupported';
  /** What is wrong, in mermaid's words, on one line; '' when there are none. */
  readonly message: string;
  /** Line of the source, 1-based; 0: unknown. */
  readonly line: number;
}
