import assert from 'node:assert/strict';
import test from 'node:test';
import { readSiteConfig } from '../../../src/core/site/read-config.ts';
import { shortcodeOfTemplate, siteShortcodes } from '../../../src/core/site/shortcode-templates.ts';

test('a template’s path names its shortcode', () => {
  assert.equal(shortcodeOfTemplate('layouts/shortcodes/note.html'), 'note');
  assert.equal(shortcodeOfTemplate('layouts/_shortcodes/blocks/section.html'), 'blocks/section');
  assert.equal(shortcodeOfTemplate('themes/x/layouts/shortcodes/a.amp.html'), 'a');
  assert.equal(shortcodeOfTemplate('layouts/partials/note.html'), undefined);
});

test('parameters are read from the template, and from what is well known of an empty one', () => {
  const { config } = readSiteConfig('theme = "docsy"', 'hugo.toml');
  const templates = [
    { name: 'badge', text: '{{ .Get "Text" }}{{ with .Params.color }}{{ . }}{{ end }}' },
    { name: 'all', text: '{{ range $k, $v := .Params }}{{ end }}{{ .Get "a" }}' },
    { name: 'first', text: '{{ .Get 0 }}' },
    { name: 'figure', text: '' },
  ].map((template) => ({ ...template, path: `layouts/shortcodes/${template.name}.html` }));
  const found = siteShortcodes(config, templates, []);
  assert.deepEqual([...(found.parameters('badge') ?? [])], ['text', 'color']);
  assert.equal(found.parameters('all'), undefined);
  assert.equal(found.parameters('first'), undefined);
  assert.equal(found.parameters('figure')?.has('alt'), true);
  assert.equal(found.complete, true);
  for (const name of ['badge', 'alert', 'youtube']) assert.ok(found.names.has(name), name);
});

test('a theme that was not read leaves the list open', () => {
  const { config } = readSiteConfig('theme = ["other"]', 'hugo.toml');
  assert.equal(
    siteShortcodes(config, [{ name: 'a', path: 'layouts/shortcodes/a.html', text: '' }], []).complete,
    false,
  );
  assert.equal(
    siteShortcodes(config, [{ name: 'a', path: 'layouts/shortcodes/a.html', text: '' }], ['other']).complete,
    true,
  );
});
