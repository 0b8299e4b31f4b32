/** Whether a window can be shown to somebody here. */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return process.env.CI === undefined;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
