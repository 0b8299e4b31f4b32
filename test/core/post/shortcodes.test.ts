import assert from 'node:assert/strict';
import test from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';

/** One line for each tag: kind, delimiter, name, parameters, partner. */
function tags(text: string): readonly string[] {
  return parsePost(text).shortcodes.map(({ kind, delimiter, name, parameters, partner, span, nameSpan }) => {
    assert.ok(text.startsWith(`{{${delimiter}`, span.start) && text.slice(0, span.end).endsWith('}}'));
    assert.equal(text.slice(nameSpan.start, nameSpan.end), name);
    for (const { value, valueSpan } of parameters)
      assert.equal(text.slice(valueSpan.start, valueSpan.end).replaceAll('\\"', '"'), value);
    const shown = parameters.map(
      (parameter) => (parameter.name === undefined ? '' : `${parameter.name}=`) + JSON.stringify(parameter.value),
    );
    return [kind + delimiter, name, ...shown, ...(partner === undefined ? [] : [`→${partner}`])].join(' ');
  });
}

function problems(text: string): readonly string[] {
  return parsePost(text).shortcodeProblems.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
}

const kinds = (text: string) => parsePost(text).blocks.map(({ content }) => content.kind);

test('tags as Hugo reads them', () => {
  for (const [text, expected] of [
    ['{{< note >}}', ['open< note']],
    ['{{<note>}}', ['open< note']],
    ['{{% alert title="a b" color=info %}}', ['open% alert title="a b" color="info"']],
    ['{{< youtube abc-_1 "x y" >}}', ['open< youtube "abc-_1" "x y"']],
    ['{{< figure src="a.png" />}}', ['self< figure src="a.png"']],
    ['{{< figure src=a/b.png />}}', ['self< figure src="a/b.png"']],
    ['{{< blocks/cover-2.x >}}', ['open< blocks/cover-2.x']],
    ['{{< /blocks/cover >}}', ['close< blocks/cover']],
    ['{{</ note >}}', ['close< note']],
    ['{{< x "a \\"b\\" c" >}}', ['open< x "a \\"b\\" c"']],
    ['{{< x y=`a "b"\n>}} c` >}}', ['open< x y="a \\"b\\"\\n>}} c"']],
    ['{{< x y = "z" >}}', ['open< x y="z"']],
    ['{{< x y="a >}} b" >}}', ['open< x y="a >}} b"']],
    ['{{<\n  figure\n  src="a"\n  alt="b"\n>}}', ['open< figure src="a" alt="b"']],
    ['{{</* note "x" */>}}', ['escaped< note']],
    ['{{%/* note */%}}', ['escaped% note']],
    ['{{</*/note*/>}}', ['escaped< note']],
    ['{{ .Title }} {{x}} {{', []],
    ['{{< skew currentVersionAddMinor -1 "." >}}', ['open< skew "currentVersionAddMinor" "-1" "."']],
    ['{{< param "version" >}}.0', ['open< param "version"']],
  ] as const) {
    assert.deepEqual(tags(text), expected, text);
    assert.deepEqual(problems(text), [], text);
  }
});

test('tags are found in comments and in code, as Hugo runs them there', () => {
  assert.equal(tags('<!-- {{< a >}} -->\n\n```\n{{< b >}}\n```\n').length, 2);
});

test('a closing tag belongs to the nearest open tag of its name', () => {
  assert.deepEqual(tags('{{< tabs >}}{{< tab a >}}x{{< /tab >}}{{< tab b >}}{{< /tab >}}{{< /tabs >}}'), [
    'open< tabs →5',
    'open< tab "a" →2',
    'close< tab →1',
    'open< tab "b" →4',
    'close< tab →3',
    'close< tabs →0',
  ]);
  assert.deepEqual(tags('{{< note >}}{{< figure src="a" >}}{{< /note >}}{{< /note >}}'), [
    'open< note →2',
    'open< figure src="a"',
    'close< note →0',
    'close< note',
  ]);
});

test('beginnings that are no tags are told', () => {
  for (const [text, expected] of [
    ['{{< figure src="a"\n\ntext', ['unterminated {{< figure src="a"']],
    ['{{< a {{< b >}}', ['unterminated {{< a ']],
    ['{{< a }}', ['unterminated {{< a }}']],
    ['{{< a %}} b', ['mismatched-delimiter {{< a %}}']],
    ['{{% a >}} b', ['mismatched-delimiter {{% a >}}']],
    ['{{< >}}', ['no-name {{< >}}']],
    ['{{< figure alt="open >}} more\n', ['unterminated-quote "open ']],
    ['{{</* open', ['unterminated {{</* open']],
    ['{{<', ['unterminated {{<']],
  ] as const) {
    assert.deepEqual(problems(text), expected, text);
  }
  assert.deepEqual(tags('{{< a {{< b >}}'), ['open< b']);
  assert.deepEqual(tags('{{< figure alt="open >}} more\n'), ['open< figure alt="open "']);
});

test('a raw shortcode is one piece that nobody looks into', () => {
  const text = 'Text\n{{< mermaid >}}\ngraph [x](y)\n\n{{< note >}} {{< open\n{{< /mermaid >}}\nMore\n';
  const { shortcodes, blocks, links, shortcodeProblems } = parsePost(text);
  assert.deepEqual(
    shortcodes.map(({ name, kind }) => `${kind} ${name}`),
    ['open mermaid', 'close mermaid'],
  );
  const body = shortcodes[0]?.rawBody;
  assert.equal(text.slice(body?.start, body?.end), '\ngraph [x](y)\n\n{{< note >}} {{< open\n');
  assert.deepEqual(
    blocks.map(({ content }) => content.kind),
    ['paragraph', 'shortcode', 'paragraph'],
  );
  assert.deepEqual([links.length, shortcodeProblems.length], [0, 0]);
  assert.equal(parsePost('{{< mermaid >}}\n[x](y)\n').links.length, 1, 'without an end it is not raw');
});

test('a tag alone on its line separates blocks, a tag in text is a word', () => {
  assert.deepEqual(kinds('One\n{{< note >}}\nTwo\n{{< /note >}}\n'), [
    'paragraph',
    'shortcode',
    'paragraph',
    'shortcode',
  ]);
  assert.deepEqual(kinds('One {{< x >}}\nTwo\n'), ['paragraph']);
  assert.deepEqual(kinds('{{< a >}} {{< b >}}\n'), ['shortcode', 'shortcode']);
  assert.deepEqual(kinds('{{< figure\n  src="a"\n>}}\nText'), ['shortcode', 'paragraph']);
  assert.deepEqual(kinds('- a\n  {{< figure src="x" >}}\n\n  b\n'), ['list'], 'within a list it stays with the list');
  const { masked } = parsePost('**{{< x >}}**y {{</* z */>}}');
  assert.equal(masked, `**${'\uE000'.repeat(9)}**y ${'\uE000'.repeat(13)}`);
});

test('a tag within text is a leaf of its own, with what stands around it', () => {
  const text = 'See **v{{< skew currentVersion >}}** now.\n';
  const [block] = parsePost(text).blocks;
  const leaves = block?.content.runs[0]?.leaves.map(({ kind, value, span, within }) => [
    kind,
    value,
    text.slice(span.start, span.end),
    within.join(),
  ]);
  assert.deepEqual(leaves, [
    ['text', 'See ', 'See ', ''],
    ['text', 'v', 'v', 'strong'],
    ['shortcode', '', '{{< skew currentVersion >}}', 'strong'],
    ['text', ' now.', ' now.', ''],
  ]);
});

test('shortcodes in addresses, code and headings are put back as written', () => {
  const text =
    '## New in {{< x >}} today\n\n[a](https://dl.k8s.io/{{< param "v" >}}/b) `{{< c >}}`\n\n```\nrun {{< d >}}\n```\n';
  const post = parsePost(text);
  assert.equal(post.links[0]?.url, 'https://dl.k8s.io/{{< param "v" >}}/b');
  assert.equal(post.headings[0]?.text, 'New in today');
  assert.equal(post.blocks[1]?.content.runs[0]?.leaves.at(-1)?.value, '{{< c >}}');
  assert.equal(post.blocks[2]?.content.codes[0]?.value, 'run {{< d >}}');
});

test('a block has its own tags, with places and partners relative to it', () => {
  const text = 'One\n\nx {{< a k="v" >}}y{{< /a >}} z\n';
  const [, block] = parsePost(text).blocks;
  const [open, close] = block?.content.shortcodes ?? [];
  assert.deepEqual([open?.partner, close?.partner], [1, 0]);
  const value = open?.parameters[0]?.valueSpan;
  assert.equal(block?.content.source.slice(value?.start, value?.end), 'v');
});

test('a tab that names the language of its body holds code', () => {
  const text = '{{< tabs >}}\n{{< tab name="a" codelang="yaml" >}}\n# A comment\na: b\n{{< /tab >}}\n{{< /tabs >}}\n';
  const post = parsePost(text);
  assert.deepEqual(post.headings, []);
  assert.equal(post.shortcodes.find(({ name }) => name === 'tab')?.rawBody !== undefined, true);
  const shown = parsePost('{{< tab codelang="yaml" include="a.yaml" >}}\n{{< tab name="b" >}}\n## B\n{{< /tab >}}\n');
  assert.deepEqual(
    shown.headings.map((heading) => heading.text),
    ['B'],
  );
});

test('a tooltip on a line of its own is a word of its paragraph', () => {
  const text = '**You deploy a\n{{< glossary_tooltip term_id="cni" >}}\n(CNI) add-on.**\n';
  assert.deepEqual(kinds(text), ['paragraph']);
});
