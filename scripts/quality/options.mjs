import { parseArgs } from 'node:util';

export const help = `usage: npm run quality -- [--site DIR] [options]

  --site DIR        the site that is read (default ../shared/website; a clone of kubernetes/website does)
  --to-read FILE    where the findings that nobody has read yet are written, each with its passage
  --take FILE       verdicts to add, a line each: KEY right|idle|wrong WHY (KEY as in --to-read)
  --findings FILE   what "stargazer check --format json --severity hint" said, instead of asking it again
  --today DATE      the date the rules take as today (default: the one of the record)`;

/** @throws TypeError for an unknown option */
export function readOptions(args) {
  const text = { type: 'string' };
  const { values } = parseArgs({
    args,
    options: {
      site: { ...text, default: '../shared/website' },
      'to-read': text,
      take: text,
      findings: text,
      today: text,
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}
