import { rules } from '../../src/core/rules/index.ts';

/** The table of rules in README.md. */
export function rulesTable() {
  const rows = rules.map(
    ({ id, severity, off, fixable, summary }) =>
      `| [${id}](docs/rules.md#${id}) | ${off ? `off (${severity})` : severity} | ${fixable ? 'yes' : ''} | ${summary} |`,
  );
  return ['| Rule | Level | Fix | What holds when all is well |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** docs/rules.md: every rule with its reason, options and examples. */
export function rulesPage() {
  const head = `# Rules

This page is generated from the rules themselves (\`npm run generate\`). Levels: **error**, the page will be wrong or broken; **warning**, a reader is misled;
**info**, worth a look; **hint**, taste or tidy-up. Change a level or an option in VS Code's settings (\`stargazer.rules\`) or in a \`stargazer.json\` at the root
of the site: \`{ "rules": { "zh-spacing": "hint", "doubled-word": { "severity": "info", "allowed": ["that"] } } }\`.
In the examples ⟦…⟧ marks what is found.
`;
  return `${head}\n${rules.map(section).join('\n')}`;
}

function section(rule) {
  const { id, severity, off, fixable, appliesTo, locales, summary, why, options, examples } = rule;
  const facts = [
    `level **${severity}**${off ? ', off by default' : ''}`,
    fixable ? 'has fixes' : 'no fix',
    `for ${appliesTo.map((kind) => `${kind}s`).join(', ')}`,
    ...(locales === undefined ? [] : [`in ${locales.join(', ')}`]),
  ];
  const optionLines = Object.entries(options).map(
    ([name, { description, default: value }]) => `- \`${name}\` (default \`${JSON.stringify(value)}\`): ${description}`,
  );
  return [
    `## ${id}`,
    '',
    `${summary} ${why}`,
    '',
    `${capital(facts.join('; '))}.`,
    '',
    ...(optionLines.length === 0 ? [] : ['Options:', '', ...optionLines, '']),
    'Found:',
    '',
    ...examples.bad.slice(0, 3).flatMap(fence),
    'Fine:',
    '',
    ...examples.good.slice(0, 2).flatMap(fence),
  ].join('\n');
}

/** An example as a fenced block, with a fence longer than any inside. */
function fence(example) {
  const { text, original } = typeof example === 'string' ? { text: example } : example;
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const beside =
    original === undefined ? [] : ['with the original', '', `${marks}markdown`, original.trimEnd(), marks, ''];
  return [`${marks}markdown`, text.trimEnd(), marks, '', ...beside];
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
