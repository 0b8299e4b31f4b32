import type { RemoteImages, WebviewStrings } from '../protocol/index.ts';
import { button, filled } from './make.ts';

/** Pictures of other sites: those of allowed hosts become pictures, the others stay labels, with a button that asks for them. */
export interface RemotePictures {
  prepare(content: ParentNode): void;
}

export const NO_REMOTE: RemoteImages = { hosts: [], all: false, ask: false };

export function createRemotePictures(
  remote: RemoteImages,
  strings: WebviewStrings,
  allow: (hosts: readonly string[]) => void,
): RemotePictures {
  return {
    prepare(content) {
      for (const label of content.querySelectorAll<HTMLElement>('.sg-remote[data-remote-src]')) {
        const address = addressOf(label.dataset.remoteSrc ?? '');
        if (address === undefined) continue;
        if (isAllowed(address.host, remote)) label.replaceWith(picture(label, address));
        else if (remote.ask) offer(label, address.host, strings, allow);
      }
    },
  };
}

/** The hosts of pictures in these texts that are not loaded, each once. */
export function hiddenHosts(texts: Iterable<string>, remote: RemoteImages): readonly string[] {
  const hosts = new Set<string>();
  if (!remote.ask) return [];
  for (const text of texts) {
    if (!text.includes(ATTRIBUTE)) continue;
    const template = document.createElement('template');
    template.innerHTML = text;
    for (const label of template.content.querySelectorAll<HTMLElement>('.sg-remote[data-remote-src]')) {
      const host = addressOf(label.dataset.remoteSrc ?? '')?.host;
      if (host !== undefined && !isAllowed(host, remote)) hosts.add(host);
    }
  }
  return [...hosts].sort();
}

const ATTRIBUTE = 'data-remote-src';

const isAllowed = (host: string, { hosts, all }: RemoteImages) => all || hosts.includes(host);

/** By https, whatever the post says: browsers ask so anyway, and the policy of the page allows nothing else. */
function addressOf(source: string): URL | undefined {
  try {
    const address = new URL(source);
    if (address.protocol === 'http:') address.protocol = 'https:';
    return address.protocol === 'https:' && address.username === '' && address.password === '' ? address : undefined;
  } catch {
    // The post has no address there: the label stays as it is.
    return undefined;
  }
}

function picture(label: HTMLElement, address: URL): HTMLImageElement {
  const image = document.createElement('img');
  image.alt = label.textContent === label.dataset.remoteSrc ? '' : (label.textContent ?? '');
  image.referrerPolicy = 'no-referrer';
  image.src = address.href;
  return image;
}

function offer(
  label: HTMLElement,
  host: string,
  strings: WebviewStrings,
  allow: (hosts: readonly string[]) => void,
): void {
  // A picture's role hides what is in it: the label beside the button keeps it.
  const text = document.createElement('span');
  text.append(...label.childNodes);
  text.setAttribute('role', 'img');
  text.setAttribute('aria-label', label.getAttribute('aria-label') ?? '');
  label.removeAttribute('role');
  label.removeAttribute('aria-label');
  label.title = label.dataset.remoteSrc ?? '';
  label.append(
    text,
    button('action', filled(strings.showImages, host), () => allow([host])),
  );
}
