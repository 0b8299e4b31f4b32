import { isCredit } from '../drift/byline.ts';

/** Labels of a line that names authors and translators, per locale. */
const LABELS: Readonly<Record<string, readonly [author: string, translator: string]>> = {
  'zh-cn': ['作者', '译者'],
};

/**
 * The author line of a body (`**Author**: Jane Doe (Example)`) in the translation, and the translator's below it: names are not translated.
 * `undefined` for other text, or when the locale's words for it are not known.
 */
export function translatedByline(text: string, locale: string, translator: string): readonly string[] | undefined {
  const labels = LABELS[locale];
  if (labels === undefined || !isCredit(text)) return undefined;
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const colon = line.search(/[:：]/);
  if (colon < 0) return undefined;
  const label = marksOf(line.slice(0, colon));
  const rest = line.slice(colon + 1).trim();
  // `**Author:** Jane` closes its mark behind the colon, `_Author: Jane_` at the end.
  const open = label.before !== '' && label.after === '' ? label.before : '';
  const names = withoutMark(rest, open);
  if (names === '') return undefined;
  const [author, by] = labels;
  return [`**${author}**：${names}`, ...(translator === '' ? [] : ['', `**${by}**：${translator}`])];
}

function marksOf(label: string) {
  const before = /^[*_]*/.exec(label)?.[0] ?? '';
  return { before, after: label.endsWith(before) ? before : '' };
}

function withoutMark(names: string, mark: string): string {
  if (mark === '') return names;
  if (names.startsWith(mark)) return names.slice(mark.length).trim();
  return names.endsWith(mark) ? names.slice(0, -mark.length).trim() : names;
}
