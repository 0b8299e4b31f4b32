import type {
  PreviewCell,
  PreviewMark,
  PreviewModel,
  PreviewRow,
  Side,
  WebviewStrings,
} from '../../../protocol/index.ts';
import { escapeAttribute as escapeText } from '../escape.ts';
import { theme } from './theme.ts';

export interface ExportParts {
  /** Its pictures have addresses that need nothing but the file itself. */
  readonly model: PreviewModel;
  readonly strings: WebviewStrings;
  /** Style sheet of the preview. */
  readonly style: string;
  readonly title: string;
  /** BCP 47, of the page's own texts. */
  readonly language: string;
  /** Said at the end: what made the page, and when. */
  readonly made: string;
}

/** The preview as one file that loads nothing and runs nothing, for those who review without VS Code. */
export function exportPage({ model, strings, style, title, language, made }: ExportParts): string {
  const { original, translation } = model;
  const columns = original === null ? 'translation' : translation === null ? 'original' : 'both';
  const titles = (['original', 'translation'] as const).map((side) => sideTitle(side, model, strings)).join('');
  const rows = model.rows.map((row) => rowHtml(row, model, strings, columns === 'both')).join('\n');
  return `<!DOCTYPE html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
${style}
${theme}</style>
</head>
<body>
<div id="app" data-columns="${columns}">
<header class="head"><div class="titles">${titles}</div></header>
<main class="rows">
${rows}
</main>
<footer class="made">${escapeText(made)}</footer>
</div>
</body>
</html>
`;
}

function sideTitle(side: Side, model: PreviewModel, strings: WebviewStrings): string {
  const document = model[side];
  if (document === null) return '';
  const text = `<span class="side-text" lang="${escapeText(document.language)}">${escapeText(document.title)}</span>`;
  return `<div class="side-title" data-side="${side}"><span class="side-name">${escapeText(strings[side])}</span>${text}</div>`;
}

function rowHtml(row: PreviewRow, model: PreviewModel, strings: WebviewStrings, both: boolean): string {
  const mark = both ? row.mark : null;
  const cells = [
    cellHtml('original', row.original, model, strings.notInOriginal),
    mark === null ? '' : differences(mark, strings),
    cellHtml('translation', row.translation, model, strings.notTranslated),
  ];
  const said = mark === null ? '' : ` role="group" aria-label="${escapeText(strings[mark.kind])}"`;
  return `<div class="row" data-kind="${row.kind}" data-mark="${mark?.kind ?? ''}"${said}><div class="gutter">${sign(mark, strings)}</div>${cells.join('')}</div>`;
}

function sign(mark: PreviewMark | null, strings: WebviewStrings): string {
  if (mark === null) return '';
  const said = escapeText(strings[mark.kind]);
  return `<span class="sign" data-kind="${mark.kind}" role="img" aria-label="${said}" title="${said}">${SIGNS[mark.kind]}</span>`;
}

const SIGNS = { changed: '●', unknown: '●', missing: '○', removed: '−', added: '+' } as const;

/** The text in a cell has been through the core's sanitiser. */
function cellHtml(side: Side, cell: PreviewCell | null, model: PreviewModel, absent: string): string {
  const document = model[side];
  if (document === null) return '';
  if (cell === null)
    return `<article class="cell absent" data-side="${side}"><p class="absent-note">${escapeText(absent)}</p></article>`;
  return `<article class="cell" data-side="${side}" lang="${escapeText(document.language)}">${cell.html}</article>`;
}

function differences({ differences: all }: PreviewMark, strings: WebviewStrings): string {
  if (all.length === 0) return '';
  const shown = all.map((parts) => {
    const text = parts.map(({ kind, text }) => {
      if (kind === 'same') return escapeText(text);
      const [tag, said] = kind === 'added' ? ['ins', strings.added] : ['del', strings.removed];
      return `<${tag} title="${escapeText(said)}">${escapeText(text)}</${tag}>`;
    });
    return `<p class="difference">${text.join('')}</p>`;
  });
  const summary = `<summary>${escapeText(strings.difference)}</summary>`;
  return `<div class="notes" data-side="original"><details class="note">${summary}${shown.join('')}</details></div>`;
}
