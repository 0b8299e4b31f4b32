import { checkAddresses } from '../site/external/check.ts';
import { createMemory, MEMORY } from '../site/external/memory.ts';
import type { AskHosts } from './external.ts';

/** Asks other hosts from this process. @param version of the product */
export function createAskHosts(version: string): AskHosts {
  return async (urls, { store, proxy, signal, onProgress, trouble }) => {
    const memory = createMemory(await store?.read(MEMORY));
    // Read when it is first needed: hardly anybody asks in a session, and Node's own modules for it take their time.
    const { createNodeRequests } = await import('../site/external/node-requests.ts');
    const requests = createNodeRequests({
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
