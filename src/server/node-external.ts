import { checkAddresses } from '../site/external/check.ts';
import { createLateRequests } from '../site/external/late-requests.ts';
import { createMemory, MEMORY } from '../site/external/memory.ts';
import type { AskHosts } from './external.ts';

/** Asks other hosts from this process. @param version of the product */
export function createAskHosts(version: string): AskHosts {
  return async (urls, { store, proxy, signal, onProgress, trouble }) => {
    const memory = createMemory(await store?.read(MEMORY));
    const requests = createLateRequests({
      userAgent: `Mozilla/5.0 (compatible; Stargazer/${version}; check of links)`,
      proxy,
    });
    const verdicts = await checkAddresses(urls, { requests, memory, signal, onProgress });
    await store?.write(MEMORY, memory.serialise(Date.now())).catch((error: unknown) => {
      trouble(`Answers of other sites cannot be kept: ${String(error)}`);
    });
    return verdicts;
  };
}
