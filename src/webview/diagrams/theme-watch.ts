/** Calls `onChange` after the editor's theme may have changed: it then writes classes and variables anew. */
export function watchTheme(onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(onChange, REST);
  });
  observer.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributeFilter: ['style', 'class'] });
}

/** Milliseconds: more than one attribute changes. */
const REST = 30;
