import type { PreviewDocument, Side, WebviewStrings } from '../protocol/index.ts';

/** The two titles above the columns; stays in sight. */
export interface HeadView {
  readonly element: HTMLElement;
  update(original: PreviewDocument | null, translation: PreviewDocument | null, strings: WebviewStrings): void;
}

export function createHead(): HeadView {
  const element = document.createElement('header');
  element.className = 'head';
  const titles = { original: createTitle('original'), translation: createTitle('translation') };
  element.append(titles.original.element, titles.translation.element);
  return {
    element,
    update(original, translation, strings) {
      titles.original.show(original, strings.original);
      titles.translation.show(translation, strings.translation);
    },
  };
}

function createTitle(side: Side) {
  const element = document.createElement('div');
  element.className = 'side-title';
  element.dataset.side = side;
  const name = document.createElement('span');
  name.className = 'side-name';
  const title = document.createElement('span');
  title.className = 'side-text';
  element.append(name, title);
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

/** The language's own name for itself: `English`, `中文`. */
function languageName(tag: string): string {
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
