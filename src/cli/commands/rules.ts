import { rules } from '../../core/rules/index.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { Io } from '../io.ts';
import { type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { noPaths } from './common.ts';

/** `stargazer rules`: what the product looks for. Ids and summaries are English in every language. */
export async function listRules({ options, paths }: ParsedArguments, io: Io): Promise<ExitStatus> {
  noPaths(paths);
  const all: readonly Rule[] = rules;
  if (textOf(options, 'format') === 'json') {
    io.out(`${JSON.stringify({ version: 1, rules: all.map(describe) }, undefined, 2)}\n`);
    return 0;
  }
  const width = Math.max(...all.map(({ id }) => id.length));
  for (const rule of all) {
    const level = rule.off === true ? 'off' : rule.severity;
    const fix = rule.fixable ? 'fix' : '';
    io.out(`${rule.id.padEnd(width)}  ${level.padEnd(7)}  ${fix.padEnd(3)}  ${rule.summary}\n`);
  }
  return 0;
}

function describe({ id, severity, off, summary, why, fixable, appliesTo, locales, options }: Rule) {
  return { id, severity, enabled: off !== true, summary, why, fixable, appliesTo, locales: locales ?? null, options };
}
