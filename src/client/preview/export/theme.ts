/** Colours for a page outside of VS Code, in place of the theme's: dark and light as the reader's system has it, black on white on paper. */
export const theme = `
:root {
  --vscode-editor-background: #ffffff;
  --vscode-editor-foreground: #24292f;
  --vscode-descriptionForeground: #5b6470;
  --vscode-panel-border: #d0d7de;
  --vscode-textBlockQuote-background: #f3f5f7;
  --vscode-textBlockQuote-border: #afb8c1;
  --vscode-textCodeBlock-background: #f3f5f7;
  --vscode-textPreformat-foreground: #24292f;
  --vscode-textLink-foreground: #0757b8;
  --vscode-textLink-activeForeground: #0757b8;
  --vscode-editorError-foreground: #b3261e;
  --vscode-editorWarning-foreground: #8a5a00;
  --vscode-editorInfo-foreground: #0757b8;
  --vscode-diffEditor-insertedTextBackground: #d5f2dc;
  --vscode-diffEditor-removedTextBackground: #fbdcd9;
  --vscode-debugTokenExpression-string: #0a5c2b;
  --vscode-debugTokenExpression-number: #7a3e00;
  --vscode-debugTokenExpression-boolean: #7b1fa2;
  --vscode-debugTokenExpression-name: #0757b8;
  --vscode-debugTokenExpression-error: #b3261e;
  --vscode-font-size: 15px;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --vscode-editor-background: #1b1f24;
    --vscode-editor-foreground: #dfe3e8;
    --vscode-descriptionForeground: #a3adb8;
    --vscode-panel-border: #3b434c;
    --vscode-textBlockQuote-background: #242a31;
    --vscode-textBlockQuote-border: #55606b;
    --vscode-textCodeBlock-background: #242a31;
    --vscode-textPreformat-foreground: #dfe3e8;
    --vscode-textLink-foreground: #7cb7ff;
    --vscode-textLink-activeForeground: #7cb7ff;
    --vscode-editorError-foreground: #ff9a92;
    --vscode-editorWarning-foreground: #f0c04c;
    --vscode-editorInfo-foreground: #7cb7ff;
    --vscode-diffEditor-insertedTextBackground: #1d4a2a;
    --vscode-diffEditor-removedTextBackground: #5a2420;
    --vscode-debugTokenExpression-string: #9ad7a5;
    --vscode-debugTokenExpression-number: #f0c04c;
    --vscode-debugTokenExpression-boolean: #d6a8ff;
    --vscode-debugTokenExpression-name: #7cb7ff;
    --vscode-debugTokenExpression-error: #ff9a92;
  }
}
.titles {
  padding-top: 0.5rem;
}
#app {
  min-height: 0;
  padding-bottom: 2rem;
}
.made {
  padding: 1rem var(--gap);
  color: var(--quiet);
  font-size: 0.85em;
}
@media print {
  .head {
    position: static;
  }
  .row {
    break-inside: avoid;
  }
}
`;
