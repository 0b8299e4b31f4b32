import type { Element, ElementContent } from 'hast';
import bash from 'highlight.js/lib/languages/bash';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import protobuf from 'highlight.js/lib/languages/protobuf';
import python from 'highlight.js/lib/languages/python';
import shell from 'highlight.js/lib/languages/shell';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';

/**
 * The text of a block of code as elements with classes by what each word is; the text itself where the language is none that posts are written in, or the
 * block is very long. A language is set up when the first block asks for it.
 */
export function highlighted(code: string, language: string): readonly ElementContent[] {
  const name = NAMES.get(language.toLowerCase());
  const grammar = name === undefined ? undefined : GRAMMARS[name];
  if (name === undefined || grammar === undefined || code.length > LONGEST) return [{ type: 'text', value: code }];
  if (!lowlight.registered(name)) lowlight.register(name, grammar);
  // Of the root, elements and texts only.
  return lowlight.highlight(name, code, { prefix: PREFIX }).children as ElementContent[];
}

/** The language of `<code class="language-…">`, with its text, when there is nothing but text in it. */
export function plainCode(element: Element): { readonly language: string; readonly code: string } | undefined {
  const [only, more] = element.children;
  const names = Array.isArray(element.properties.className) ? element.properties.className.map(String) : [];
  const language = names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
  if (only?.type !== 'text' || more !== undefined || language === undefined) return undefined;
  return { language, code: only.value };
}

const lowlight = createLowlight();
const PREFIX = 'sg-code-';
/** Characters; a longer block would hold up the page. */
const LONGEST = 20_000;

const GRAMMARS = { bash, diff, dockerfile, go, ini, javascript, json, protobuf, python, shell, xml, yaml };

/** What fences of real posts say, and the grammar for it. */
const NAMES: ReadonlyMap<string, keyof typeof GRAMMARS> = new Map([
  ...Object.keys(GRAMMARS).map((name) => [name, name] as [string, keyof typeof GRAMMARS]),
  ['yml', 'yaml'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['console', 'shell'],
  ['terminal', 'shell'],
  ['golang', 'go'],
  ['toml', 'ini'],
  ['proto', 'protobuf'],
  ['py', 'python'],
  ['js', 'javascript'],
  ['html', 'xml'],
]);
