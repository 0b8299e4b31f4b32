import type { FromWebview } from '../protocol/index.ts';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension on the other side of the page. May be taken once only. */
export const host: VsCodeApi = acquireVsCodeApi();
