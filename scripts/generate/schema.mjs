import { rules } from '../../src/core/rules/index.ts';

const levels = ['off', 'hint', 'info', 'warning', 'error'];

/** JSON schema of the value of one rule: a level, or an object with level and options. */
export function ruleSchema(rule, description) {
  const level = { type: 'string', enum: levels, default: rule.off ? 'off' : rule.severity };
  const options = Object.entries(rule.options);
  if (options.length === 0) return { ...level, description };
  const properties = { severity: { ...level, description: 'How its findings are shown.' } };
  for (const [name, spec] of options) properties[name] = optionSchema(spec);
  return {
    anyOf: [level, { type: 'object', properties, additionalProperties: false }],
    default: level.default,
    description,
  };
}

function optionSchema({ type, default: value, description, values, minimum }) {
  switch (type) {
    case 'enum':
      return { type: 'string', enum: values, default: value, description };
    case 'strings':
      return { type: 'array', items: { type: 'string' }, default: value, description };
    case 'integer':
      return { type, default: value, description, ...(minimum !== undefined && { minimum }) };
    default:
      return { type, default: value, description };
  }
}

/** Schema of `stargazer.json`. */
export function schema() {
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, rule.summary)]));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Stargazer',
    description: 'Settings of Stargazer for the files below this folder.',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: 'Level and options of rules, by name.',
        properties,
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
