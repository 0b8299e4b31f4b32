import type { MermaidConfig } from 'mermaid';
import type { DiagramColours } from '../../protocol/index.ts';

/** Mermaid's settings of colours for a diagram that has none of its own. */
export function themeOf(colours: DiagramColours): MermaidConfig {
  const { background, text, quiet, surface, border, note, series } = colours;
  return {
    theme: 'base',
    themeVariables: {
      darkMode: colours.dark,
      background,
      primaryColor: surface,
      primaryTextColor: text,
      primaryBorderColor: border,
      secondaryColor: surface,
      secondaryTextColor: text,
      secondaryBorderColor: border,
      tertiaryColor: background,
      tertiaryTextColor: text,
      tertiaryBorderColor: border,
      lineColor: quiet,
      textColor: text,
      titleColor: text,
      edgeLabelBackground: background,
      noteBkgColor: note,
      noteTextColor: text,
      noteBorderColor: border,
      activationBkgColor: note,
      activationBorderColor: border,
      sequenceNumberColor: background,
      rowOdd: surface,
      rowEven: background,
      pieTitleTextColor: text,
      pieLegendTextColor: text,
      pieSectionTextColor: background,
      pieStrokeColor: background,
      pieOuterStrokeColor: border,
      pieOpacity: '1',
      ...numbered('pie', 1, 12, series),
      ...numbered('git', 0, 7, series),
      ...numbered('gitInv', 0, 7, [text]),
      ...numbered('gitBranchLabel', 0, 7, [background]),
      commitLabelColor: text,
      commitLabelBackground: surface,
      tagLabelColor: text,
      tagLabelBackground: surface,
      tagLabelBorder: border,
      ...numbered('cScale', 0, 11, series),
      ...numbered('cScaleLabel', 0, 11, [background]),
      ...numbered('cScaleInv', 0, 11, [quiet]),
      ...numbered('fillType', 0, 7, [surface]),
      taskBkgColor: series[0],
      taskBorderColor: border,
      taskTextColor: background,
      taskTextLightColor: background,
      taskTextDarkColor: text,
      taskTextOutsideColor: text,
      activeTaskBkgColor: surface,
      activeTaskBorderColor: border,
      doneTaskBkgColor: surface,
      doneTaskBorderColor: border,
      sectionBkgColor: note,
      sectionBkgColor2: note,
      altSectionBkgColor: background,
      gridColor: border,
    },
  };
}

/** `pie1`, `pie2` … with the values in turn. */
function numbered(name: string, from: number, to: number, values: readonly string[]): Readonly<Record<string, string>> {
  const entries = Array.from({ length: to - from + 1 }, (_, n) => [
    `${name}${from + n}`,
    values[n % values.length] ?? '',
  ]);
  return Object.fromEntries(entries);
}
