import { lazy } from '../text/lazy.ts';
import { kubernetesNames } from './kubernetes-names.ts';
import { properNames } from './proper-names.ts';

/** Whether a word, whatever its capitals, is the name of a product or project, or of a kind of the API, one or several. */
export function isName(word: string): boolean {
  const lower = word.toLowerCase();
  return properNames.has(lower) || kinds().has(lower) || kinds().has(lower.replace(/s$/, ''));
}

const kinds = lazy(() => new Set(kubernetesNames.map((name) => name.toLowerCase())));
