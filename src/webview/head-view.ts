import type { PreviewDocument, Side, WebviewStrings } from '../protocol/index.ts';
import { make } from './make.ts';

/** The two titles above the columns; stays in sight. */
export interface TitlesView {
  readonly element: HTMLElement;
  update(original: PreviewDocument | null, translation: PreviewDocument | null, strings: WebviewStrings): void;
}

export function createTitles(): TitlesView {
  const titles = { original: createTitle('original'), translation: createTitle('translation') };
  return {
    element: make('div', 'titles', titles.original.element, titles.translation.element),
    update(original, translation, strings) {
      titles.original.show(original, strings.original);
      titles.translation.show(translation, strings.translation);
    },
  };
}

function createTitle(side: Side) {
  const name = make('span', 'side-name');
  const title = make('span', 'side-text');
  const element = make('div', 'side-title', name, title);
  element.dataset.side = side;
  return {
    element,
    show(shown: PreviewDocument | null, role: string) {
      element.hidden = shown === null;
      name.textContent = shown === null || shown.language === '' ? role : `${role} · ${languageName(shown.language)}`;
      title.textContent = shown?.title ?? '';
      title.title = shown?.title ?? '';
      title.lang = shown?.language ?? '';
    },
  };
}

const names = new Map<string, string>();

/** The language's own name for itself: `English`, `中文`. */
export function languageName(tag: string): string {
  const known = names.get(tag) ?? nameOf(tag);
  names.set(tag, known);
  return known;
}

function nameOf(tag: string): string {
  try {
    return (
      new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(tag.split('-')[0] ?? tag) ??
      tag
    );
  } catch {
    // Not a language tag: a folder of the site may have any name.
    return tag;
  }
}
