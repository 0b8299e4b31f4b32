import { createSlots } from '../text/slots.ts';
import type { BlockContent } from './types.ts';

/**
 * A function of a block's content that is computed once for each content: after an edit only changed blocks are looked at again.
 * What it gives must be relative to the block's start. Made once, at the top of a module.
 */
export const perBlock: <T>(compute: (content: BlockContent) => T) => (content: BlockContent) => T =
  createSlots<BlockContent>();
