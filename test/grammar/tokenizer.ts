import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as TextMate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const oniguruma: typeof Oniguruma = require('vscode-oniguruma');
const textmate: typeof TextMate = require('vscode-textmate');

export interface ScopedRange {
  /** 0-based line; columns in UTF-16 units, end exclusive. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** From outside in; the first is the language's own. */
  readonly scopes: readonly string[];
}

/** Grammar files by scope name. */
export type GrammarFiles = ReadonlyMap<string, string>;

const root = new URL('../../', import.meta.url);

/** The project's own grammars, as package.json contributes them: all are injected into Markdown. */
export async function ownGrammars(): Promise<GrammarFiles> {
  const manifest: { contributes: { grammars: { scopeName: string; path: string }[] } } = JSON.parse(
    await readFile(new URL('package.json', root), 'utf8'),
  );
  return new Map(manifest.contributes.grammars.map((g) => [g.scopeName, new URL(g.path, root).pathname]));
}

/** Tokenises Markdown as VS Code does, with `base` for Markdown (and what it includes) and `injected` on top. */
export async function createTokenizer(
  base: GrammarFiles,
  injected: GrammarFiles,
): Promise<(text: string) => ScopedRange[]> {
  await loadOniguruma();
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    async loadGrammar(scopeName) {
      const file = injected.get(scopeName) ?? base.get(scopeName);
      return file === undefined ? null : textmate.parseRawGrammar(await readFile(file, 'utf8'), file);
    },
    getInjections: (scopeName) => (scopeName === 'text.html.markdown' ? [...injected.keys()] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('no grammar for Markdown');
  return (text) => {
    let state = textmate.INITIAL;
    return text.split('\n').flatMap((content, line) => {
      const result = grammar.tokenizeLine(content, state);
      state = result.ruleStack;
      return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
        line,
        start: startIndex,
        end: Math.min(endIndex, content.length),
        scopes,
      }));
    });
  };
}

let loaded: Promise<void> | undefined;

function loadOniguruma(): Promise<void> {
  loaded ??= readFile(require.resolve('vscode-oniguruma/release/onig.wasm')).then((data) =>
    oniguruma.loadWASM(new Uint8Array(data).buffer),
  );
  return loaded;
}
