/** A snippet as VS Code's snippet files describe it. */
export interface Snippet {
  readonly name: string;
  /** In snippet syntax, lines joined. */
  readonly body: string;
  readonly description: string;
  readonly prefix: string;
}

/** The snippets of one file, in its order; entries without a body are left out. Throws on a text that is not JSON. */
export function parseSnippets(text: string): readonly Snippet[] {
  const file: unknown = JSON.parse(text);
  if (typeof file !== 'object' || file === null) return [];
  return Object.entries(file).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const { body, description, prefix } = value as Record<string, unknown>;
    const lines = asLines(body);
    if (lines === undefined) return [];
    return [
      {
        name,
        body: lines.join('\n'),
        description: asLines(description)?.join(' ') ?? '',
        prefix: asLines(prefix)?.[0] ?? '',
      },
    ];
  });
}

/** "Front matter: English post" → "English post". */
export function shortName(name: string): string {
  return name.slice(name.indexOf(': ') + 1).trim();
}

function asLines(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && value.every((line) => typeof line === 'string') ? value : undefined;
}
