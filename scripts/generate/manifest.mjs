import { summariesZhCn } from '../../src/core/messages/summaries-zh-cn.ts';
import { rules } from '../../src/core/rules/index.ts';
import { ruleSchema } from './schema.mjs';

/** The manifest with the settings of the rules as they are now. */
export function manifest(packageJson) {
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, `%rule.${rule.id}%`)]));
  const setting = {
    type: 'object',
    scope: 'resource',
    markdownDescription: '%config.rules%',
    default: {},
    properties,
    additionalProperties: false,
  };
  const configuration = packageJson.contributes.configuration.map((section) =>
    section.id === 'stargazer.rules' ? { ...section, properties: { 'stargazer.rules': setting } } : section,
  );
  const jsonValidation = [{ fileMatch: ['stargazer.json', '.stargazer.json'], url: './data/stargazer.schema.json' }];
  return { ...packageJson, contributes: { ...packageJson.contributes, configuration, jsonValidation } };
}

/** The texts of the manifest: what is written by hand, then the summaries of the rules. */
export function texts(present, language) {
  const byHand = Object.fromEntries(Object.entries(present).filter(([key]) => !key.startsWith('rule.')));
  const summaries = rules.map((rule) => [`rule.${rule.id}`, language === 'en' ? rule.summary : summariesZhCn[rule.id]]);
  return { ...byHand, ...Object.fromEntries(summaries) };
}
