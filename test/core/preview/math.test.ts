import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parsePost } from '../../../src/core/post/parse.ts';
import { buildPreview } from '../../../src/core/preview/build.ts';

const shown = (body: string) =>
  buildPreview(parsePost(body, 'content/en/blog/_posts/x.md'), null)
    .rows.map(({ original }) => original?.html ?? '')
    .join('\n');

describe('formulas', () => {
  test('a block of mathematics', () => {
    const html = shown('Text\n\n```math\n50 \\times (90/75) = 60\n```\n');
    assert.match(html, /<div class="sg-math"><math display="block">/);
    assert.match(html, /<mn>50<\/mn><mo[^>]*>×<\/mo>/);
    assert.doesNotMatch(html, /<pre|style=/);
  });

  test('within a line, between the brackets that Markdown leaves', () => {
    assert.match(
      shown('The ratio \\\\( { 200.0 \\div 100.0 } = 2.0 \\\\) is *two*.'),
      /^<p>The ratio <math>.*<mn>200.0<\/mn>.*<\/math> is <em>two<\/em>\.<\/p>$/,
    );
    assert.match(shown('按 \\\\( 当前指标 \\over 预期指标 \\\\) 计算'), /<mfrac>.*当.*<\/mfrac>/);
  });

  test('by themselves', () =>
    assert.match(shown('$$x^2$$'), /<math display="block"><msup><mi>x<\/mi><mn>2<\/mn><\/msup><\/math>/));

  test('what is none stays as it is written', () => {
    assert.equal(
      shown('Costs $5 and $6, \\(not\\) `\\\\(x\\\\)` this: \\\\( open.'),
      '<p>Costs $5 and $6, (not) <code>\\\\(x\\\\)</code> this: \\( open.</p>',
    );
    assert.match(shown('```math\n\\frac{\n```\n'), /<pre><code class="language-math">\\frac\{/);
    assert.doesNotMatch(shown('`$$x$$`'), /<math/);
  });

  test('none leads elsewhere, has a style or runs something', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://a.test}',
      '\\includegraphics{https://a.test/x.png}',
      '\\class{sg-box}{x}',
      '\\id{app}{x}',
      '\\style{position:fixed}{x}',
      '\\data{x=1}{y}',
      '\\color{red}{x}',
      '\\text{<img src=x onerror=alert(1)>}',
      '\\def\\a{\\a\\a}\\a',
      '\\rule{9999em}{9999em}',
      `${'{'.repeat(4000)}`,
    ]) {
      const html = shown(`\`\`\`math\n${tex}\n\`\`\`\n`);
      assert.doesNotMatch(html, /<img|<a |style=|href=|onerror=(?!alert\(1\)(?:&gt;|>)?<)|<script/, tex.slice(0, 40));
    }
  });

  test('MathML that a post brings along is left out, and no HTML comes through it', () => {
    for (const html of [
      '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
      '<math><mi><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;"></mi></math>',
      '<math><annotation-xml encoding="text/html"><p>x</p></annotation-xml></math>',
      '<mi>x</mi><mglyph src=x>',
      '<math href="javascript:alert(1)"><mrow>x</mrow></math>',
    ]) {
      assert.doesNotMatch(shown(`A ${html} b`), /<m|<img|onerror=[^&]*>|href/, html);
    }
  });

  test('whatever stands there, there is something to show', () => {
    const pieces = fc.constantFrom(
      '\\frac',
      '{',
      '}',
      '\\\\(',
      '\\\\)',
      '$$',
      'x',
      '^',
      '_',
      '\\begin{cases}',
      '&',
      '\\\\',
      '\\text{',
      '<',
      '\n',
      '```math\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        shown(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });
});
