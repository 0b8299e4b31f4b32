import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePost } from '../../../src/core/post/parse.ts';
import { unitsOf } from '../../../src/core/translation/units.ts';

/** Each unit as `kind level: text`. */
function cut(text: string): readonly string[] {
  return unitsOf(parsePost(text, '')).map(
    ({ kind, level, span }) => `${kind} ${level}: ${text.slice(span.start, span.end)}`,
  );
}

describe('cutting a post into units', () => {
  it('begins with the front matter', () => {
    assert.deepEqual(cut('---\ntitle: x\n---\n\n# One\nTwo\nlines\n'), [
      'front-matter 0: ---\ntitle: x\n---',
      'heading 1: # One',
      'paragraph 0: Two\nlines',
    ]);
  });

  it('takes list items by their own lines, nested ones too', () => {
    assert.deepEqual(cut('- a\n  more\n  - b\n\n    below b\n- c\n\n  ```sh\n  run\n  ```\n'), [
      'list-item 1: - a\n  more',
      'list-item 2: - b',
      'paragraph 0: below b',
      'list-item 1: - c',
      'code 0: ```sh\n  run\n  ```',
    ]);
  });

  it('keeps an item without text', () => {
    assert.deepEqual(cut('-\n- x\n'), ['list-item 1: -', 'list-item 1: - x']);
  });

  it('takes tables, HTML, quotes and neighbouring definitions whole', () => {
    assert.deepEqual(cut('| a |\n|---|\n| b |\n\n<p>\nx\n</p>\n\n> q\n>\n> - r\n\n[a]: /x\n[b]: /y\n'), [
      'table 0: | a |\n|---|\n| b |',
      'html 0: <p>\nx\n</p>',
      'paragraph 0: > q\n>\n> - r',
      'paragraph 0: [a]: /x\n[b]: /y',
    ]);
  });

  it('takes shortcodes alone on their lines, over several lines and in lists, and not those in comments', () => {
    assert.deepEqual(
      cut('{{< note >}}\nText\n{{< /note >}}\n\n{{< figure\n  src="a.png"\n>}}\n\n<!-- {{< x >}} -->\n'),
      [
        'shortcode 0: {{< note >}}',
        'paragraph 0: Text',
        'shortcode 0: {{< /note >}}',
        'shortcode 0: {{< figure\n  src="a.png"\n>}}',
      ],
    );
    assert.deepEqual(cut('1. a\n\n   {{< note >}}\n   b\n   {{< /note >}}\n'), [
      'list-item 1: 1. a',
      'shortcode 0: {{< note >}}',
      'paragraph 0: b',
      'shortcode 0: {{< /note >}}',
    ]);
  });

  it('attaches the originals kept in comments to the unit that follows', () => {
    const text = '---\ntitle: 一\n---\n<!--\ntitle: One\n-->\n\n<!--\n## Two\n-->\n## 二\n\n<!--\nThree\n-->\n三\n';
    const recorded = unitsOf(parsePost(text, '')).map((unit) =>
      unit.recorded.map(({ start, end }) => text.slice(start, end).trim()),
    );
    assert.deepEqual(recorded, [['title: One'], ['## Two'], ['Three']]);
  });

  it('is the same with comments as with blanks in their place', () => {
    const comment = '<!--\n* One\n* Two\n-->';
    const blank = comment.replaceAll(/[^\n]/g, ' ');
    const post = (between: string) => `甲\n\n${between}\n* 一\n* 二\n\n乙\n`;
    assert.deepEqual(cut(post(comment)), cut(post(blank)));
  });

  it('covers all visible text of any input, in order and without overlap', () => {
    const piece = fc.constantFrom(
      '# a\n',
      'text ',
      '- x\n',
      '  - y\n',
      '\n',
      '\n\n',
      '<!--',
      '-->',
      '```\n',
      '{{< note >}}\n',
      '{{< /note >}}',
      '> q\n',
      '| a |\n|---|\n',
      '[a]: /b\n',
      '<div>\n',
      '中文。',
      '---\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('');
        const post = parsePost(text, '');
        let at = 0;
        for (const { span } of unitsOf(post)) {
          assert.ok(span.start >= at && span.end > span.start && span.end <= text.length);
          at = span.end;
        }
      }),
      { numRuns: 500, seed: 24 },
    );
  });
});
