import type { Anchors } from '../../core/site/anchors.ts';
import { ownCopy } from '../../core/text/own-copy.ts';

/** The same ids, without the page that they were read from: the index keeps them for as long as it lives. */
export function detached({ ids, places, open }: Anchors): Anchors {
  return {
    ids: new Set([...ids].map(ownCopy)),
    places: places.map((place) => ({ ...place, id: ownCopy(place.id), text: ownCopy(place.text) })),
    open,
  };
}
