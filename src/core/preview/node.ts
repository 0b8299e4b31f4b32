import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element with children; strings are texts. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** A class list from its parts; false ones are left out. */
export function classes(...names: readonly (string | false | undefined)[]): Properties {
  return { className: names.filter((name): name is string => typeof name === 'string') };
}
