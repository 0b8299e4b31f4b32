/** Kinds of diagrams, as mermaid names them, that the drawing file holds (`scripts/build/diagrams.mjs`). */
export const KINDS: ReadonlySet<string> = new Set([
  ...['flowchart', 'flowchart-v2', 'sequence', 'pie', 'state', 'stateDiagram', 'class', 'classDiagram'],
  ...['er', 'gantt', 'journey', 'timeline', 'gitGraph'],
]);
