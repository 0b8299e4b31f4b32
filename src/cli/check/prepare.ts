import type { Verdicts } from '../../core/external/verdict.ts';
import type { FilePort } from '../../site/port.ts';
import { catalogueOption, languageOption, siteOption, todayOption } from '../commands/common.ts';
import { createConfigurations } from '../config.ts';
import type { Io } from '../io.ts';
import { type Given, textOf } from '../options.ts';
import type { SiteCache } from '../site-cache.ts';
import { createSiteIndexes } from '../site-indexes.ts';
import { createSites } from '../sites.ts';
import type { Troubles } from '../trouble.ts';
import type { Run } from './check-file.ts';
import { readCheckOptions } from './options.ts';

/** All that the files of a run share, read from the options; a worker does so for itself. @throws UsageError */
export async function prepareRun(
  options: Given,
  io: Pick<Io, 'cwd' | 'program' | 'today'>,
  troubles: Troubles,
  { cache, port, external }: { cache: SiteCache; port: FilePort; external?: Verdicts | undefined },
): Promise<Run> {
  return {
    asked: readCheckOptions(options),
    language: languageOption(options),
    troubles,
    world: {
      today: todayOption(options, io),
      keps: await catalogueOption(options, io, troubles),
      sites: createSites(await siteOption(options, io), port),
      indexes: createSiteIndexes(cache, troubles, port),
      external,
    },
    keeps: !cache.once,
    configurations: createConfigurations(textOf(options, 'config'), io.cwd, troubles),
  };
}
