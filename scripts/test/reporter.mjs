import { inspect } from 'node:util';

/** A reporter for node's test runner: one line of JSON per test, `{ file, title, state, error? }`; suites and files themselves are not counted. */
export default async function* report(events) {
  const parents = new Map();
  const complaints = new Map();
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      // The names of the suites around a test, per file and depth.
      parents.set(`${data.file}:${data.nesting}`, data.name);
      continue;
    }
    if (type === 'test:stderr') complaints.set(data.file, (complaints.get(data.file) ?? '') + data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const failed = type === 'test:fail' && !data.todo;
    const { error } = data.details;
    const onlyInside = error?.failureType === 'subtestsFailed';
    const whole =
      data.details.type === 'suite' || (data.nesting === 0 && data.file !== undefined && data.file.endsWith(data.name));
    if (failed ? onlyInside : whole) continue;
    const state = failed ? 'failed' : data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed';
    const around = Array.from({ length: data.nesting }, (_, depth) => parents.get(`${data.file}:${depth}`));
    const why = typeof data.skip === 'string' ? data.skip : undefined;
    yield `${JSON.stringify({
      file: data.file,
      title: [...around, data.name].join(' › '),
      state,
      ...(failed
        ? {
            error: `${inspect(error?.cause ?? error, { colors: false })}\n${whole ? (complaints.get(data.name) ?? '') : ''}`,
          }
        : {}),
      ...(why === undefined ? {} : { why }),
    })}\n`;
  }
}
