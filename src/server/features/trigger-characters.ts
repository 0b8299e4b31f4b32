/**
 * What opens completion without Ctrl+Space, which input methods use: shortcodes (`<`, `%`, `/`, blank, quotes), KEPs (`P` of `[KEP`, `-`, `#`, blank, `/`),
 * values (`:`, blank), addresses (`/`, `#`, and `(` of pictures), and the small letters a key of the front matter begins with. Elsewhere the answer is empty at once.
 */
export const triggerCharacters: readonly string[] = [...'<%/ "\'-#P:(', ...'abcdefghijklmnopqrstuvwxyz'];
