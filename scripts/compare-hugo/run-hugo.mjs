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
  const scratch = mkdtempSync(join(tmpdir(), 'compare-hugo-'));
  try {
    const config = prepare(scratch, site, languages, most, hooks);
    const output = join(scratch, 'public');
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
    if (done.status !== 0) return { pages: [], trouble: done.stdout + done.stderr };
    return {
      pages: globSync('**/*.html', { cwd: output }).flatMap((file) => readPage(join(output, file))),
      trouble: undefined,
    };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Layouts with a stub for every shortcode that the posts use, and settings that leave only the posts to be built. */
function prepare(scratch, site, languages, most, hooks) {
  const layouts = join(scratch, 'layouts');
  cpSync(join(here, 'layouts'), layouts, { recursive: true });
  if (!hooks) {
    rmSync(join(layouts, '_default', '_markup'), { recursive: true });
    rmSync(join(layouts, 'shortcodes', 'figure.html')); // Hugo has one itself
  }
  mkdirSync(join(scratch, 'empty'));
  for (const [name, kind] of shortcodesIn(site, languages)) {
    const stub = join(layouts, 'shortcodes', `${name}.html`);
    mkdirSync(dirname(stub), { recursive: true });
    if (!existsSync(stub) && !['figure', 'highlight'].includes(name))
      cpSync(join(here, 'layouts', 'kinds', `${kind}.html`), stub);
  }
  const lines = [
    'theme = []',
    'enableGitInfo = false',
    `layoutDir = ${JSON.stringify(layouts)}`,
    `resourceDir = ${JSON.stringify(join(scratch, 'resources'))}`,
    `cacheDir = ${JSON.stringify(join(scratch, 'cache'))}`,
    'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]',
    '[outputs]',
    ...['home', 'section', 'page'].map((kind) => `${kind} = ["HTML"]`),
    ...languages.flatMap(({ code, contentDir }) =>
      mount(postsFolder(scratch, site, contentDir, most), 'content/blog', code),
    ),
    ...['static', 'i18n', 'data', 'assets'].flatMap((target) => mount(join(scratch, 'empty'), target)),
  ];
  const config = join(scratch, 'compare.toml');
  writeFileSync(config, lines.join('\n'));
  return config;
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

/** Names of shortcodes in the posts, and the layout that stands for each: `single`, or where any tag closes one of that name, `paired` or `paired-markdown` (`{{%`). */
function shortcodesIn(site, languages) {
  const names = new Map();
  for (const { contentDir } of languages) {
    for (const file of globSync('blog/**/*.{md,html}', { cwd: join(site, contentDir), withFileTypes: true })) {
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
