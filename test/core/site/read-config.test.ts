import assert from 'node:assert/strict';
import test from 'node:test';
import { isIgnored, languagePrefix } from '../../../src/core/site/config.ts';
import { isConfigFile, readSiteConfig, readSiteConfigs } from '../../../src/core/site/read-config.ts';

test('TOML, YAML and JSON say the same', () => {
  const toml = readSiteConfig(
    'BaseURL = "https://a.example/"\n[permalinks]\nblog = "/:year/:slug"\n[languages.de]\nweight = 2\ncontentDir = "c/de/"\n[languages.en]\nweight = 1\n',
    'hugo.toml',
  );
  const yaml = readSiteConfig(
    'baseURL: https://a.example/\npermalinks: {blog: /:year/:slug}\nlanguages:\n  de: {weight: 2, contentDir: c/de/}\n  en: {weight: 1}\n',
    'hugo.yaml',
  );
  const json = readSiteConfig(
    '{"baseurl":"https://a.example/","permalinks":{"blog":"/:year/:slug"},"languages":{"de":{"weight":2,"contentDir":"c/de/"},"en":{"weight":1}}}',
    'config.json',
  );
  assert.equal(toml.problem, undefined);
  assert.deepEqual(toml, yaml);
  assert.deepEqual(toml, json);
  assert.equal(toml.config.baseUrl, 'https://a.example');
  assert.deepEqual(toml.config.languages, [
    { code: 'en', contentDir: 'content', name: 'en' },
    { code: 'de', contentDir: 'c/de', name: 'de' },
  ]);
  assert.equal(toml.config.permalinks.get('blog'), '/:year/:slug');
  assert.equal(languagePrefix(toml.config, 'de'), '/de');
});

test('a broken file is said, and Hugo’s defaults and the folders stand in for it', () => {
  const { config, problem } = readSiteConfig('a = [1,\n', 'hugo.toml', ['zh-cn', 'en', 'drafts']);
  assert.match(problem ?? '', /./);
  assert.deepEqual(
    config.languages.map(({ contentDir }) => contentDir),
    ['content/en', 'content/zh-cn'],
  );
  assert.equal(config.headingIds, 'github');
});

test('what is wrong is said in one line that shows nothing of the file', () => {
  const problemOf = (text: string, name: string) => readSiteConfig(text, name).problem ?? '';
  assert.match(problemOf('a = 1\nb = "open\n', 'hugo.toml'), /^Invalid TOML document: .* \(line 2\)$/);
  assert.match(problemOf('a: 1\nb: [1\n', 'hugo.yaml'), /^[^\n]+ \(line \d\)$/);
  assert.match(problemOf('{"a": ', 'hugo.json'), /^[^\n]+$/);
  const bytes = '\u0001\u001b[2J\u0000 = \u0007[[\n\uFFFD\n';
  for (const name of ['hugo.toml', 'hugo.yaml', 'hugo.json']) assert.doesNotMatch(problemOf(bytes, name), /\p{Cc}/u);
});

test('values of the wrong kind count as absent', () => {
  const { config, problem } = readSiteConfig(
    'baseURL: [1]\nlanguages: 3\npermalinks: x\nstaticDir: {a: 1}\nmarkup: no\nignoreFiles: [1, "["]\n',
    'hugo.yaml',
  );
  assert.equal(problem, undefined);
  assert.deepEqual(config.staticDirs, ['static']);
  assert.deepEqual(config.languages, [{ code: 'en', contentDir: 'content', name: 'en' }]);
});

test('ignored files are matched, and a pattern that could run for ever is not run', () => {
  const { config } = readSiteConfig('ignoreFiles = ["(?:^|/)OWNERS$", "(a+)+$", "drafts/"]\n', 'hugo.toml');
  assert.equal(isIgnored(config, 'content/en/OWNERS'), true);
  assert.equal(isIgnored(config, `content/${'a'.repeat(50)}!`), false);
  assert.equal(config.ignored.length, 2);
});

test('files of the configuration folder are the tables of their names; the others keep their word', () => {
  const { config, problems } = readSiteConfigs([
    {
      path: 'hugo.toml',
      text: 'baseURL = "https://a.example/"\ndefaultContentLanguage = "de"\n[params]\nlatest = "v1"\n',
    },
    { path: 'config/_default/hugo.yaml', text: 'baseURL: https://b.example/\n' },
    {
      path: 'config/_default/languages.toml',
      text: '[de]\nweight = 1\ncontentDir = "content/de"\n[fr]\nweight = 2\ncontentDir = "content/fr"\n',
    },
    { path: 'config/_default/params.yaml', text: 'other: x\n' },
    { path: 'config/_default/permalinks.json', text: '{"posts": "/:year/:slug/"}' },
    { path: 'config/_default/markup.toml', text: '[goldmark.parser\n' },
  ]);
  assert.equal(config.baseUrl, 'https://b.example');
  assert.deepEqual(
    config.languages.map(({ contentDir }) => contentDir),
    ['content/de', 'content/fr'],
  );
  assert.deepEqual(
    [...config.params],
    [
      ['latest', 'v1'],
      ['other', 'x'],
    ],
  );
  assert.equal(config.permalinks.get('posts'), '/:year/:slug/');
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['config/_default/markup.toml'],
  );
});

test('which files are configuration', () => {
  const paths = [
    'hugo.toml',
    'config.json',
    'config/_default/params.toml',
    'config/_default/menus.en.toml',
    'content/hugo.toml',
    'config/production/hugo.toml',
  ];
  assert.deepEqual(paths.map(isConfigFile), [true, true, true, false, false, false]);
});
