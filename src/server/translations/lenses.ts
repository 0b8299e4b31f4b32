import type { CodeLens } from 'vscode-languageserver';
import type { Language } from '../../core/messages/types.ts';
import type { Post } from '../../core/post/types.ts';
import type { DriftBlock } from '../../core/translation/drift/drift.ts';
import { driftOf } from '../../core/translation/drift/drift-of.ts';
import { short, summariseChange } from '../../core/translation/drift/summary.ts';
import { isStale, placeOf } from '../../core/translation/status.ts';
import { say } from '../texts.ts';

/** Above each passage that no longer follows its original: what has changed, and what can be done. The commands are those of our client. */
export function translationLenses(uri: string, original: Post, post: Post, language: Language): CodeLens[] {
  return driftOf(original, post).blocks.flatMap((block) => {
    const at = placeOf(block);
    if (at === undefined || (!isStale(block) && block.kind !== 'missing')) return [];
    const line = post.lines.lineAt(at);
    const start = { line, character: 0 };
    const lens = (title: string, command: string): CodeLens => ({
      range: { start, end: start },
      command: { title, command, arguments: [uri, line] },
    });
    const shown = lens(titleOf(block, language), 'stargazer.showStale');
    if (block.marked === true) return [shown, lens(say(language, 'lensDone'), 'stargazer.retranslated')];
    return [shown, lens(say(language, 'lensTakeOver'), 'stargazer.takeOverPassage')];
  });
}

function titleOf({ kind, recorded, current, marked }: DriftBlock, language: Language): string {
  const old = recorded?.text ?? '';
  if (marked === true) return say(language, 'lensMarked', { change: short(old) });
  if (kind === 'missing') return say(language, 'lensMissing', { after: short(current?.text ?? '') });
  if (current === undefined) return say(language, 'lensUnknown', { before: short(old) });
  const { before, after } = summariseChange(old, current.text);
  if (before !== '' && after !== '') return say(language, 'lensReplaced', { before, after });
  if (after !== '') return say(language, 'lensAdded', { after });
  return before === '' ? say(language, 'lensChanged') : say(language, 'lensRemoved', { before });
}
