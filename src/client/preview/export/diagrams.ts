import type { DiagramPicture, WebviewStrings } from '../../../protocol/index.ts';
import { escapeAttribute as escapeText } from '../escape.ts';
import { base64 } from './base64.ts';

/** A diagram on light and on dark ground. */
export interface TwoPictures {
  readonly light: DiagramPicture;
  readonly dark: DiagramPicture;
}

/** The sources of the diagrams in sanitised HTML, each once. */
export function diagramSources(htmls: Iterable<string>): readonly string[] {
  const sources = new Set<string>();
  for (const html of htmls) for (const [, text = ''] of html.matchAll(diagram)) sources.add(plain(text));
  return [...sources];
}

/** Sanitised HTML with its diagrams drawn; one of which there is no picture stays as its source. */
export function placeDiagrams(
  html: string,
  pictures: ReadonlyMap<string, TwoPictures>,
  strings: WebviewStrings,
): string {
  return html.replace(diagram, (whole, text: string) => {
    const drawn = pictures.get(plain(text));
    return drawn === undefined ? whole : figure(drawn, text, strings);
  });
}

/** As `core/preview/diagram.ts` makes it; the text of the code has no tags in it. */
const diagram =
  /<div class="sg-code sg-diagram"><p class="sg-box-label">[^<]*<\/p><pre><code class="language-mermaid">([^<]*)<\/code><\/pre><\/div>/g;

/** References are written by number only. */
function plain(text: string): string {
  return text.replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

function figure({ light, dark }: TwoPictures, text: string, strings: WebviewStrings): string {
  const name = escapeText(light.title === '' ? strings.diagram : light.title);
  const image = `<img role="img" alt="${name}" width="${light.width}" height="${light.height}" src="${address(light)}">`;
  const other = `<source media="screen and (prefers-color-scheme: dark)" srcset="${address(dark)}">`;
  const source = `<summary>${escapeText(strings.diagramSource)}</summary><pre><code>${text}</code></pre>`;
  return `<div class="sg-code sg-diagram"><picture>${other}${image}</picture><details class="diagram-source">${source}</details></div>`;
}

function address({ svg }: DiagramPicture): string {
  return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg))}`;
}
