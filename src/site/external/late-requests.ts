import type { NodeRequestsOptions } from './node-requests.ts';
import type { Requests } from './requests.ts';

/** Requests made with Node whose modules are read with the first question: they take their time, and hardly anybody asks in a session. */
export function createLateRequests(options: NodeRequestsOptions): Requests {
  let made: Promise<Requests> | undefined;
  return {
    async send(request, signal) {
      made ??= import('./node-requests.ts').then(({ createNodeRequests }) => createNodeRequests(options));
      return (await made).send(request, signal);
    },
  };
}
