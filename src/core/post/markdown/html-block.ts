import type { Root } from 'mdast';

/** The tree of a block that is HTML from its first to its last unit: what the parser would make of it, without the parser. */
export function htmlTree(text: string): Root {
  const start = { line: 1, column: 1, offset: 0 };
  const end = endPoint(text);
  const value = text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text;
  return { type: 'root', children: [{ type: 'html', value, position: { start, end } }], position: { start, end } };
}

/** The tree of a text that is not read. */
export function emptyTree(text: string): Root {
  return { type: 'root', children: [], position: { start: { line: 1, column: 1, offset: 0 }, end: endPoint(text) } };
}

function endPoint(text: string) {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) {
      line++;
      lineStart = at + 1;
    }
  }
  return { line, column: text.length - lineStart + 1, offset: text.length };
}
