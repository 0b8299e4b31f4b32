import { parsePost } from '../../post/parse.ts';
import type { Post } from '../../post/types.ts';
import type { TextEdit } from '../../text/edit.ts';
import { RETRANSLATE } from '../directives.ts';
import { frontMatterComment } from '../layout.ts';
import { escapeRecord } from '../record-text.ts';
import { newlineOf } from './record-edit.ts';

/** The title in the comment as the original has it now, and, with a note, a mark above the translated one. */
export function titleEdits(original: Post, translation: Post, note: string | undefined): readonly TextEdit[] {
  const head = frontMatterComment(translation);
  const comment = head?.block.content.comments[head.number];
  const now = original.frontMatter?.get('title');
  const own = translation.frontMatter?.get('title');
  if (head === undefined || comment === undefined || now === undefined) return [];
  const start = head.block.span.start + comment.content.start;
  const record = translation.text.slice(start, head.block.span.start + comment.content.end);
  const opening = '---\n';
  const then = parsePost(`${opening}${record}\n---\n`).frontMatter?.get('title');
  if (then === undefined) return [];
  const shift = start - opening.length;
  const span = { start: then.valueSpan.start + shift, end: then.valueSpan.end + shift };
  const edits = [{ span, text: escapeRecord(original.text.slice(now.valueSpan.start, now.valueSpan.end)) }];
  if (note === undefined || own === undefined) return edits;
  const line = translation.lines.startOf(translation.lines.lineAt(own.keySpan.start));
  return [...edits, { span: { start: line, end: line }, text: `# ${RETRANSLATE} ${note}${newlineOf(translation)}` }];
}
