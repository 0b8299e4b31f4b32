import { everywhere, isRecorded } from '../../post/everywhere.ts';
import { allMatches } from '../../text/all-matches.ts';
import { defineRule } from '../rule.ts';

/** Characters that cannot be seen and were not meant: they come with texts pasted from word processors and chats. */
export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  severity: 'warning',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  needs: [],
  summary: 'The text holds no invisible characters.',
  why: 'They break searching, copied commands and line wrapping, and nobody sees them while editing.',
  options: {},
  messages: ['invisible', 'fix-remove'],
  examples: {
    good: [
      'A family emoji 👨\u200d👩\u200d👧 joins with U+200D.\n',
      '\ufeff---\ntitle: x\n---\nA byte order mark at the start.\n',
    ],
    bad: [
      { text: 'Zero⟦\u200b⟧width.\n', fixed: 'Zerowidth.\n' },
      { text: 'A run ⟦\u200b\u200b\u200b⟧of them.\n', fixed: 'A run of them.\n' },
      { text: 'Soft⟦\u00ad⟧hyphen and ⟦\u200e⟧mark.\n', fixed: 'Softhyphen and mark.\n' },
    ],
  },
  *check(post) {
    const { text } = post;
    for (const found of invisibleCharacters(post)) {
      // A byte order mark belongs to the file.
      const start = found.span.start === 0 && text.startsWith('\ufeff') ? 1 : found.span.start;
      const span = { start, end: found.span.end };
      if (start === span.end || (text.slice(start, span.end) === '\u200d' && joinsEmoji(text, start))) continue;
      if (isRecorded(post, found)) continue;
      const code = text.charCodeAt(start).toString(16).toUpperCase().padStart(4, '0');
      const edits = [{ span, text: '' }];
      yield { span, messageId: 'invisible', data: { code }, fixes: [{ titleId: 'fix-remove', edits, safe: true }] };
    }
  },
});

/** Runs of control characters, soft hyphen, zero-width and direction marks, line and paragraph separators, byte order mark. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/g;

const invisibleCharacters = everywhere((text) =>
  allMatches(text, invisible).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
);

function joinsEmoji(text: string, at: number): boolean {
  return (
    /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
  );
}
