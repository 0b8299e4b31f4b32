import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

export const announcement = 'blog/_posts/2026-04-22-tidewheel-v1-36-release/index.md';

/** A deliberate mistake, as `mistakes.json` lists it. */
export interface Mistake {
  readonly path: string;
  readonly rule: string;
  readonly line: number;
  readonly wrong: string;
  /** Taken over from the original by a translation. */
  readonly inherited?: boolean;
}

export const mistakes: readonly Mistake[] = JSON.parse(read('mistakes.json'));

/** Every page, as a path from the sample site's root. */
export const pages: readonly string[] = globSync('content/**/*.md', { cwd: samples })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

export function read(path: string): string {
  return readFileSync(samples + path, 'utf8');
}

/** The text without code, and without HTML comments unless `comments` is true. Lines stay where they are. */
export function prose(text: string, comments = false): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  const visible = comments ? text : text.replace(/<!--[\s\S]*?-->/g, blank);
  return visible.replace(/^ *```[\s\S]*?^ *```/gm, blank).replace(/`[^`\n]*`/g, blank);
}

/** The file a rooted address leads to, by Hugo's rules as far as this site needs them; undefined when there is none. */
export function fileOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, '').replace(/\/$/, '');
  const locale = path === '/zh-cn' || path.startsWith('/zh-cn/') ? 'zh-cn' : 'en';
  const rest = path.replace(/^\/zh-cn(?=\/|$)/, '').replace(/^\//, '');
  const post = posts(locale).find(({ url }) => url === rest);
  if (post !== undefined) return post.path;
  return [`content/${locale}/${rest}.md`, `content/${locale}/${rest}/_index.md`, `static/${rest}`]
    .map((file) => file.replaceAll('//', '/'))
    .find((file) => existsSync(samples + file));
}

function posts(locale: string) {
  return pages
    .filter((path) => path.startsWith(`content/${locale}/blog/_posts/`))
    .flatMap((path) => {
      const text = read(path);
      const date = /^date: (\d{4})-(\d\d)-(\d\d)/m.exec(text);
      const slug = /^slug: (.+)$/m.exec(text)?.[1];
      if (date === null || slug === undefined || /^draft: true$/m.test(text)) return [];
      return [{ path, url: `blog/${date[1]}/${date[2]}/${date[3]}/${slug}` }];
    });
}
