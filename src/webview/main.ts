import { isToWebview } from './guards.ts';
import { host } from './host.ts';
import { createPage } from './page.ts';
import { NO_REMOTE } from './remote-pictures.ts';

const root = document.createElement('div');
root.id = 'app';
document.body.append(root);
const page = createPage(root);
let asked = false;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isToWebview(data)) return;
  switch (data.type) {
    case 'model':
      asked = false;
      page.show(data.model, data.strings, data.remote ?? NO_REMOTE);
      return;
    case 'update':
      // A message before this one was lost, or it was sent to an earlier page: begin anew, and ask for that once.
      if (page.patch(data.update) || asked) return;
      asked = true;
      host.postMessage({ type: 'ready' });
      return;
    case 'findings':
      page.findings(data.side, data.findings);
      return;
    case 'keps':
      page.keps(data.keps);
      return;
    case 'scroll':
      page.scroll(data.side, data.line, data.reason);
      return;
    case 'draw': {
      const { request } = data;
      void page
        .draw(data.sources, data.looks)
        .then((pictures) => host.postMessage({ type: 'drawn', request, pictures }));
      return;
    }
    case 'command':
      page.command(data.command);
  }
});

host.postMessage({ type: 'ready' });
