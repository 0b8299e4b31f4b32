/** Colours of a diagram that has none of its own: opaque, `#rrggbb`. */
export interface DiagramColours {
  readonly dark: boolean;
  readonly background: string;
  readonly text: string;
  /** Of lines and what else stands back. */
  readonly quiet: string;
  /** Of a box and of its frame. */
  readonly surface: string;
  readonly border: string;
  /** Of a note. */
  readonly note: string;
  /** Of what stands side by side, as the pieces of a pie. At least one. */
  readonly series: readonly string[];
}

/** How a diagram is to look. */
export interface DiagramLook {
  readonly colours: DiagramColours;
  /** As in a style sheet. */
  readonly fontFamily: string;
}

/** A drawn diagram. */
export interface DiagramPicture {
  /** A whole SVG document that needs nothing but itself. */
  readonly svg: string;
  /** Natural size in pixels. */
  readonly width: number;
  readonly height: number;
  /** The accessible title that the diagram gives itself; '' for none. */
  readonly title: string;
}
