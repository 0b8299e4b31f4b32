import type { Definition } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Places } from './places.ts';

/** Lines each of which is a plain definition; `undefined` when there is any other. */
export function quickDefinitions(places: Places): Definition[] | undefined {
  const { text, starts } = places;
  const definitions: Definition[] = [];
  for (const [line, start] of starts.entries()) {
    const end = places.endOf(line);
    const match = plain.exec(text.slice(start, end));
    const [, indent = '', label = '', pointed, bare = '', title] = match ?? [];
    if (match === null || label.trim() === '' || label.length > 900) return undefined;
    definitions.push({
      type: 'definition',
      identifier: normalizeIdentifier(label).toLowerCase(),
      label: decodeString(label),
      title: title === undefined || title === '' ? null : decodeString(title),
      url: decodeString(pointed ?? bare),
      position: places.position(start + indent.length, end),
    });
  }
  return definitions;
}

/** The address may be in angle brackets, or hold parentheses that are closed again. */
const plain =
  /^( {0,3})\[(?!\^)([^[\]\\]+)\]: *(?:<([^\s\p{Cc}<>\\]*)>|((?:[^\s\p{Cc}<>()\\"']|\([^\s\p{Cc}<>()\\"']*\))+))(?: +"([^"\\]*)")?$/u;
