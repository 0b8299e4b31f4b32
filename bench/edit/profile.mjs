import { rules } from '../../src/core/rules/index.ts';
import { table } from '../statistics.mjs';

/** Measures every rule; what it is the first to ask of the post counts as its own. */
export function profileRules() {
  const times = new Map();
  let listening = false;
  const measured =
    (id, check) =>
    (...given) => {
      const start = performance.now();
      const problems = [...check(...given)];
      if (listening) times.set(id, (times.get(id) ?? 0) + performance.now() - start);
      return problems;
    };
  for (const rule of rules) {
    if ('check' in rule) rule.check = measured(rule.id, rule.check);
    else rule.checkBlock = measured(rule.id, rule.checkBlock);
  }
  return {
    listen(on) {
      listening = on;
    },
    print(rounds) {
      const most = [...times].sort(([, a], [, b]) => b - a).slice(0, 25);
      console.log(
        `${table([['milliseconds an edit', 'mean'], ...most.map(([id, time]) => [id, (time / rounds).toFixed(3)])])}\n`,
      );
    },
  };
}
