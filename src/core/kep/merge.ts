import { createCatalogue } from './catalogue.ts';
import type { KepCatalogue } from './types.ts';

/**
 * The newer catalogue laid over the older one (on the same day: `fresh` over `bundle`); never a replacement, because the published feed lacks what
 * lies outside of community groups (provider-aws). A KEP of the older one stays unless the newer has its folder, or its number in another folder.
 */
export function mergeCatalogues(bundle: KepCatalogue, fresh: KepCatalogue): KepCatalogue {
  const [under, over] = fresh.date < bundle.date ? [fresh, bundle] : [bundle, fresh];
  const folders = new Set(over.keps.map((kep) => kep.directory).filter((folder) => folder !== ''));
  const numbers = new Set(over.keps.map((kep) => kep.number).filter((number) => number !== 0));
  const kept = under.keps.filter((kep) => !folders.has(kep.directory) && !numbers.has(kep.number));
  const { date, origin, commit } = over;
  return createCatalogue({ date, origin, ...(commit === undefined ? {} : { commit }) }, [...kept, ...over.keps]);
}
