/** A sequence of numbers in [0, 1) that is the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(next: () => number, from: readonly T[]): T {
  const chosen = from[Math.floor(next() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

const fragments = [
  ...['a', 'b', 'foo', ' ', '  ', '   ', '    ', '\t', '\n', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '\uFEFF', '中文'],
  ...['- ', '* ', '+ ', '1. ', '2. ', '1) ', '-', '1.', '> ', '>', '[^1]: c', '[^1]:', '[a]: b', '[a]:', '[a]', '[^1]'],
  ...['```', '~~~', '````', '# ', '#', '##', '===', '---', '***', '* * *', '- - -', '{#x}', '[ ] ', '[x] '],
  ...['|a|b|', '|-|-|', '| x |', ':-', '-|-', '|', '\\|', '~~', '**', '_', '`', '\\', '&amp;', '![', '](', ')'],
  ...['<!--', '-->', '<div>', '</div>', '<x>', '</x>', '<x a="b">', '<?', '?>', '<!A', '<![CDATA[', ']]>', ']]]>'],
  ...[
    '<pre>',
    '</pre>',
    '<script>',
    '</script>',
    '<a/>',
    '<b c>',
    'x<!-- y -->',
    '<!-->',
    '"t"',
    'www.a.b',
    'https://k.io/中',
  ],
];

/** Nasty Markdown: a random row of fragments that begin and end all kinds of blocks. */
export function nastyMarkdown(next: () => number): string {
  const count = 2 + Math.floor(next() * 16);
  return Array.from({ length: count }, () => pick(next, fragments)).join('');
}

const shortcodeFragments = [
  '{{< a >}}',
  '{{< /a >}}',
  '{{% b "c" %}}',
  '{{< figure src="x"',
  '>}}',
  '{{</* e */>}}',
  '{{< mermaid >}}',
  '{{< /mermaid >}}',
  '{{<',
  '`',
  '"',
  '---\n',
  'k: v\n',
];

/** Nasty posts: the same with shortcodes and front matter in between. */
export function nastyPost(next: () => number): string {
  const parts = Array.from({ length: 4 }, () => (next() < 0.5 ? pick(next, shortcodeFragments) : nastyMarkdown(next)));
  return (next() < 0.3 ? '---\ntitle: x\n' : '') + parts.join('');
}
