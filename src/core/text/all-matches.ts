/**
 * What `text.matchAll(expression)` yields, in a list: the method makes a copy of the expression at each call, which costs more than most texts take to be searched, and they
 * are searched by the hundred thousand. @throws TypeError when the expression is not global
 */
export function allMatches(text: string, expression: RegExp): readonly RegExpExecArray[] {
  if (!expression.global) throw new TypeError(`${expression} is not global`);
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = expression.exec(text)) {
    matches.push(match);
    if (match[0] === '') expression.lastIndex = next(text, expression);
  }
  return matches;
}

const NONE: readonly RegExpExecArray[] = [];

/** Behind the character at which nothing was matched. */
function next(text: string, { lastIndex, unicode }: RegExp): number {
  const unit = unicode ? (text.codePointAt(lastIndex) ?? 0) : 0;
  return lastIndex + (unit > 0xffff ? 2 : 1);
}
