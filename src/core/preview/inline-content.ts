import type { FootnoteReference, Heading, ImageReference, LinkReference, PhrasingContent } from 'mdast';

/** A reference as the link or image it stands for; without a definition its text alone. */
export function resolved(
  node: LinkReference | ImageReference | FootnoteReference,
  definition: (identifier: string) => string | undefined,
  inline: (children: readonly PhrasingContent[]) => PhrasingContent[],
): readonly PhrasingContent[] {
  if (node.type === 'footnoteReference') return [footnoteLabel(node.label ?? node.identifier)];
  const url = definition(node.label ?? node.identifier) ?? definition(node.identifier);
  if (node.type === 'imageReference') return url === undefined ? [] : [{ type: 'image', url, alt: node.alt ?? '' }];
  const children = inline(node.children);
  return url === undefined ? children : [{ type: 'link', url, children }];
}

/** Footnotes go by their label: their number depends on the whole post, and a row must not change because another one did. */
export function footnoteLabel(label: string): PhrasingContent {
  const properties = { className: ['sg-footnote-mark'] };
  return {
    type: 'emphasis',
    data: { hName: 'sup', hProperties: properties },
    children: [{ type: 'text', value: label }],
  };
}

/** A heading's content with its id. An id that the author gave (`{#id}`) is taken out of the text and shown beside it. */
export function withId(children: PhrasingContent[], automatic: string): Pick<Heading, 'children' | 'data'> {
  const given = givenId(children);
  if (given === undefined) return { children, data: { hProperties: { id: automatic } } };
  const mark: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: ['sg-heading-id'] } },
    children: [{ type: 'text', value: `#${given.id}` }],
  };
  return { children: [...given.before, mark], data: { hProperties: { id: given.id } } };
}

function givenId(children: readonly PhrasingContent[]) {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const value = last.value.trimEnd();
  const open = value.lastIndexOf('{');
  const inside = value.slice(open + 1, -1).trim();
  if (open < 0 || !value.endsWith('}') || !inside.startsWith('#')) return undefined;
  const id = inside.slice(1);
  if (id === '' || /[\s{}]/u.test(id)) return undefined;
  return { id, before: [...children.slice(0, -1), { ...last, value: `${value.slice(0, open).trimEnd()} ` }] };
}
