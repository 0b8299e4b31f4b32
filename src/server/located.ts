import type { Place, Places } from './places.ts';

/** Where the open documents stand, which takes looks at the folders above them. */
export interface Located {
  of(uri: string): Place | undefined;
  /** Looks where the document stands; false when it was closed meanwhile. */
  locate(uri: string): Promise<boolean>;
  /** Resolves, and never rejects, once nothing is being looked up for the document. */
  settled(uri: string): Promise<void>;
  forget(uri: string): void;
}

export function createLocated(places: Pick<Places, 'locate'>, isOpen: (uri: string) => boolean): Located {
  const known = new Map<string, Place>();
  const running = new Map<string, Promise<boolean>>();
  const look = async (uri: string) => {
    const place = await places.locate(uri);
    if (!isOpen(uri)) return false;
    known.set(uri, place);
    return true;
  };
  return {
    of: (uri) => known.get(uri),
    locate(uri) {
      const done = look(uri).finally(() => {
        if (running.get(uri) === done) running.delete(uri);
      });
      running.set(uri, done);
      return done;
    },
    async settled(uri) {
      try {
        await running.get(uri);
      } catch {
        // Who asked for it was told.
      }
    },
    forget: (uri) => void known.delete(uri),
  };
}
