import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Lets Hugo build the blog posts of a site with layouts that print what it made of them. The site's folder is not written to.
 * Each page: its file below the language's content folder, its language, its address, its content and the marks in it. `trouble`: what Hugo said when it
 * refused. `hooks: false`: the content as Hugo itself writes it, without marks.
 */
export function runHugo({ site, languages, most, hooks = true }) {
  return inScratch((scratch) => {
    const { trouble, output } = build(scratch, site, prepare(scratch, site, languages, most, hooks));
    if (trouble !== undefined) return { pages: [], trouble };
    const files = globSync('**/*.html', { cwd: output });
    return { pages: files.flatMap((file) => readPage(join(output, file))), trouble };
  });
}

/** The same for all pages of the languages: file, language, address, and the marks of headings. */
export function runHugoForPages({ site, languages }) {
  return inScratch((scratch) => {
    const layouts = join(scratch, 'layouts');
    const print =
      '{{ with .File }}{{ dict "path" .Path "lang" $.Lang "url" $.RelPermalink "content" $.Content | jsonify }}{{ end }}';
    mkdirSync(join(layouts, '_default'), { recursive: true });
    for (const name of ['_default/single', '_default/list', 'index'])
      writeFileSync(join(layouts, `${name}.html`), print);
    const hook = '_default/_markup/render-heading.html';
    cpSync(join(here, 'layouts', hook), join(layouts, hook), { recursive: true });
    // A stub that renders Markdown itself would have to know which shortcodes stand inside others.
    const shortcodes = [...shortcodesIn(site, languages, '**')];
    makeStubs(
      layouts,
      shortcodes.map(([name, kind]) => [name, kind === 'paired' ? 'paired-markdown' : kind]),
    );
    const mounts = languages.flatMap(({ code, contentDir }) => mount(join(site, contentDir), 'content', code));
    const { trouble, output } = build(scratch, site, settings(scratch, [], mounts));
    if (trouble !== undefined) return { pages: [], trouble };
    const files = globSync('**/*.html', { cwd: output });
    return { pages: files.flatMap((file) => readPage(join(output, file))), trouble };
  });
}

function inScratch(work) {
  const scratch = mkdtempSync(join(tmpdir(), 'compare-hugo-'));
  try {
    mkdirSync(join(scratch, 'empty'));
    return work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds the site with these settings over its own; `trouble` is what Hugo said when it refused. */
function build(scratch, site, lines) {
  const config = join(scratch, 'compare.toml');
  const output = join(scratch, 'public');
  writeFileSync(config, lines.join('\n'));
  const done = spawnSync(
    'hugo',
    [
      '--source',
      site,
      '--config',
      `${join(site, 'hugo.toml')},${config}`,
      '--destination',
      output,
      '--noBuildLock',
      '--buildDrafts',
      '--buildFuture',
      '--buildExpired',
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  return { output, trouble: done.status === 0 ? undefined : done.stdout + done.stderr };
}

/** Layouts with a stub for every shortcode that the posts use, and settings that leave only the posts to be built. */
function prepare(scratch, site, languages, most, hooks) {
  const layouts = join(scratch, 'layouts');
  cpSync(join(here, 'layouts'), layouts, { recursive: true });
  if (!hooks) {
    rmSync(join(layouts, '_default', '_markup'), { recursive: true });
    rmSync(join(layouts, 'shortcodes', 'figure.html')); // Hugo has one itself
  }
  makeStubs(layouts, shortcodesIn(site, languages, 'blog/**'));
  return settings(
    scratch,
    ['RSS', 'home', 'section'],
    languages.flatMap(({ code, contentDir }) =>
      mount(postsFolder(scratch, site, contentDir, most), 'content/blog', code),
    ),
  );
}

function makeStubs(layouts, shortcodes) {
  for (const [name, kind] of shortcodes) {
    const stub = join(layouts, 'shortcodes', `${name}.html`);
    mkdirSync(dirname(stub), { recursive: true });
    if (!existsSync(stub) && !['figure', 'highlight'].includes(name))
      cpSync(join(here, 'layouts', 'kinds', `${kind}.html`), stub);
  }
}

/** Settings that leave only these contents to be built, with the layouts of the scratch folder. */
function settings(scratch, disabled, mounts) {
  const kinds = ['taxonomy', 'term', 'sitemap', 'robotsTXT', '404', ...disabled];
  return [
    'theme = []',
    'enableGitInfo = false',
    `layoutDir = ${JSON.stringify(join(scratch, 'layouts'))}`,
    `resourceDir = ${JSON.stringify(join(scratch, 'resources'))}`,
    `cacheDir = ${JSON.stringify(join(scratch, 'cache'))}`,
    `disableKinds = ${JSON.stringify(kinds)}`,
    '[outputs]',
    ...['home', 'section', 'page'].map((kind) => `${kind} = ["HTML"]`),
    ...mounts,
    ...['static', 'i18n', 'data', 'assets'].flatMap((target) => mount(join(scratch, 'empty'), target)),
  ];
}

function mount(source, target, lang) {
  const lines = ['[[module.mounts]]', `source = ${JSON.stringify(source)}`, `target = "${target}"`];
  return lang === undefined ? lines : [...lines, `lang = "${lang}"`];
}

/** The blog's own folder, or a copy with every so manyth post, so that no more than `most` are built. */
function postsFolder(scratch, site, contentDir, most) {
  const blog = join(site, contentDir, 'blog');
  const posts = join(blog, '_posts');
  const entries = existsSync(posts) ? readdirSync(posts) : [];
  if (entries.length <= most) return blog;
  const copy = join(scratch, 'posts', contentDir);
  const step = entries.length / most;
  for (let number = 0; number < most; number++) {
    const entry = entries[Math.floor(number * step)];
    cpSync(join(posts, entry), join(copy, '_posts', entry), { recursive: true });
  }
  return copy;
}

/** Names of shortcodes in the pages below `folder`, and the layout that stands for each: `single`, or where any tag closes one of that name, `paired` or `paired-markdown` (`{{%`). */
function shortcodesIn(site, languages, folder) {
  const names = new Map();
  for (const { contentDir } of languages) {
    for (const file of globSync(`${folder}/*.{md,html}`, { cwd: join(site, contentDir), withFileTypes: true })) {
      if (!file.isFile()) continue;
      const text = readFileSync(join(file.parentPath, file.name), 'utf8');
      for (const [, mark, close, name] of text.matchAll(/\{\{([<%])\s*(\/?)\s*([\w./-]+)/g)) {
        if (close === '/') names.set(name, mark === '%' ? 'paired-markdown' : 'paired');
        else if (!names.has(name)) names.set(name, 'single');
      }
    }
  }
  return names;
}

function readPage(file) {
  const text = readFileSync(file, 'utf8');
  if (!text.startsWith('{')) return []; // the page of an alias
  const { path, lang, url, content } = JSON.parse(text);
  const marks = [...content.matchAll(/<x-mark data-kind="(\w+)" data-value="([^"]*)">/g)].map(([, kind, value]) => ({
    kind,
    value: decodeEntities(value),
  }));
  return [{ path, lang, url, marks, content }];
}

function decodeEntities(text) {
  const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (named[name] ?? whole),
  );
}
