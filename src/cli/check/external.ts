import { canBeAsked, externalLinks } from '../../core/external/links.ts';
import type { Verdicts } from '../../core/external/verdict.ts';
import { parsePost } from '../../core/post/parse.ts';
import { ownHost } from '../../core/site/resolve.ts';
import { checkAddresses } from '../../site/external/check.ts';
import { createMemory, MEMORY } from '../../site/external/memory.ts';
import { createNodeStore } from '../../site/node-store.ts';
import type { Io } from '../io.ts';
import type { SiteIndexes } from '../site-indexes.ts';
import type { Sites } from '../sites.ts';
import { reasonOf, type Troubles } from '../trouble.ts';

/** A text whose links are to be asked for. */
export interface AskedText {
  readonly path: string;
  read(): Promise<{ readonly text: string }>;
}

export interface ExternalRun {
  readonly io: Io;
  readonly troubles: Troubles;
  readonly sites: Sites;
  readonly indexes: SiteIndexes;
  /** Where answers are kept between runs; `undefined`: nowhere. */
  readonly cacheFolder: string | undefined;
}

/** What other sites answer for the links of these texts. Files that cannot be read are somebody else's trouble. */
export async function askOtherSites(texts: readonly AskedText[], run: ExternalRun): Promise<Verdicts> {
  const { io, troubles, cacheFolder } = run;
  const urls = await addressesOf(texts, run);
  const store = cacheFolder === undefined ? undefined : createNodeStore(cacheFolder);
  const memory = createMemory(await store?.read(MEMORY));
  const verdicts = await io.interruptible((signal) =>
    checkAddresses(urls, {
      requests: io.requests(),
      memory,
      signal,
      onProgress: (done, total) => io.progress?.(`${done}/${total} addresses of other sites`),
    }),
  );
  io.progress?.('');
  if (verdicts.size < urls.size)
    troubles.note(`${urls.size - verdicts.size} addresses of other sites were not asked for`);
  await store?.write(MEMORY, memory.serialise(Date.now())).catch((error: unknown) => {
    troubles.note(`${cacheFolder}: cannot be written: ${reasonOf(error)}`);
  });
  return verdicts;
}

async function addressesOf(
  texts: readonly AskedText[],
  { sites, indexes, io }: ExternalRun,
): Promise<ReadonlySet<string>> {
  const urls = new Set<string>();
  for (const [number, { path, read }] of texts.entries()) {
    io.progress?.(`${number + 1}/${texts.length} files read`);
    const given = await read().catch(() => undefined);
    if (given === undefined) continue;
    const place = await sites.of(path);
    const index = place && (await indexes.of(place.root));
    const host = index && ownHost(index.facts().config);
    for (const { key } of externalLinks(parsePost(given.text, place?.path ?? path)))
      if (canBeAsked(key, host)) urls.add(key);
  }
  return urls;
}
