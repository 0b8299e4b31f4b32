import type { Post } from '../../core/post/types.ts';
import type { DriftBlock } from '../../core/translation/drift/drift.ts';
import { driftOf } from '../../core/translation/drift/drift-of.ts';
import { otherForms } from '../../core/translation/scaffold/target.ts';
import { placeOf } from '../../core/translation/status.ts';
import { takeOver } from '../../core/translation/take-over/take-over.ts';
import { type TakeOverTrouble, takeOverTroubleText } from '../../core/translation/take-over/trouble.ts';
import type { TakeOverParams, TakeOverResult } from '../../protocol/index.ts';
import { siteUri } from '../../site/root.ts';
import type { OpenDocument } from '../documents.ts';
import type { Place } from '../places.ts';
import { toPosition } from '../positions.ts';
import type { TranslationTools } from './begin.ts';

/** The edits that bring an open translation up to its original. */
export async function takeOverInto(
  { line }: TakeOverParams,
  { document, place, post }: { readonly document: OpenDocument; readonly place: Place; readonly post: Post },
  tools: TranslationTools,
): Promise<TakeOverResult> {
  const trouble = (reason: TakeOverTrouble) =>
    ({ kind: 'trouble', message: takeOverTroubleText(reason, tools.language) }) as const;
  const found = await originalOf(place, tools);
  if ('code' in found) return trouble(found);
  const { original } = found;
  const only = line === undefined ? undefined : blockAt(post, driftOf(original, post).blocks, line);
  if (line !== undefined && only === undefined) return { kind: 'nothing' };
  const { sites } = tools;
  const facts = place.site === null ? undefined : ((await sites.known(place.site)) ?? sites.facts(place.site));
  const headingIds = facts?.config.headingIds ?? 'github';
  const made = takeOver(original, post, { headingIds, ...(only && { only }) });
  if (!made.ok) return trouble(made.trouble);
  if (made.edits.length === 0) return { kind: 'nothing' };
  const edits = made.edits.map(({ span, text }) => ({
    start: toPosition(post.lines, span.start),
    end: toPosition(post.lines, span.end),
    text,
  }));
  return { kind: 'edits', version: document.version, edits, updated: made.updated, marked: made.marked };
}

async function originalOf(
  place: Place,
  { places, sources, port }: TranslationTools,
): Promise<{ readonly original: Post } | TakeOverTrouble> {
  const { uri } = await places.counterpart(place, 'original');
  if (uri === undefined) return { code: 'no-original' };
  const found = await places.locate(uri);
  for (const form of otherForms(found.path)) {
    if (found.site !== null && (await port.stat(siteUri(found.site, form)))?.kind === 'file')
      return { code: 'two-originals', paths: [found.path, form] };
  }
  await sources.load(found);
  const original = sources.post(found);
  return original === undefined || original === null ? { code: 'no-original' } : { original };
}

/** The block that is shown on that line. */
function blockAt({ lines }: Post, blocks: readonly DriftBlock[], line: number): DriftBlock | undefined {
  return blocks.find((block) => {
    const at = placeOf(block);
    return at !== undefined && lines.lineAt(at) === line;
  });
}
