import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromWebview, ToWebview } from '../../src/protocol/index.ts';

/** Where a real browser is; undefined: tests that need one are skipped and say so. */
export const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path): path is string => path !== undefined && existsSync(path));

export const themes = ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const;
export type Theme = (typeof themes)[number];

/** The preview page in a browser, with a stand-in for the extension. */
export interface OpenPage {
  readonly page: Page;
  send(message: ToWebview | object): Promise<void>;
  /** Everything the page has posted so far. */
  posted(): Promise<readonly FromWebview[]>;
  state(): Promise<unknown>;
  /** Addresses the page asked for, and what broke its policy. */
  readonly requests: readonly string[];
  /** Own files that the page asked for, as `/webview.js`. */
  readonly loads: readonly string[];
  readonly violations: readonly string[];
}

const origin = 'https://webview.test';
let bundled: Promise<{ readonly script: string; readonly style: string; readonly drawing: string }> | undefined;

export async function launch(): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no browser');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

export async function openPage(
  browser: Browser,
  options: {
    readonly theme?: Theme;
    readonly width?: number;
    readonly height?: number;
    readonly state?: unknown;
    readonly pictures?: ReadonlyMap<string, () => Promise<Buffer>>;
    /** Sources of pictures that the policy allows besides. */
    readonly imageSources?: readonly string[];
  } = {},
): Promise<OpenPage> {
  const { theme = 'dark', width = 1200, height = 800, state } = options;
  bundled ??= bundle();
  const { script, style, drawing } = await bundled;
  const page = await browser.newPage({ viewport: { width, height } });
  const requests: string[] = [];
  const loads: string[] = [];
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(String(error)));
  const files: ReadonlyMap<string, readonly [type: string, body: string]> = new Map([
    ['/', ['text/html', html(theme, options.imageSources ?? [])]],
    ['/host.js', ['text/javascript', hostDouble(state)]],
    ['/webview.js', ['text/javascript', script]],
    ['/diagrams.js', ['text/javascript', drawing]],
    ['/webview.css', ['text/css', style]],
    ['/theme.css', ['text/css', themeStyle(theme)]],
  ]);
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const path = url.startsWith(origin) ? url.slice(origin.length) : undefined;
    const file = path === undefined ? undefined : files.get(path);
    if (file !== undefined) loads.push(path ?? '');
    if (file !== undefined) return route.fulfill({ contentType: `${file[0]};charset=utf-8`, body: file[1] });
    requests.push(url);
    const picture = path === undefined ? undefined : options.pictures?.get(path);
    if (picture === undefined) return route.abort();
    return route.fulfill({ contentType: 'image/svg+xml', body: await picture() });
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction('window.posted.length > 0');
  return {
    page,
    requests,
    loads,
    violations,
    async send(message) {
      await page.evaluate((data) => window.postMessage(data, '*'), message);
      // Messages come in order: this one has been dealt with when the next task runs, and is painted after two frames.
      await page.evaluate(
        () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)))),
      );
    },
    posted: () => page.evaluate('window.posted'),
    state: () => page.evaluate('window.kept'),
  };
}

/** The text of the file that draws diagrams. */
export async function drawingFile(): Promise<string> {
  bundled ??= bundle();
  return (await bundled).drawing;
}

/** As the client's page, with a stand-in for the editor in front of it. */
function html(theme: Theme, imageSources: readonly string[]): string {
  const policy = `default-src 'none'; img-src ${[origin, 'blob:', ...imageSources].join(' ')}; style-src ${origin}; script-src 'nonce-n'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Preview</title>
<link rel="stylesheet" href="/theme.css"><link rel="stylesheet" href="/webview.css"></head>
<body class="vscode-${theme}"><script nonce="n" src="/host.js"></script><script nonce="n" src="/webview.js" data-diagrams="/diagrams.js"></script></body></html>`;
}

function hostDouble(state: unknown): string {
  return `window.posted = []; window.kept = ${JSON.stringify(state) ?? 'undefined'};
window.acquireVsCodeApi = () => ({ postMessage: (m) => posted.push(m), getState: () => window.kept, setState: (s) => { window.kept = s; } });`;
}

async function bundle() {
  const root = join(import.meta.dirname, '../..');
  const options = { bundle: true, write: false, absWorkingDir: root, logLevel: 'error' } as const;
  const js = await build({ ...options, entryPoints: ['src/webview/main.ts'], format: 'iife', target: 'es2022' });
  const sheets = globSync('src/webview/**/*.css', { cwd: root }).sort();
  const contents = sheets.map((file) => `@import './${file.replaceAll('\\', '/')}';`).join('\n');
  const css = await build({ ...options, stdin: { contents, loader: 'css', resolveDir: root } });
  const { diagrams } = (await import(diagramsBundle)) as { readonly diagrams: BuildOptions };
  const drawing = await build({ ...options, ...diagrams, outdir: 'dist' });
  const text = (result: { readonly outputFiles?: readonly { readonly text: string }[] | undefined }) =>
    result.outputFiles?.[0]?.text ?? '';
  return { script: text(js), style: text(css), drawing: text(drawing) };
}

/** How the build makes the file that draws; the scripts have no types. */
const diagramsBundle = '../../scripts/build/diagrams.mjs';

/** The variables of VS Code's default themes that the style sheet uses. */
function themeStyle(theme: Theme): string {
  const colours: Readonly<Record<Theme, Readonly<Record<string, string>>>> = {
    dark: {
      'editor-background': '#1f1f1f',
      'editor-foreground': '#cccccc',
      descriptionForeground: '#9d9d9d',
      'panel-border': '#2b2b2b',
      focusBorder: '#0078d4',
      'textLink-foreground': '#4daafc',
      'textLink-activeForeground': '#4daafc',
      'textBlockQuote-background': '#2b2b2b',
      'textBlockQuote-border': '#616161',
      'textCodeBlock-background': '#2b2b2b',
      'textPreformat-foreground': '#d0d0d0',
      'textPreformat-background': '#3c3c3c',
      'list-hoverBackground': '#2a2d2e',
      'editorGroupHeader-tabsBackground': '#181818',
      'editor-lineHighlightBackground': '#282828',
      'editorInfo-foreground': '#59a4f9',
      'editorWarning-foreground': '#cca700',
      'editorError-foreground': '#f85149',
      'scrollbarSlider-background': '#79797966',
    },
    light: {
      'editor-background': '#ffffff',
      'editor-foreground': '#3b3b3b',
      descriptionForeground: '#616161',
      'panel-border': '#e5e5e5',
      focusBorder: '#005fb8',
      'textLink-foreground': '#005fb8',
      'textLink-activeForeground': '#005fb8',
      'textBlockQuote-background': '#f8f8f8',
      'textBlockQuote-border': '#d0d0d0',
      'textCodeBlock-background': '#f3f3f3',
      'textPreformat-foreground': '#3b3b3b',
      'textPreformat-background': '#0000001f',
      'list-hoverBackground': '#f2f2f2',
      'editorGroupHeader-tabsBackground': '#f8f8f8',
      'editor-lineHighlightBackground': '#f5f5f5',
      'editorInfo-foreground': '#0063d3',
      'editorWarning-foreground': '#8a6500',
      'editorError-foreground': '#c72e0f',
      'scrollbarSlider-background': '#64646466',
    },
    'high-contrast': {
      'editor-background': '#000000',
      'editor-foreground': '#ffffff',
      descriptionForeground: '#ffffffb3',
      'panel-border': '#6fc3df',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      focusBorder: '#f38518',
      'textLink-foreground': '#21a6ff',
      'textLink-activeForeground': '#21a6ff',
      'textBlockQuote-border': '#ffffff',
      'textCodeBlock-background': '#000000',
      'textPreformat-foreground': '#ffffff',
      'editorInfo-foreground': '#3794ff',
      'editorWarning-foreground': '#ffd370',
      'editorError-foreground': '#f48771',
      'scrollbarSlider-background': '#6fc3df99',
    },
    'high-contrast-light': {
      'editor-background': '#ffffff',
      'editor-foreground': '#292929',
      descriptionForeground: '#292929',
      'panel-border': '#0f4a85',
      contrastBorder: '#0f4a85',
      contrastActiveBorder: '#006bbd',
      focusBorder: '#006bbd',
      'textLink-foreground': '#0f4a85',
      'textLink-activeForeground': '#0f4a85',
      'textBlockQuote-border': '#292929',
      'textCodeBlock-background': '#f2f2f2',
      'textPreformat-foreground': '#ffffff',
      'textPreformat-background': '#09345f',
      'editorInfo-foreground': '#0063d3',
      'editorWarning-foreground': '#895503',
      'editorError-foreground': '#b5200d',
      'scrollbarSlider-background': '#0f4a8599',
    },
  };
  const lines = Object.entries(colours[theme]).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  return `:root { --vscode-font-family: system-ui, "DejaVu Sans", sans-serif; --vscode-markdown-font-size: 14px; --vscode-editor-font-family: "DejaVu Sans Mono", monospace; ${lines.join(' ')} }
/* What VS Code puts into every webview. */
code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
pre code { padding: 0; }`;
}
