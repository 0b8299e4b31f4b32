export * from './diagrams.ts';
export * from './feed.ts';
export * from './preview.ts';
export * from './requests.ts';
export * from './translation.ts';
export * from './webview.ts';
