import assert from 'node:assert/strict';
import test from 'node:test';
import { sourcesIn } from './sources.ts';

const sources = new Map((await sourcesIn('src')).map((source) => [source.path, source]));

/** Everything that is read before the entry runs. */
function readWith(entry: string): readonly string[] {
  const reached = new Set([entry]);
  for (const path of reached) {
    const source = sources.get(path);
    for (const name of source?.imports ?? []) if (source?.late.includes(name) !== true) reached.add(name);
  }
  return [...reached];
}

test('the server answers `initialize` before it reads the core', () => {
  const reached = readWith('src/server/node.ts');
  assert.deepEqual(
    reached.filter((path) => path.startsWith('src/core/')),
    [],
  );
  assert.ok(sources.get('src/server/node.ts')?.late.includes('src/server/serve-node.ts'));
});

test("Node's modules for HTTP are read with the first question to other sites", () => {
  for (const entry of ['src/server/serve-node.ts', 'src/cli/main.ts']) {
    const reached = readWith(entry);
    assert.deepEqual(
      reached.filter((name) => /^node:(https?|tls|dns)$/.test(name)),
      [],
    );
  }
});

test('the page reads nothing of what draws diagrams, and only that knows mermaid', () => {
  const reached = readWith('src/webview/main.ts');
  assert.deepEqual(
    reached.filter((path) => path.startsWith('src/webview/drawing/')),
    [],
  );
  const knowing = [...sources.values()].filter(({ imports }) =>
    imports.some((name) => /^(mermaid|dompurify)(\/|$)/.test(name)),
  );
  assert.ok(knowing.length > 0);
  assert.ok(knowing.every(({ path }) => path.startsWith('src/webview/drawing/')));
});
