import type { DiagramLook } from '../../protocol/index.ts';

/** The look that fits the editor's theme as it is now. */
export function currentLook(): DiagramLook {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const named = (name: string) => {
    probe.style.color = '';
    probe.style.color = `var(--vscode-${name}, transparent)`;
    return rgbaOf(getComputedStyle(probe).color);
  };
  const ground = named('editor-background');
  const background = over(ground, [128, 128, 128]);
  const colour = (...names: readonly string[]) => {
    const found = names.map(named).find(([, , , alpha]) => alpha > 0);
    return found === undefined ? undefined : over(found, background);
  };
  const text = colour('editor-foreground') ?? [128, 128, 128];
  const contrast = colour('contrastBorder');
  const series = SERIES.flatMap((names) => {
    const found = colour(...names);
    return found === undefined ? [] : [hex(found)];
  });
  const look = {
    fontFamily: getComputedStyle(document.body).fontFamily,
    colours: {
      dark: lightness(background) < lightness(text),
      background: hex(background),
      text: hex(text),
      quiet: hex(contrast === undefined ? mixed(text, background, 0.75) : text),
      surface: hex(contrast === undefined ? mixed(text, background, 0.07) : background),
      border: hex(contrast ?? mixed(text, background, 0.45)),
      note: hex(contrast === undefined ? mixed(colour('charts-yellow') ?? text, background, 0.16) : background),
      series: series.length === 0 ? [hex(text)] : series,
    },
  };
  probe.remove();
  return look;
}

/** Of each place the colour of charts, and what it is taken from in the themes of VS Code. */
const SERIES = [
  ['charts-blue', 'editorInfo-foreground'],
  ['charts-orange', 'minimap-findMatchHighlight'],
  ['charts-green', 'terminal-ansiGreen'],
  ['charts-purple', 'debugTokenExpression-boolean'],
  ['charts-yellow', 'editorWarning-foreground'],
  ['charts-red', 'editorError-foreground'],
] as const;

type Rgb = readonly [number, number, number];
type Rgba = readonly [number, number, number, number];

/** A computed colour: `rgb(…)`, `rgba(…)`, or `color(srgb …)` with parts of one. */
function rgbaOf(text: string): Rgba {
  const [r = 0, g = 0, b = 0, alpha = 1] = (text.match(/[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
  const scale = text.startsWith('color(') ? 255 : 1;
  return [r * scale, g * scale, b * scale, alpha];
}

function over([r, g, b, alpha]: Rgba, [r2, g2, b2]: Rgb): Rgb {
  return mixed([r, g, b], [r2, g2, b2], alpha);
}

function mixed(first: Rgb, second: Rgb, share: number): Rgb {
  const mix = (n: 0 | 1 | 2) => first[n] * share + second[n] * (1 - share);
  return [mix(0), mix(1), mix(2)];
}

function lightness([r, g, b]: Rgb): number {
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
