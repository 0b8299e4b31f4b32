import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * The options a script was given. With `--help`, or one that there is not, the comment at the head of the script says what there is, and the program ends.
 * @param script path of the script's file
 */
export function readOptions(script, options) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } } });
    if (!values.help) return values;
    console.log(headOf(script));
    process.exit(0);
  } catch (error) {
    if (!String(error?.code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`${error.message}\n\n${headOf(script)}`);
    process.exit(2);
  }
}

function headOf(script) {
  const lines = readFileSync(script, 'utf8').split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join('\n');
}
