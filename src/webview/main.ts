import type { WebviewStrings } from '../protocol/index.ts';
import { isToWebview } from './guards.ts';
import { host } from './host.ts';
import { createPage } from './page.ts';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);
const page = createPage(root);
let strings: WebviewStrings | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToWebview(data)) return;
  switch (data.type) {
    case 'model':
      strings = data.strings;
      page.show(data.model, strings);
      return;
    case 'update':
      // An update without the model it updates was sent to an earlier page.
      if (strings !== undefined) page.show(data.update, strings);
      return;
    case 'scroll':
      page.scroll(data.side, data.line, data.reason);
  }
});

host.postMessage({ type: 'ready' });
