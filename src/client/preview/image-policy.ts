import type { RemoteImages } from '../../protocol/index.ts';

/** A name with an optional port, in small letters: nothing that could end a source of a policy and begin another one. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?$/;

export function isHost(value: unknown): value is string {
  return typeof value === 'string' && HOST.test(value);
}

/** The sources of a policy's `img-src` for pictures of other sites: by https, of the hosts that the person allowed. */
export function imageSources({ hosts, all }: RemoteImages): readonly string[] {
  return all ? ['https:'] : hosts.filter(isHost).map((host) => `https://${host}`);
}
