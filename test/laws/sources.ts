import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { init, parse } from 'es-module-lexer';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A source file: its path from the root with `/`, its text, and what it imports (type imports too), own files as paths from the root. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Those of them that are read only when they are asked for (`import()`). */
  readonly late: readonly string[];
}

/** All TypeScript files below a folder of the project. */
export async function sourcesIn(folder: string): Promise<readonly Source[]> {
  await init;
  const paths = globSync(`${folder}/**/*.ts`, { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const from = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name);
    const found = importsOf(text);
    return {
      path,
      text,
      imports: found.map(({ name }) => from(name)),
      late: found.filter(({ late }) => late).map(({ name }) => from(name)),
    };
  });
}

function importsOf(text: string): readonly { readonly name: string; readonly late: boolean }[] {
  const [imports] = parse(text);
  return imports.flatMap((found) =>
    found.type === 'import-meta' || found.specifier === undefined
      ? []
      : [{ name: found.specifier, late: found.type.startsWith('dynamic') }],
  );
}
