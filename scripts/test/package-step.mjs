/** Builds and packages the extension; leaves the path of the .vsix in `context.vsix`. */
export const packageStep = {
  name: 'package',
  groups: ['package'],
  async run(context) {
    const { makePackage } = await import('../package/make.mjs');
    try {
      const { file, bytes, problems } = await makePackage();
      context.vsix = file;
      const title = `package of ${(bytes / 1e6).toFixed(2)} MB`;
      return [
        { group: 'package', title, state: problems.length === 0 ? 'passed' : 'failed', error: problems.join('\n') },
      ];
    } catch (error) {
      return [{ group: 'package', title: 'package', state: 'failed', error: error.message }];
    }
  },
};
