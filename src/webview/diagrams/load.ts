import type { Draw } from './drawing.ts';

/**
 * Loads the file that draws, with the first call. The script of the page names its address (`data-diagrams`) and lends its nonce. Resolves to undefined where it cannot be had, and tries
 * again with the next call.
 */
export function loadDraw(): Promise<Draw | undefined> {
  loading ??= load().then((draw) => {
    if (draw === undefined) loading = undefined;
    return draw;
  });
  return loading;
}

let loading: Promise<Draw | undefined> | undefined;

/** Known while the page's script is read for the first time only. */
const page = document.currentScript;

function load(): Promise<Draw | undefined> {
  const address = page?.dataset.diagrams;
  if (address === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.nonce = page?.nonce ?? '';
    script.src = address;
    script.addEventListener('load', () => resolve((globalThis as { stargazerDraw?: Draw }).stargazerDraw));
    script.addEventListener('error', () => resolve(undefined));
    document.head.append(script);
  });
}
