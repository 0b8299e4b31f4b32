import type { Heading, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { headingId } from '../site/heading-id.ts';
import type { Span } from '../text/span.ts';
import { withDefinitions } from './definition-list.ts';
import { footnoteLabel, resolved, withId } from './inline-content.ts';
import type { Tags } from './tag-places.ts';

/** What a passage needs of its post. */
export interface PassageContext {
  /** Address of a reference definition, wherever in the post it stands; undefined when there is none. */
  definition(identifier: string): string | undefined;
  readonly tags: Tags;
  /** Text of the block, shortcodes masked. */
  readonly masked: string;
}

/**
 * The part of a block's tree that lies in `span` (relative to the block), with the lists and quotes around it: a list item stays an item of its
 * list with its own number, also when it is shown alone. Shortcodes are put back as placeholders, references have their address.
 */
export function passageTree(tree: Root, span: Span, context: PassageContext): Root {
  return { type: 'root', children: tree.children.flatMap((child) => part(child, span, context)) };
}

function part(node: RootContent, span: Span, context: PassageContext): readonly RootContent[] {
  if (outside(node, span)) return [];
  switch (node.type) {
    case 'list': {
      const children = node.children.map((item) => itemPart(item, span, context));
      const first = children.findIndex((item) => item !== undefined);
      if (first < 0) return [];
      const start = node.ordered === true ? { start: (node.start ?? 1) + first } : {};
      return [{ ...node, ...start, children: children.filter((item) => item !== undefined) }];
    }
    case 'blockquote':
    case 'footnoteDefinition': {
      const children = node.children.flatMap((child) => part(child, span, context)) as typeof node.children;
      if (children.length === 0) return [];
      return node.type === 'blockquote' ? [{ ...node, children }] : [footnote(node.label ?? node.identifier, children)];
    }
    default:
      return [leaf(node, context)];
  }
}

/** An item whose beginning lies in an earlier passage continues without a marker. */
function itemPart(item: ListItem, span: Span, context: PassageContext): ListItem | undefined {
  if (outside(item, span)) return undefined;
  const children = item.children.flatMap((child) => part(child, span, context)) as typeof item.children;
  const own = starts(item, span);
  if (children.length === 0 && !own) return undefined;
  if (own) return { ...item, children };
  const { checked: _, ...rest } = item;
  return { ...rest, children, data: { hProperties: { className: ['sg-continued'] } } };
}

function outside(node: Nodes, span: Span): boolean {
  const { start, end } = node.position ?? {};
  return (end?.offset ?? span.end) <= span.start || (start?.offset ?? 0) >= span.end;
}

function starts(node: Nodes, span: Span): boolean {
  const offset = node.position?.start.offset ?? 0;
  return span.start <= offset && offset < span.end;
}

function footnote(label: string, children: readonly RootContent[]): RootContent {
  const mark: RootContent = { type: 'paragraph', children: [footnoteLabel(label)] };
  const properties = { className: ['sg-footnote'] };
  return {
    type: 'blockquote',
    data: { hName: 'div', hProperties: properties },
    children: [mark, ...children] as never,
  };
}

function leaf(node: RootContent, context: PassageContext): RootContent {
  switch (node.type) {
    case 'paragraph':
      return withDefinitions({ ...node, children: inline(node.children, context) });
    case 'heading':
      return { ...node, ...withId(inline(node.children, context), headingId(headingSource(node, context.masked))) };
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: inline(cell.children, context) })),
        })),
      };
    case 'code':
      return { ...node, value: context.tags.inCode(node.value, node) };
    case 'html':
      return { ...node, value: context.tags.asPlaceholders(node.value, node) };
    default:
      return node;
  }
}

/** Between the marks of an ATX heading, or above the underline of the other sort. */
function headingSource({ position }: Heading, masked: string): string {
  const text = masked.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return text.startsWith('#') ? text.replace(/^#+|#+\s*$/gu, '') : text.slice(0, Math.max(0, text.lastIndexOf('\n')));
}

function inline(nodes: readonly PhrasingContent[], context: PassageContext): PhrasingContent[] {
  return nodes.flatMap((node): readonly PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return context.tags.inText(node);
      case 'inlineCode':
        return [{ ...node, value: context.tags.asWritten(node.value, node) }];
      case 'html':
        return [{ ...node, value: context.tags.asPlaceholders(node.value, node) }];
      case 'link':
        return [{ ...node, url: context.tags.asWritten(node.url, node), children: inline(node.children, context) }];
      case 'linkReference':
      case 'imageReference':
      case 'footnoteReference':
        return resolved(node, context.definition, (children) => inline(children, context));
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ ...node, children: inline(node.children, context) }];
      default:
        return [node];
    }
  });
}
