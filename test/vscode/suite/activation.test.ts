import { strict as assert } from 'node:assert';
import { extensions, languages } from 'vscode';
import { closeEverything, openText } from '../site.ts';
import { until } from '../until.ts';

suite('Activation', () => {
  teardown(closeEverything);

  test('the extension is there and activates', async () => {
    const extension = await until('stargazer-authors.stargazer', () =>
      extensions.getExtension('stargazer-authors.stargazer'),
    );
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  test('a mistake in a post of the site is found', async () => {
    const text = [
      '---',
      'layout: blog',
      'title: "A post"',
      'date: 2031-04-01',
      'slug: a-post',
      '---',
      '',
      'See the the notes.',
      '',
    ];
    const document = await openText('content/en/blog/_posts/2031-04-01-a-post.md', text.join('\n'));
    const found = await until('a finding of stargazer', () =>
      languages
        .getDiagnostics(document.uri)
        .find(({ source, code }) => source === 'stargazer' && codeText(code) === 'doubled-word'),
    );
    assert.equal(found.range.start.line, 7);
  });
});

/** A diagnostic's code with or without a link to its explanation. */
function codeText(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}
