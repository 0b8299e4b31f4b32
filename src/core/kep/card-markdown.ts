/**
 * Text of the data as Markdown that shows it and nothing else: no emphasis, link, code, HTML, entity, table or literal address comes of it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/\bwww\./gi, 'www\\.');
}

/** Text of the data as inline code. */
export function inlineCode(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/g, ' ').trim()}\``;
}

/** A link whose address is made by us of safe parts. */
export function link(text: string, url: string): string {
  return `[${text}](${encodeURI(url).replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
