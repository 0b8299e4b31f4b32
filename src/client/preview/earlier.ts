import { extensions, l10n, type QuickPickItem, type Uri, window } from 'vscode';

/** A post as it was. */
export interface EarlierVersion {
  /** Under which VS Code shows that text, to be read only. */
  readonly uri: string;
  readonly text: string;
  /** A git revision. */
  readonly revision: string;
}

/** What is used of the interface of VS Code's own git extension. */
interface Repository {
  readonly state: { readonly HEAD: { readonly name?: string } | undefined };
  show(ref: string, path: string): Promise<string>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
}
interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly authorDate?: Date;
}
interface Git {
  getRepository(uri: Uri): Repository | null;
  toGitUri(uri: Uri, ref: string): Uri;
}

/** The post at a revision. Rejects with what to do when it cannot be had. */
export async function readEarlier(uri: Uri, revision: string): Promise<EarlierVersion> {
  const { git, repository } = await repositoryOf(uri);
  // What looks like an option must not reach git.
  if (revision.startsWith('-')) throw new Error(l10n.t('The revision {0} does not have this file.', revision));
  try {
    const text = await repository.show(revision, uri.fsPath);
    return { uri: git.toGitUri(uri, revision).toString(), text, revision };
  } catch {
    throw new Error(l10n.t('The revision {0} does not have this file.', revision));
  }
}

/** Asks for a revision: where the branch left the main one first, then the commits that changed the file. `undefined`: the person gave up. */
export async function askRevision(uri: Uri): Promise<string | undefined> {
  const { repository } = await repositoryOf(uri);
  const choice = await window.showQuickPick(choices(repository, uri), {
    title: l10n.t('Compare with which version?'),
    matchOnDescription: true,
  });
  if (choice === undefined) return undefined;
  return choice.revision ?? window.showInputBox({ title: l10n.t('Git revision: a branch, tag or commit') });
}

interface Choice extends QuickPickItem {
  /** Undefined: to be typed. */
  readonly revision?: string;
}

async function choices(repository: Repository, uri: Uri): Promise<readonly Choice[]> {
  const [base, commits] = await Promise.all([
    mergeBase(repository),
    repository.log({ path: uri.fsPath, maxEntries: MOST_COMMITS }).catch(() => []),
  ]);
  const named: Choice[] = [];
  if (base !== undefined)
    named.push({
      label: `$(git-merge) ${l10n.t('Where this branch began')}`,
      description: `${base.branch} · ${base.hash.slice(0, 8)}`,
      revision: base.hash,
    });
  named.push({ label: `$(git-commit) ${l10n.t('Last commit')}`, description: 'HEAD', revision: 'HEAD' });
  return [
    ...named,
    ...commits.map(({ hash, message, authorName, authorDate }) => ({
      label: message.split('\n', 1)[0] ?? hash,
      description: [hash.slice(0, 8), authorName, authorDate?.toLocaleDateString()].filter((part) => part).join(' · '),
      revision: hash,
    })),
    { label: `$(edit) ${l10n.t('Another revision…')}` },
  ];
}

const MOST_COMMITS = 50;

/** Where the branch left the main one, by the names that main branches have here and at the project one contributes to. */
async function mergeBase(
  repository: Repository,
): Promise<{ readonly branch: string; readonly hash: string } | undefined> {
  const own = repository.state.HEAD?.name;
  for (const branch of ['upstream/main', 'origin/main', 'main', 'upstream/master', 'origin/master', 'master']) {
    if (branch === own) continue;
    const hash = await repository.getMergeBase('HEAD', branch).catch(() => undefined);
    if (hash !== undefined && hash !== '') return { branch, hash };
  }
  return undefined;
}

async function repositoryOf(uri: Uri): Promise<{ readonly git: Git; readonly repository: Repository }> {
  const git = await gitOfEditor();
  const repository = git?.getRepository(uri) ?? undefined;
  if (git === undefined || repository === undefined)
    throw new Error(l10n.t('This file lies in no git repository that VS Code has opened.'));
  return { git, repository };
}

/** Undefined where there is no git, or where it is switched off: then its extension throws. */
async function gitOfEditor(): Promise<Git | undefined> {
  try {
    return (await extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git')?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}
