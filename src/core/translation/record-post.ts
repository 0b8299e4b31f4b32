import { parsePost } from '../post/parse.ts';
import { remember } from '../text/remember.ts';

/** The text of a comment, which keeps passages of the original, as a post of its own. Several questions are asked about it one after the other. */
export const recordPost = remember(600, (text) => parsePost(text));
