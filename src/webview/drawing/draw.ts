import mermaid, { type MermaidConfig } from 'mermaid';
import type { DiagramLook } from '../../protocol/index.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import { asImage } from './as-image.ts';
import { withGuardedDom } from './guarded-dom.ts';
import { KINDS } from './kinds.ts';
import { clearDrawingStyle } from './style-element.ts';
import { themeOf } from './theme.ts';
import { troubleOf } from './trouble.ts';

/** Draws one diagram. Whatever the source is: gives a picture or says why there is none, and leaves nothing on the page. */
export async function draw(source: string, look: DiagramLook): Promise<Drawing> {
  if (source.trim() === '') return { kind: 'failed', message: 'No diagram', line: 0 };
  if (source.length > LONGEST) return { kind: 'failed', message: `More than ${LONGEST} characters`, line: 0 };
  const { colours, fontFamily } = look;
  const place = document.createElement('div');
  place.className = 'drawing';
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  // Their font is not here.
  const text = source.replace(/\bfa[bklrs]?:fa-[\w-]+[ \t]*/g, '');
  try {
    mermaid.initialize({ ...SETTINGS, ...themeOf(colours), fontFamily });
    if (!KINDS.has(mermaid.detectType(text))) return { kind: 'unsupported', message: '', line: 0 };
    const { config } = await mermaid.parse(text);
    const asOnSite = config?.theme !== undefined || config?.themeVariables !== undefined || hasOwnColours(source);
    if (asOnSite) mermaid.initialize({ ...SETTINGS, theme: 'default', themeVariables: {}, fontFamily });
    const { svg } = await withGuardedDom(() => mermaid.render('drawing', text, place));
    return asImage(svg, asOnSite && colours.dark);
  } catch (error) {
    return troubleOf(error, source);
  } finally {
    place.remove();
    clearDrawingStyle();
  }
}

/** Characters; the longest of the site's has some three thousand. */
const LONGEST = 12_000;

/** What a source may not change is in `secure`. */
const SETTINGS: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  maxTextSize: LONGEST,
  // Laying out takes seconds beyond that, during which nothing else happens.
  maxEdges: 200,
  logLevel: 5,
  secure: [
    ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering'],
    ...['htmlLabels', 'themeCSS', 'fontFamily', 'altFontFamily', 'arrowMarkerAbsolute', 'dompurifyConfig', 'logLevel'],
    ...[
      'deterministicIds',
      'deterministicIDSeed',
      'elk',
      'forceLegacyMathML',
      'legacyMathML',
      'layout',
      'defaultRenderer',
    ],
  ],
};

/** Whoever fills boxes chose the colours for a white page; beside those of a theme some of them could not be read. */
function hasOwnColours(source: string): boolean {
  return /^\s*(?:classDef|style|rect|box)\b.*(?:fill|rgba?)\b/m.test(source);
}
