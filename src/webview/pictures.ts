const sizes = new Map<string, { readonly width: number; readonly height: number }>();

/** Pictures keep the place they will need: by the size the author gave, by the size seen before, else by a guess of the style sheet. */
export function preparePictures(content: DocumentFragment): void {
  for (const image of content.querySelectorAll('img')) {
    if (!image.hasAttribute('src')) {
      image.replaceWith(missing(image));
      continue;
    }
    const known = sizes.get(image.src);
    if (known !== undefined) setSize(image, known.width, known.height);
    else image.classList.add('loading');
    image.decoding = 'async';
    image.addEventListener('load', () => remember(image), { once: true });
    image.addEventListener('error', () => image.replaceWith(missing(image)), { once: true });
  }
}

function remember(image: HTMLImageElement): void {
  sizes.set(image.src, { width: image.naturalWidth, height: image.naturalHeight });
  setSize(image, image.naturalWidth, image.naturalHeight);
  image.classList.remove('loading');
}

/** A width that the author gave stays; the ratio comes with both attributes. */
function setSize(image: HTMLImageElement, width: number, height: number): void {
  const given = Number(image.getAttribute('width'));
  const shown = given > 0 ? given : width;
  if (shown <= 0 || width <= 0) return;
  image.setAttribute('width', String(shown));
  image.setAttribute('height', String(Math.round((height * shown) / width)));
}

/** A picture that is not there: its place with its alternative text and the path that was looked for. */
function missing(image: HTMLImageElement): HTMLElement {
  const box = document.createElement('span');
  box.className = 'missing-picture';
  box.setAttribute('role', 'img');
  const path = image.dataset.missing ?? image.getAttribute('src') ?? '';
  box.textContent = image.alt === '' ? path : image.alt;
  box.title = path;
  box.setAttribute('aria-label', box.textContent);
  return box;
}
