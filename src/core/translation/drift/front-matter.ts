import { parsePost } from '../../post/parse.ts';
import type { Post } from '../../post/types.ts';
import { recordedFrontMatter } from '../identity.ts';
import { unitsOf } from '../units.ts';
import type { DriftBlock } from './drift.ts';
import { flat, keyOf } from './words.ts';

/** At most one block: the title that the translation was made from, where it is not that of today. The other entries are the same in all languages. */
export function frontMatterBlocks(original: Post, translation: Post): readonly DriftBlock[] {
  const comment = unitsOf(translation)[0]?.recorded[0];
  const record = recordedFrontMatter(translation);
  const entry = original.frontMatter?.get('title');
  const now = original.frontMatter?.text('title');
  if (comment === undefined || record === undefined || entry === undefined || now === undefined) return [];
  const written = parsePost(`---\n${record}\n---\n`, '').frontMatter;
  const then = written?.text('title');
  if (then === undefined || then === '' || flat(then) === flat(now)) return [];
  return [
    {
      kind: keyOf(then) === keyOf(now) ? 'cosmetic' : 'changed',
      recorded: { span: comment, text: then },
      current: { span: entry.valueSpan, text: now },
      passage: translation.frontMatter?.get('title')?.valueSpan,
    },
  ];
}
