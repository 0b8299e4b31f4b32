/**
 * One script out of CommonJS files that require each other by `./NAME`: the first is run, each of the others when it is first required. `texts` are those of `files`, in
 * their order.
 */
export function oneScript(files: readonly string[], texts: readonly string[]): string {
  const parts = files.map(
    (file, n) => `${JSON.stringify(`./${file}`)}(module, exports, require) {\n${texts[n] ?? ''}\n}`,
  );
  return `(() => {
const files = {
${parts.join(',\n')}
};
const modules = {};
const require = (name) => {
  if (!Object.hasOwn(modules, name)) {
    modules[name] = { exports: {} };
    files[name](modules[name], modules[name].exports, require);
  }
  return modules[name].exports;
};
require(${JSON.stringify(`./${files[0]}`)});
})();
`;
}
