import type { MessageData } from '../rules/finding.ts';
import { en } from './en.ts';
import type { Language } from './types.ts';
import { zhCn } from './zh-cn.ts';

/** The language nearest to what the host asks for (`zh-CN`, `zh-Hans`, `en-GB`, …); English when there is none. */
export function languageOf(tag: string | undefined): Language {
  return /^zh\b/i.test(tag ?? '') && !/^zh-(tw|hk|mo|hant)\b/i.test(tag ?? '') ? 'zh-cn' : 'en';
}

/**
 * The text of a message. Templates hold `{name}` for a value and `{name|one|many}` for a word that follows the number `name`.
 * A message id without a text gives the id itself, so that nothing is hidden.
 */
export function renderMessage(
  rule: string,
  messageId: string,
  data: MessageData | undefined,
  language: Language,
): string {
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = language === 'zh-cn' ? zhCn : en;
  return fill(table[rule]?.[messageId] ?? `${rule}: ${messageId}`, data ?? {});
}

/** Fills `{name}` and `{name|one|many}`; an unknown name stays as written. */
export function fill(template: string, data: MessageData): string {
  return template.replaceAll(
    /\{([a-zA-Z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = data[name];
      if (value === undefined) return whole;
      if (one === undefined) return String(value);
      return (value === 1 ? one : many) ?? '';
    },
  );
}
