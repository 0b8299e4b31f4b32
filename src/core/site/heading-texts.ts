import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { HeadingTexts } from './anchors.ts';

/**
 * The texts that the Kubernetes site's `heading` shortcode knows, out of a file of translations: entries named `<argument>_heading`. A file that cannot be
 * read has none; `name` tells its format.
 */
export function readHeadingTexts(text: string, name: string): HeadingTexts {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tableOf(text, name))) {
    const argument = /^(.+)_heading$/.exec(key)?.[1];
    const words: unknown = typeof value === 'object' && value !== null && 'other' in value ? value.other : value;
    if (argument !== undefined && typeof words === 'string') texts.set(argument, words);
  }
  return texts;
}

function tableOf(text: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const data: unknown = name.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent' });
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {}; // the headings it would have named are then unknown
  }
}
