const { commands, extensions, Uri, window, workspace } = require('vscode');

/** Opens the files that `npm start` names in the environment (JSON list of absolute paths), the last one in front, and its preview. */
exports.activate = async () => {
  const files = JSON.parse(process.env.STARGAZER_START_FILES ?? '[]');
  for (const file of files) {
    await window.showTextDocument(await workspace.openTextDocument(Uri.file(file)), { preview: false });
  }
  if (files.length < 2) return;
  await extensions.getExtension('stargazer-authors.stargazer')?.activate();
  await commands.executeCommand('stargazer.openPreview');
};
