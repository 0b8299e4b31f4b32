import type { CheckReport, FileReport } from './report.ts';

/**
 * The report as JSON, indented by two blanks as `JSON.stringify` does it. Made a file at a time: over a text of megabytes that takes twice as long.
 */
export function jsonReport(report: CheckReport): string {
  const { files } = report;
  const frame = JSON.stringify({ ...report, files: [] }, undefined, 2);
  if (files.length === 0) return frame;
  const [before, after] = frame.split(NO_FILES, 2);
  return `${before}"files": [\n${files.map(indented).join(',\n')}\n  ]${after}`;
}

const NO_FILES = '"files": []';

/** The file as it stands in a list in an object. */
function indented(file: FileReport): string {
  return JSON.stringify([[file]], undefined, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length);
}
