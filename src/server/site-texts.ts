import type { Language } from '../core/messages/types.ts';
import type { SiteProblem } from '../site/index/site-source.ts';
import { say } from './texts.ts';

/** What a person must know of the site itself. That it has no configuration is nothing to be told: a copy of some pages has none. */
export function problemTexts(site: string, problems: readonly SiteProblem[], language: Language): readonly string[] {
  const unreadable = problems.filter(({ code }) => code === 'unreadable');
  const [first] = unreadable;
  const texts = problems.flatMap(({ code, path, why }) => {
    if (code === 'config-broken') return [say(language, 'siteConfigBroken', { path, why })];
    return code === 'too-many-files' ? [say(language, 'siteTooLarge', { site, count: why })] : [];
  });
  if (first === undefined) return texts;
  const values = { count: unreadable.length, path: first.path, why: first.why };
  return [...texts, say(language, 'siteFilesUnreadable', values)];
}
