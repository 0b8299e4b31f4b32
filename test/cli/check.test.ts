import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { userCacheFolder } from '../../src/cli/cache-folder.ts';
import { CHINESE, chinese, ENGLISH, english, site } from '../server/fixtures.ts';
import { type TestFolder, testFolder } from '../server/harness.ts';
import { cli } from './harness.ts';

let folder: TestFolder;
before(() => {
  folder = testFolder(site);
});
after(() => folder.remove());

const json = (out: string) => JSON.parse(out);
const inSite = (argv: readonly string[], more = {}) => cli(argv, { cwd: folder.path, ...more });

test('the JSON report, whole', async () => {
  const { status, out, err } = await inSite(['check', ENGLISH, '--format', 'json']);
  assert.equal(err, '');
  assert.equal(status, 0, 'a warning does not fail by default');
  const report = json(out);
  assert.equal(typeof report.summary.milliseconds, 'number');
  assert.deepEqual(
    { ...report, summary: { ...report.summary, milliseconds: 0 } },
    {
      version: 1,
      files: [
        {
          path: ENGLISH,
          findings: [
            {
              rule: 'doubled-word',
              severity: 'warning',
              message: report.files[0].findings[0].message,
              start: { line: 8, column: 35 },
              end: { line: 8, column: 38 },
              fixable: true,
              related: [],
            },
          ],
        },
      ],
      summary: { files: 1, error: 0, warning: 1, info: 0, hint: 0, milliseconds: 0 },
    },
  );
});

test('paths are relative to the site root from wherever the command runs; files are sorted and come once', async () => {
  const cwd = join(folder.path, 'content/en');
  const { out } = await cli(['check', '../zh-cn', '.', 'blog', join(folder.path, ENGLISH), '--format=json'], { cwd });
  assert.deepEqual(
    json(out).files.map(({ path }: { path: string }) => path),
    [ENGLISH, CHINESE],
  );
});

test('text for people: place, severity, message, rule, then a summary', async () => {
  const { out } = await inSite(['check', 'content']);
  const [line, blank, summary] = out.split('\n');
  assert.match(line ?? '', new RegExp(`^${ENGLISH}:8:35  warning  Unexpected .*  doubled-word$`));
  assert.equal(blank, '');
  assert.equal(summary, '2 files checked: 1 warning');
  assert.match((await inSite(['check', 'content', '--locale', 'zh-cn'])).out, /检查了 2 个文件：1 个警告\n$/);
  assert.ok((await inSite(['check', 'content'], { colour: true })).out.includes('\u001b[33mwarning'));
});

test('--fail-on, --severity and --only', async () => {
  assert.equal((await inSite(['check', ENGLISH, '--fail-on', 'warning'])).status, 1);
  assert.equal((await inSite(['check', ENGLISH, '--fail-on', 'error'])).status, 0);
  const quiet = await inSite(['check', ENGLISH, '--severity', 'error', '--fail-on', 'warning', '--format', 'json']);
  assert.equal(quiet.status, 1);
  assert.deepEqual(json(quiet.out).files[0].findings, []);
  const other = await inSite(['check', ENGLISH, '--only', 'kep-link-number,heading-level', '--format', 'json']);
  assert.deepEqual(json(other.out).files[0].findings, []);
  const same = await inSite(['check', ENGLISH, '--only', 'doubled-word', '--format', 'json']);
  assert.equal(json(same.out).files[0].findings.length, 1);
});

test('standard input is analysed as if it stood at the path, its original read from the site', async () => {
  const stdin = chinese.replace('2026-01-15', '2026-01-16');
  const { out, status } = await inSite(['check', '--stdin', '--stdin-path', CHINESE, '--format', 'json'], { stdin });
  const [file] = json(out).files;
  assert.equal(file.path, CHINESE);
  assert.deepEqual(
    file.findings.map(({ rule }: { rule: string }) => rule),
    ['translation-metadata'],
  );
  assert.ok(status === 0 || status === 1);
});

test('wrong usage is one line and status 2', async () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /no command given/],
    [['frobnicate'], /unknown command "frobnicate"/],
    [['check'], /at least one path/],
    [['check', '--frobnicate'], /--frobnicate/],
    [['check', ENGLISH, '--severity', 'fatal'], /--severity takes hint, info, warning, error; not "fatal"/],
    [['check', ENGLISH, '--only', 'doubled-wrod'], /unknown rule "doubled-wrod"/],
    [['check', ENGLISH, '--now', '2026-02-30'], /--now takes a day/],
    [['check', ENGLISH, '--dry-run'], /--dry-run needs --fix/],
    [['check', ENGLISH, '--site', 'nowhere'], /no such folder/],
    [['check', '--stdin'], /--stdin needs --stdin-path/],
    [['check', '--stdin', '--stdin-path', 'a.md', '--fix'], /cannot write to standard input/],
    [['check', ENGLISH, '--format', 'sarif'], /--format sarif is not built yet/],
    [['check', ENGLISH, '--changed'], /--changed is not built yet/],
    [['check', ENGLISH, '--changed'], /--changed is not built yet/],
    [['config', ENGLISH], /config is not built yet/],
    [['review', '--base', 'main'], /review is not built yet/],
    [['rules', 'x'], /unexpected argument/],
    [['align', ENGLISH], /two paths/],
  ];
  for (const [argv, message] of wrong) {
    const { status, out, err } = await inSite(argv);
    assert.equal(status, 2, argv.join(' '));
    assert.match(err, message);
    assert.match(err, /^stargazer: [^\n]+\n$/, 'one line');
    assert.equal(out, '');
  }
});

test('reserved options that mean nothing yet are taken', async () => {
  assert.equal((await inSite(['check', ENGLISH, '--no-cache'])).status, 0);
  assert.equal((await inSite(['check', ENGLISH, '--cache', 'somewhere'])).status, 0);
});

test('a file that cannot be read never hides the others; links that loop are not followed', async () => {
  const bad = testFolder({ ...site, 'content/en/empty.md': '', 'content/en/other.txt': 'no' });
  mkdirSync(join(bad.path, 'content/en/folder.md'));
  bad.write('content/en/folder.md/inside.html', '<p>x</p>\n');
  symlinkSync(join(bad.path, 'content'), join(bad.path, 'content/en/loop'));
  symlinkSync(join(bad.path, 'nowhere.md'), join(bad.path, 'content/en/dangling.md'));
  writeFileSync(join(bad.path, 'content/en/latin.md'), Buffer.from('a\ncaf\xe9 the the\n', 'latin1'));
  const { status, out, err } = await cli(['check', 'missing.md', 'content/en', '--format', 'json'], { cwd: bad.path });
  assert.equal(status, 2);
  assert.deepEqual(err.trimEnd().split('\n').sort(), [
    'stargazer: content/en/latin.md: not valid UTF-8 in line 2',
    'stargazer: missing.md: no such file or folder',
  ]);
  const paths = json(out).files.map(({ path }: { path: string }) => path);
  assert.deepEqual(
    paths.filter((path: string) => !path.startsWith('content/en/loop/')),
    [ENGLISH, 'content/en/empty.md', 'content/en/folder.md/inside.html', 'content/en/latin.md'],
  );
  bad.remove();
});

test('an unreadable file is one line', { skip: process.getuid?.() === 0 && 'root reads everything' }, async () => {
  const bad = testFolder(site);
  chmodSync(join(bad.path, ENGLISH), 0);
  const { status, err, out } = await cli(['check', 'content', '--format', 'json'], { cwd: bad.path });
  assert.equal(status, 2);
  assert.match(err, /permission denied/);
  assert.equal(json(out).files.length, 1);
  bad.remove();
});

test('--fix writes minimal changes and keeps permissions, mark and line ends; a second run changes nothing', async () => {
  const own = testFolder({});
  const text = `\uFEFF${english.replaceAll('\n', '\r\n')}`;
  own.write(ENGLISH, text);
  chmodSync(join(own.path, ENGLISH), 0o640);
  const { status, out } = await cli(['check', ENGLISH, '--fix', '--format', 'json'], { cwd: own.path });
  assert.equal(status, 0);
  assert.deepEqual(json(out).files[0].findings, []);
  assert.equal(readFileSync(join(own.path, ENGLISH), 'utf8'), text.replace('the the', 'the'));
  assert.equal(statSync(join(own.path, ENGLISH)).mode & 0o777, 0o640);
  const before = statSync(join(own.path, ENGLISH)).mtimeMs;
  await cli(['check', ENGLISH, '--fix'], { cwd: own.path });
  assert.equal(statSync(join(own.path, ENGLISH)).mtimeMs, before);
  own.remove();
});

test('--fix --dry-run prints a unified diff and writes nothing', async () => {
  const { out, status } = await inSite(['check', 'content', '--fix', '--dry-run']);
  assert.equal(status, 0);
  assert.match(out, new RegExp(`^--- a/${ENGLISH}\n\\+\\+\\+ b/${ENGLISH}\n@@ -5,7 \\+5,7 @@\n`));
  assert.match(
    out,
    /\n-The first paragraph speaks of the the harbour\.\n\+The first paragraph speaks of the harbour\.\n/,
  );
  assert.equal(readFileSync(join(folder.path, ENGLISH), 'utf8'), english);
  const piped = await inSite(['check', '--stdin', '--stdin-path', ENGLISH, '--fix', '--dry-run'], { stdin: english });
  assert.equal(piped.out, out);
});

test('--fix leaves a file alone that is not valid UTF-8', async () => {
  const own = testFolder({});
  own.write(ENGLISH, '');
  const bytes = Buffer.from('a\ncaf\xe9 the the\n', 'latin1');
  writeFileSync(join(own.path, ENGLISH), bytes);
  const { status, err } = await cli(['check', ENGLISH, '--fix'], { cwd: own.path });
  assert.equal(status, 2);
  assert.match(err, /not valid UTF-8 in line 2, so it is not fixed/);
  assert.deepEqual(readFileSync(join(own.path, ENGLISH)), bytes);
  own.remove();
});

test('a byte order mark counts no column', async () => {
  const { out } = await inSite(['check', '--stdin', '--stdin-path', ENGLISH, '--format', 'json'], {
    stdin: '\uFEFFIt is is so.\n',
  });
  assert.deepEqual(json(out).files[0].findings[0].start, { line: 1, column: 7 });
});

test('texts of every bad kind give a report', async () => {
  const bad = [
    '',
    '---\ntitle: x\n---',
    '---\ntitle: x\n',
    '---\na: [\n---\nb',
    '<!-- x',
    '```\nx',
    '{{< note',
    'x'.repeat(1_000_000),
  ];
  for (const stdin of bad) {
    const { out, err } = await inSite(['check', '--stdin', '--stdin-path', ENGLISH, '--format', 'json'], { stdin });
    assert.equal(err, '');
    assert.equal(json(out).files.length, 1);
  }
});

test('the site is asked about the gates of an announcement', async () => {
  const path = 'content/en/blog/_posts/2026-01-15-release.md';
  const claim = 'Introduced as alpha in v1.27, see [KEP #753](https://kep.k8s.io/753).\n';
  const head =
    '---\ntitle: "Kubernetes v1.36: Example"\nauthor: Kubernetes v1.36 Release Team\ndate: 2026-01-15\n---\n';
  const gate = (name: string, from: string) =>
    `---\ntitle: ${name}\ncontent_type: feature_gate\nstages:\n  - stage: alpha\n    fromVersion: "${from}"\n---\n`;
  const gates = 'content/en/docs/reference/command-line-tools-reference/feature-gates';
  const history = async (files: Readonly<Record<string, string>>) => {
    const own = testFolder({ ...site, [path]: head + claim, ...files });
    try {
      const { out } = await cli(['check', path, '--only', 'kep-history', '--severity', 'hint', '--format', 'json'], {
        cwd: own.path,
      });
      return json(out).files[0].findings.length;
    } finally {
      own.remove();
    }
  };
  assert.equal(await history({}), 0, 'without pages nothing is known');
  assert.equal(await history({ [`${gates}/SidecarContainers.md`]: gate('SidecarContainers', '1.28') }), 1);
  assert.equal(await history({ [`${gates}/SidecarContainers.md`]: gate('SidecarContainers', '1.27') }), 0);
});

const HARBOUR = 'content/en/docs/harbour.md';
const linking = {
  'hugo.toml': 'baseURL = "https://example.com/"\n',
  [HARBOUR]:
    '---\ntitle: Harbour\n---\n\n## Piers\n\nSee [the light](/docs/light/#lamp) and [the boats](/docs/boats/).\n',
  'content/en/docs/light.md': '---\ntitle: Light\n---\n\n## Lens\n\nIt is bright.\n',
};
const rulesOf = (out: string) =>
  json(out).files.flatMap(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule));

test('links are checked against the site, also for a text of standard input', async () => {
  const { path, remove } = testFolder(linking);
  const asked = ['--only', 'link-page,link-anchor', '--format', 'json'];
  const { status, out, err } = await cli(['check', HARBOUR, ...asked], { cwd: path });
  assert.equal(err, '');
  assert.equal(status, 1);
  assert.deepEqual(rulesOf(out), ['link-anchor', 'link-page']);
  const stdin = 'See [the lens](/docs/light/#lens) and [the rocks](/docs/rocks/).\n';
  const piped = await cli(['check', '--stdin', '--stdin-path', 'content/en/docs/new.md', ...asked], {
    cwd: path,
    stdin,
  });
  assert.deepEqual(rulesOf(piped.out), ['link-page']);
  remove();
});

test('the site is read only for rules that ask for it; trouble with it is said once and changes no exit status', async () => {
  const { path, write, remove } = testFolder({ ...linking, 'hugo.toml': 'baseURL = "https://example.com\n' });
  const silent = await cli(['check', 'content', '--only', 'doubled-word'], { cwd: path });
  assert.equal(silent.err, '');
  const spoken = await cli(['check', 'content', '--only', 'link-anchor'], { cwd: path });
  assert.match(spoken.err, /^stargazer: hugo\.toml: the site's configuration cannot be read[^\n]*\n$/);
  assert.equal(spoken.status, 0);
  write('hugo.toml', linking['hugo.toml']);
  assert.equal((await cli(['check', 'content', '--only', 'link-anchor'], { cwd: path })).err, '');
  remove();
});

test('what was read of the site is kept between runs; a cache that is broken or cannot be written changes nothing', async () => {
  const { path, write, remove } = testFolder(linking);
  const asked = ['check', HARBOUR, '--only', 'link-page', '--format', 'json', '--cache', 'kept'];
  const run = async () => rulesOf((await cli(asked, { cwd: path })).out);
  assert.deepEqual(await run(), ['link-page']);
  const [file = ''] = readdirSync(join(path, 'kept/sites'));
  const kept = readFileSync(join(path, 'kept/sites', file), 'utf8');
  assert.match(kept, /content\/en\/docs\/light\.md/);
  assert.deepEqual(readdirSync(join(path, 'kept/sites')), [file], 'no temporary file is left');
  for (const broken of ['', 'rubbish', `${kept.slice(0, kept.length / 2)}`, `${kept}\n[1]`]) {
    write(`kept/sites/${file}`, broken);
    // Where the findings are known, no ids are asked for.
    rmSync(join(path, 'kept/findings.txt'), { force: true });
    assert.deepEqual(await run(), ['link-page'], broken.slice(0, 20));
    assert.equal(readFileSync(join(path, 'kept/sites', file), 'utf8'), kept);
  }
  write('content/en/docs/boats.md', '---\ntitle: Boats\n---\n');
  assert.deepEqual(await run(), [], 'a new page is seen');
  write('file', '');
  const { status, err } = await cli(['check', HARBOUR, '--cache', 'file'], { cwd: path });
  assert.equal(status, 0);
  assert.match(err, /^stargazer: --cache file: cannot be written: [^\n]*\n$/);
  remove();
});

test('without a cache nothing is kept, and the own folder of the user is used when none is named', async () => {
  const { path, remove } = testFolder(linking);
  const cacheFolder = join(path, 'own');
  await cli(['check', HARBOUR, '--no-cache'], { cwd: path, cacheFolder });
  assert.equal(existsSync(cacheFolder), false);
  await cli(['check', HARBOUR], { cwd: path, cacheFolder });
  assert.equal(readdirSync(join(cacheFolder, 'sites')).length, 1);
  assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), join('/c', 'stargazer'));
  assert.equal(userCacheFolder({}, 'win32'), undefined);
  remove();
});
