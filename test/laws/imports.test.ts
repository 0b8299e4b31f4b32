import assert from 'node:assert/strict';
import test from 'node:test';
import { type Source, sourcesIn } from './sources.ts';

/** Who may import whom, and which modules from outside a floor must not know. */
const floors: Readonly<Record<string, { readonly floors: readonly string[]; readonly never: RegExp }>> = {
  core: { floors: [], never: /^(node:|vscode)/ },
  site: { floors: ['core'], never: /^vscode(?!-uri$)/ },
  protocol: { floors: ['core'], never: /^(node:|vscode$|vscode-languageclient)/ },
  server: { floors: ['core', 'site', 'protocol'], never: /^vscode(-languageclient.*)?$/ },
  client: { floors: ['protocol'], never: /^vscode-languageserver(?!-types|-protocol)/ },
  webview: { floors: ['protocol'], never: /^(node:|vscode)/ },
  cli: { floors: ['core', 'site'], never: /^vscode(?!-uri$)/ },
};

/** The plugin for VS Code's own Markdown preview needs to know what a shortcode is, and nothing else of the analysis. */
const exceptions = [{ from: /^src\/client\/markdown-it\//, to: /^src\/core\/shortcode(\/|\.ts$)/ }];

const sources = await sourcesIn('src');

test('every source file stands on a floor', () => {
  const lost = sources.map(({ path }) => path).filter((path) => !Object.hasOwn(floors, floorOf(path)));
  assert.deepEqual(lost, []);
});

for (const [floor, { floors: below, never }] of Object.entries(floors)) {
  const own = sources.filter(({ path }) => floorOf(path) === floor);
  const allowed = [floor, ...below];
  test(`${floor} imports only ${allowed.join(', ')}`, () => {
    const wrong = pairs(own).filter(
      ({ from, to }) => to.startsWith('src/') && !allowed.includes(floorOf(to)) && !excepted(from, to),
    );
    assert.deepEqual(wrong, []);
  });
  test(`${floor} knows no module that is not its own business`, () => {
    assert.deepEqual(
      pairs(own).filter(({ to }) => never.test(to)),
      [],
    );
  });
}

test('no source file imports from outside src', () => {
  const outside = pairs(sources).filter(({ to }) => /^(scripts|test|bench|node_modules|dist|\.\.|\/)/.test(to));
  assert.deepEqual(outside, []);
});

test('rules never import rules', () => {
  const rules = new Set(sources.filter(isRule).map(({ path }) => path));
  const wrong = pairs(sources.filter(isRule)).filter(({ to }) => rules.has(to));
  assert.deepEqual(wrong, []);
});

test('core, site and protocol know offsets only: positions are for server and cli', () => {
  const inside = sources.filter(
    ({ path }) => ['core', 'site'].includes(floorOf(path)) && path !== 'src/core/text/lines.ts',
  );
  const wrong = inside.filter(({ text }) => /\b(positionAt|offsetAt)\b/.test(text)).map(({ path }) => path);
  assert.deepEqual(wrong, []);
});

function floorOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isRule({ text }: Source): boolean {
  return /\bdefine(Block|Post)?Rule\(/.test(text) && !/\bexport function define(Block|Post)?Rule\b/.test(text);
}

function pairs(files: readonly Source[]) {
  return files.flatMap(({ path: from, imports }) => imports.map((to) => ({ from, to })));
}

function excepted(from: string, to: string): boolean {
  return exceptions.some((exception) => exception.from.test(from) && exception.to.test(to));
}
