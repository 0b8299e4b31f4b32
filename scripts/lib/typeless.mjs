/** The sources are TypeScript without "type": "module" in package.json, which Node remarks upon every time it loads one. */
export function quietTypeless() {
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.code !== 'MODULE_TYPELESS_PACKAGE_JSON') console.error(String(warning));
  });
}
