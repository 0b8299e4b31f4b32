import type { PreviewRow, RowAction, Side, WebviewFinding, WebviewStrings } from '../protocol/index.ts';
import { type CellView, createCell } from './cell-view.ts';
import type { Diagrams } from './diagrams/diagrams.ts';
import { filled, make } from './make.ts';
import type { RemotePictures } from './remote-pictures.ts';
import { differenceNote, findingNotes, workNote } from './row-notes.ts';

/** A row of the page: what belongs together in both languages, side by side. */
export interface RowView {
  readonly id: string;
  readonly element: HTMLElement;
  readonly original: CellView;
  readonly translation: CellView;
  /** What the row asks of a translator; null: nothing. */
  readonly mark: PreviewRow['mark'];
  /** Indexes in the list of findings of that side. */
  readonly findings: Readonly<Record<Side, readonly number[]>>;
  /** Said of the row besides its text; '' for nothing. */
  readonly summary: string;
  /** Shows another row in the same elements; parts that look the same are not touched. `later`: texts that were not shown yet wait for `fill`. */
  update(row: PreviewRow, look: PageLook, later?: boolean): void;
  /** Shows texts that wait. */
  fill(): void;
  setFindings(side: Side, findings: ReadonlyMap<number, WebviewFinding>, look: PageLook): void;
  focus(side: Side): void;
}

export interface PageLook {
  readonly strings: WebviewStrings;
  readonly pictures: RemotePictures;
  readonly diagrams: Diagrams;
  readonly originalLanguage: string;
  readonly translationLanguage: string;
  /** Whether there are two languages. */
  readonly both: boolean;
  act(action: RowAction, row: string): void;
  fix(side: Side, finding: number): void;
}

type Findings = ReadonlyMap<number, WebviewFinding>;

export function createRow(): RowView {
  const element = make('div', 'row');
  const gutter = make('div', 'gutter');
  const original = createCell('original');
  const translation = createCell('translation');
  const notes = { original: make('div', 'notes'), translation: make('div', 'notes') };
  for (const side of ['original', 'translation'] as const) notes[side].dataset.side = side;
  element.append(gutter, original.element, translation.element);
  const findings: Record<Side, Findings> = { original: new Map(), translation: new Map() };
  let row: PreviewRow | undefined;
  let summary = '';
  let drawn = '';

  /** The marks, the notes and their buttons; built only when they say something else than before. */
  const draw = (look: PageLook) => {
    const mark = look.both ? (row?.mark ?? null) : null;
    if (drawn === '' && mark === null && findings.original.size + findings.translation.size === 0) return;
    const state = JSON.stringify([row?.id, mark, [...findings.original], [...findings.translation]]);
    if (state === drawn) return;
    drawn = state;
    const { strings } = look;
    const sides = (side: Side) => [...findings[side]];
    const worst = worstOf([...findings.original.values(), ...findings.translation.values()]);
    summary = [
      ...(mark === null ? [] : [strings[mark.kind]]),
      ...(worst === undefined ? [] : [countOf(findings, strings)]),
    ].join('; ');
    gutter.replaceChildren(
      ...(mark === null ? [] : [sign(mark.kind, SIGNS[mark.kind], strings[mark.kind])]),
      ...(worst === undefined ? [] : [sign(worst, '▲', countOf(findings, strings))]),
    );
    fill(notes.original, original.element, [
      ...(mark === null ? [] : differenceNote(mark, strings)),
      ...findingNotes('original', sides('original'), look),
    ]);
    fill(notes.translation, translation.element, [
      ...(mark === null || row === undefined ? [] : workNote(mark, row.id, look)),
      ...findingNotes('translation', sides('translation'), look),
    ]);
    element.dataset.mark = mark?.kind ?? '';
    element.dataset.findings = worst ?? '';
    if (summary === '') {
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
    } else {
      element.setAttribute('role', 'group');
      element.setAttribute('aria-label', summary);
    }
  };

  return {
    element,
    original,
    translation,
    get id() {
      return row?.id ?? '';
    },
    get mark() {
      return row?.mark ?? null;
    },
    get findings() {
      return { original: [...findings.original.keys()], translation: [...findings.translation.keys()] };
    },
    get summary() {
      return summary;
    },
    update(next, look, later = false) {
      row = next;
      element.dataset.kind = next.kind;
      const { strings, pictures, diagrams } = look;
      original.update(
        next.original,
        { language: look.originalLanguage, absent: strings.notInOriginal, strings, pictures, diagrams },
        later,
      );
      translation.update(
        next.translation,
        { language: look.translationLanguage, absent: strings.notTranslated, strings, pictures, diagrams },
        later,
      );
      draw(look);
    },
    fill() {
      original.fill();
      translation.fill();
    },
    setFindings(side, own, look) {
      if (own.size === 0 && findings[side].size === 0) return;
      findings[side] = own;
      draw(look);
    },
    focus(side) {
      const other = side === 'original' ? translation : original;
      const cell =
        (side === 'original' ? original : translation).content === null ? other : { original, translation }[side];
      cell.element.focus({ preventScroll: true });
    },
  };
}

/** Notes stand below their cell; a row without any has no element for them. */
function fill(notes: HTMLElement, cell: HTMLElement, children: readonly HTMLElement[]): void {
  notes.replaceChildren(...children);
  if (children.length === 0) notes.remove();
  else if (notes.previousSibling !== cell) cell.after(notes);
}

function sign(kind: string, shown: string, said: string): HTMLElement {
  const element = make('span', 'sign', shown);
  element.dataset.kind = kind;
  element.title = said;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', said);
  return element;
}

const SIGNS = { changed: '●', unknown: '●', missing: '○', removed: '−', added: '+' } as const;

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

function worstOf(findings: readonly WebviewFinding[]): WebviewFinding['severity'] | undefined {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
}

function countOf(findings: Readonly<Record<Side, Findings>>, strings: WebviewStrings): string {
  return filled(strings.findingCount, findings.original.size + findings.translation.size);
}
