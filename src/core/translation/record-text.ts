/**
 * Text of an original as it can stand in a comment: what would end the comment gets a backslash, which no other text of posts has in that place.
 * Everything else stays, so that the record can be compared word for word.
 */
export function escapeRecord(text: string): string {
  return text.replaceAll('-->', '--\\>').replaceAll('--!>', '--!\\>');
}

/** What a comment records, as the original has it, in as many characters: the backslash goes, and a blank comes before. */
export function readEscaped(text: string): string {
  return text.includes('\\>') ? text.replaceAll('--\\>', ' -->').replaceAll('--!\\>', ' --!>') : text;
}
