import { type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import { parseSnippets, type Snippet, shortName } from './parse.ts';

/** The snippets of one contributed file. */
export interface SnippetGroup {
  /** Name of the file without its ending: `front-matter`. */
  readonly id: string;
  readonly title: string;
  readonly snippets: readonly Snippet[];
}

/** Reads the snippet files that the manifest contributes, in its order, so that "Insert…" and completion offer the same. */
export function readSnippetGroups(context: ExtensionContext): Promise<readonly SnippetGroup[]> {
  return Promise.all(
    contributedPaths(context.extension.packageJSON).map(async (path) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, path));
      const id = path.replace(/^.*\//, '').replace(/\.(code-snippets|json)$/, '');
      return { id, title: titleOf(id), snippets: parseSnippets(new TextDecoder().decode(bytes)).map(inTheirLanguage) };
    }),
  );
}

/** Without the group's name before it: the list shows that once. */
function inTheirLanguage(snippet: Snippet): Snippet {
  const name = shortName(snippet.name);
  return { ...snippet, name: l10n.t(name), description: l10n.t(snippet.description) };
}

function contributedPaths(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { readonly contributes?: { readonly snippets?: readonly { path: string }[] } };
  return (contributes?.snippets ?? []).map((snippet) => snippet.path);
}

function titleOf(id: string): string {
  switch (id) {
    case 'front-matter':
      return l10n.t('Front matter');
    case 'announcement':
      return l10n.t('Release announcement');
    case 'shortcodes':
      return l10n.t('Shortcodes');
    default:
      return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  }
}
