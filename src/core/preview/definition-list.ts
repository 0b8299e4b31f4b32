import type { BlockContent, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

/**
 * A paragraph with lines that begin with `: ` as the definition list that Hugo makes of it (its Goldmark has them on; CommonMark has none): the lines
 * before are terms, one each. Any other paragraph comes back as it is.
 */
export function withDefinitions(paragraph: Paragraph): RootContent {
  if (!paragraph.children.some((node) => node.type === 'text' && /(?:^|\n):[ \t]/u.test(node.value))) return paragraph;
  const lines = linesOf(paragraph.children);
  const first = lines.findIndex(isDefinition);
  if (first < 0) return paragraph;
  const children: BlockContent[] = lines.slice(0, first).map((line) => named('dt', line));
  let open: PhrasingContent[] = [];
  for (const line of lines.slice(first)) {
    if (isDefinition(line)) {
      open = withoutMark(line);
      children.push(named('dd', open));
    } else open.push({ type: 'text', value: '\n' }, ...line);
  }
  return { type: 'blockquote', data: { hName: 'dl' }, children };
}

function named(hName: 'dt' | 'dd', children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', data: { hName }, children };
}

function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'break') lines.push([]);
    else if (node.type !== 'text') lines.at(-1)?.push(node);
    if (node.type !== 'text') continue;
    for (const [index, value] of node.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({ ...node, value });
    }
  }
  return lines;
}

function isDefinition(line: readonly PhrasingContent[]): boolean {
  return line[0]?.type === 'text' && /^:[ \t]/u.test(line[0].value);
}

function withoutMark([mark, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  const text = mark as Text;
  return [{ ...text, value: text.value.replace(/^:[ \t]+/u, '') }, ...rest];
}
