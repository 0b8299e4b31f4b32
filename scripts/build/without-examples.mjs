import { readFileSync } from 'node:fs';

/**
 * Leaves the examples of rules out of what is shipped: documentation and tests read them from the sources, and no program does. They are cut out as the formatter leaves them, so
 * that every line keeps its number; a rule whose examples are written otherwise ends the build.
 */
export const withoutExamples = {
  name: 'without-examples',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\]core[/\\]rules[/\\][^/\\]+[/\\][^/\\]+\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!DEFINES.test(source)) return undefined;
      const contents = source.replace(EXAMPLES, (examples) => `  examples: ${NONE},${examples.replace(/[^\n]/g, '')}`);
      if (contents === source) throw new Error(`${path}: its examples are not found`);
      return { contents, loader: 'ts' };
    });
  },
};

const NONE = '{ good: [], bad: [] }';
const DEFINES = /\bdefine(?:Block)?Rule\(/;
/** From their line to the brace that closes them, which stands as far from the margin. */
const EXAMPLES = /^ {2}examples: \{$[\s\S]*?^ {2}\},$/m;
