import { parsePost } from '../../post/parse.ts';
import type { Post } from '../../post/types.ts';
import { remember } from '../../text/remember.ts';
import { shift } from '../../text/span.ts';
import { recordedFrontMatter } from '../identity.ts';
import { frontMatterComment } from '../layout.ts';
import type { DriftBlock } from './drift.ts';
import { flat, keyOf } from './words.ts';

/** At most one block: the title that the translation was made from, where it is not that of today. The other entries are the same in all languages. */
export function frontMatterBlocks(original: Post, translation: Post): readonly DriftBlock[] {
  const place = frontMatterComment(translation);
  const comment = place?.block.content.comments[place.number];
  const record = recordedFrontMatter(translation);
  const entry = original.frontMatter?.get('title');
  const now = original.frontMatter?.text('title');
  if (place === undefined || comment === undefined || record === undefined || entry === undefined || now === undefined)
    return [];
  const then = titleIn(record);
  if (then === undefined || then === '' || flat(then) === flat(now)) return [];
  return [
    {
      kind: keyOf(then) === keyOf(now) ? 'cosmetic' : 'changed',
      recorded: { span: shift(comment.content, place.block.span.start), text: then },
      current: { span: entry.valueSpan, text: now },
      passage: translation.frontMatter?.get('title')?.valueSpan,
    },
  ];
}

/** Asked about after every edit. */
const titleIn = remember(50, (record) => parsePost(`---\n${record}\n---\n`).frontMatter?.text('title'));
