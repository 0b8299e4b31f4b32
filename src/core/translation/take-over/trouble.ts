import type { Language } from '../../messages/types.ts';
import { perPost } from '../../post/per-post.ts';
import type { Post } from '../../post/types.ts';
import { matchRecords } from '../drift/match.ts';
import { originalsOf } from '../drift/originals.ts';
import { passagesOf } from '../passages.ts';

/** Why nothing can be taken over. */
export type TakeOverTrouble =
  | { readonly code: 'no-original' | 'empty-original' | 'no-records' | 'shifted' | 'other-order' }
  /** Line from 1. */
  | { readonly code: 'unclosed-comment'; readonly line: number; readonly side: 'original' | 'translation' }
  | { readonly code: 'two-originals'; readonly paths: readonly string[] };

/** What of the two texts forbids it, as far as they tell. */
export function troubleBetween(original: Post, translation: Post): TakeOverTrouble | undefined {
  if (original.text.slice(original.bodyStart).trim() === '') return { code: 'empty-original' };
  for (const [side, post] of [['original', original] as const, ['translation', translation] as const]) {
    const line = unclosedLine(post);
    if (line !== undefined) return { code: 'unclosed-comment', line, side };
  }
  if (matchRecords(original, translation).records === 0) return { code: 'no-records' };
  if (passagesOf(translation, original).shifted) return { code: 'shifted' };
  return isReordered(original, translation) ? { code: 'other-order' } : undefined;
}

/** In a comment that has no end, or that has one only because the next comment has. */
const unclosedLine = perPost((post) => {
  const open = post.comments.find(
    ({ closed, content }) => !closed || post.text.slice(content.start, content.end).includes('\n<!--\n'),
  );
  return open && post.lines.lineAt(open.span.start) + 1;
});

/** Whether some comment keeps passages that stand, in the original, before those of a comment above it; words that occur twice do not count. */
function isReordered(original: Post, translation: Post): boolean {
  const { passages } = originalsOf(original);
  const uses = new Map<string, number>();
  for (const { key } of passages) uses.set(key, (uses.get(key) ?? 0) + 1);
  let highest = -1;
  for (const [index, keeper] of matchRecords(original, translation).keepers.entries()) {
    const passage = passages[index];
    if (keeper < 0 || passage === undefined || passage.words().length < FEW || uses.get(passage.key) !== 1) continue;
    if (keeper < highest) return true;
    highest = keeper;
  }
  return false;
}

const FEW = 4;

/** For people. */
export function takeOverTroubleText(trouble: TakeOverTrouble, language: Language): string {
  const zh = language === 'zh-cn';
  switch (trouble.code) {
    case 'no-original':
      return zh ? '找不到原文' : 'There is no original to take anything over from.';
    case 'two-originals': {
      const paths = trouble.paths.join(', ');
      return zh ? `有多个可能的原文：${paths}` : `There are several originals: ${paths}.`;
    }
    case 'empty-original':
      return zh ? '原文没有正文' : 'The original has no text any more.';
    case 'unclosed-comment': {
      const { line, side } = trouble;
      if (zh) return `${side === 'original' ? '原文' : '译文'}第 ${line} 行的注释没有结束`;
      return `The comment in line ${line} of the ${side} is never closed.`;
    }
    case 'no-records':
      return zh
        ? '译文的注释中没有保留原文，无从得知原文改了什么'
        : 'The translation keeps nothing of its original in comments, so what has changed is not known.';
    case 'shifted':
      return zh
        ? '译文的注释没有位于对应译文的正上方，请先移动注释'
        : 'The comments of the translation do not stand above their passages; move them first.';
    case 'other-order':
      return zh
        ? '译文段落的顺序与原文不同，请先调整顺序'
        : 'The passages of the translation stand in another order than those of the original; move them first.';
  }
}
