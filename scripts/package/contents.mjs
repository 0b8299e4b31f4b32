/** What may be in the package, as patterns over its entries. */
const allowed = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/package(\.nls(\.[a-z-]+)?)?\.json$/,
  /^extension\/(readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/[a-z.]+(-[a-z]+)*(-[A-Z0-9]{8})?\.(js|css)$/,
  /^extension\/dist\/server\.browser\.json$/,
  /^extension\/dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^extension\/data\/(keps|stargazer\.schema)\.json$/,
  /^extension\/(syntaxes|l10n)\/[\w.-]+\.json$/,
  /^extension\/snippets\/[\w.-]+\.(json|code-snippets)$/,
  /^extension\/media\/(?!readme\/)[\w/.-]+\.(png|svg|md)$/,
];

/** What must be in the package besides the files that its manifest names. */
const required = [
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'data/keps.json',
  ...[
    'client.js',
    'client.browser.js',
    'server.js',
    'server.browser.js',
    'server.browser.json',
    'webview.js',
    'webview.css',
    'markdown.css',
    'cli.js',
    'THIRD-PARTY-NOTICES.txt',
  ].map((name) => `dist/${name}`),
];

/** Says in words what a package has that it should not have, and what it does not have. `files`: its entries; `manifest`: package.json. */
export function checkContents(files, manifest) {
  const named = [...pathsIn(manifest)].filter((path) =>
    files.every((file) => file !== `extension/${path}` && !file.startsWith(`extension/${path}/`)),
  );
  const missing = required.filter((path) => !files.includes(`extension/${path}`));
  return [
    ...files
      .filter((file) => !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `${file} has no business in the package.`),
    ...new Set([...missing, ...named].map((path) => `${path} is missing in the package.`)),
  ];
}

/** Every value of the manifest that is a path inside the package: `./…`, and the icon. */
function* pathsIn(value, key = '') {
  if (typeof value === 'string') {
    if (value.startsWith('./')) yield value.slice(2);
    else if (key === 'icon' && /^[\w/.-]+\.(png|svg)$/.test(value)) yield value;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) yield* pathsIn(inner, name);
  }
}
