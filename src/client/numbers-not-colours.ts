import { type Disposable, languages } from 'vscode';
import { schemes } from './server/selector.ts';

/**
 * Keeps VS Code from painting a colour before `#740` in "KEP #740": it guesses colours only where no extension knows better, and in a page of
 * a site a `#` before digits is a number.
 */
export function sayNumbersAreNotColours(): Disposable {
  const pages = schemes.map((scheme) => ({ scheme, language: 'markdown', pattern: '**/content/**' }));
  return languages.registerColorProvider(pages, {
    provideDocumentColors: () => [],
    provideColorPresentations: () => [],
  });
}
