import type { Language } from '../../core/messages/types.ts';
import { type Severity, severities } from '../../core/rules/finding.ts';
import type { CheckReport, ExternalCounts, FileReport } from './report.ts';

/** The report for people: one line a finding, files apart, then a summary. */
export function textReport(
  report: CheckReport,
  { colour, language }: { readonly colour: boolean; readonly language: Language },
): string {
  const paint = colour ? painted : plain;
  const parts = report.files.flatMap((file) => (file.findings.length === 0 ? [] : [fileText(file, paint)]));
  const asked = report.external === undefined ? '' : `${externalText(report.external, language)}\n`;
  return [...parts, `${asked}${summaryText(report, paint, language)}\n`].join('\n');
}

type Paint = (style: Style, text: string) => string;
type Style = Severity | 'dim' | 'bold';

const codes: Readonly<Record<Style, number>> = { error: 31, warning: 33, info: 36, hint: 90, dim: 2, bold: 1 };
const painted: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;
const plain: Paint = (_style, text) => text;

function fileText({ path, findings }: FileReport, paint: Paint): string {
  const places = findings.map(({ start }) => `${printable(path)}:${start.line}:${start.column}`);
  const width = Math.max(...places.map((place) => place.length));
  const lines = findings.map(({ severity, message, rule }, index) => {
    const place = (places[index] ?? '').padEnd(width);
    return `${place}  ${paint(severity, severity.padEnd(7))}  ${printable(message)}  ${paint('dim', rule)}\n`;
  });
  return lines.join('');
}

function externalText({ addresses, found, moved, broken, unknown }: ExternalCounts, language: Language): string {
  if (language === 'zh-cn')
    return `询问了其他站点的 ${addresses} 个地址：${found} 个存在，${moved} 个已迁移，${broken} 个失效，${unknown} 个未知`;
  const asked = `${addresses} ${addresses === 1 ? 'address' : 'addresses'} of other sites asked for`;
  return `${asked}: ${found} found, ${moved} moved, ${broken} broken, ${unknown} unknown`;
}

function summaryText({ summary }: CheckReport, paint: Paint, language: Language): string {
  const counts = [...severities].reverse().flatMap((severity) => {
    const count = summary[severity];
    return count === 0 ? [] : [paint(severity, counted(count, severity, language))];
  });
  if (language === 'zh-cn') {
    return (
      paint('bold', `检查了 ${summary.files} 个文件：`) + (counts.length === 0 ? '没有发现问题' : counts.join('，'))
    );
  }
  const files = `${summary.files} ${summary.files === 1 ? 'file' : 'files'} checked: `;
  return paint('bold', files) + (counts.length === 0 ? 'nothing found' : counts.join(', '));
}

function counted(count: number, severity: Severity, language: Language): string {
  if (language === 'zh-cn') return `${count} 个${chinese[severity]}`;
  const word = severity === 'info' ? 'info' : severity;
  return `${count} ${word}${count === 1 || severity === 'info' ? '' : 's'}`;
}

const chinese: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', info: '信息', hint: '提示' };

/** Text of a post may hold control characters, which a terminal would obey. */
function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
