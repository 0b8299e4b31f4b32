import { everywhere, isRecorded } from '../../post/everywhere.ts';
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
      { text: 'Soft⟦\u00ad⟧hyphen and ⟦\u200e⟧mark.\n', fixed: 'Softhyphen and mark.\n' },
    ],
  },
  *check(post) {
    const { text } = post;
    for (const found of invisibleCharacters(post)) {
      const { span } = found;
      const character = text.charAt(span.start);
      if (span.start === 0 && character === '\ufeff') continue;
      if (character === '\u200d' && joinsEmoji(text, span.start)) continue;
      if (isRecorded(post, found)) continue;
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const edits = [{ span, text: '' }];
      yield { span, messageId: 'invisible', data: { code }, fixes: [{ titleId: 'fix-remove', edits, safe: true }] };
    }
  },
});

/** Control characters, soft hyphen, zero-width and direction marks, line and paragraph separators, byte order mark. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

const invisibleCharacters = everywhere((text) =>
  [...text.matchAll(invisible)].map(({ index }) => ({ start: index, end: index + 1 })),
);

function joinsEmoji(text: string, at: number): boolean {
  return (
    /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^\p{Extended_Pictographic}/u.test(text.slice(at + 1, at + 3))
  );
}
