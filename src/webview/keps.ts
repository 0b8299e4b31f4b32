import type { PreviewKep } from '../protocol/index.ts';
import { make } from './make.ts';

/** The links to KEPs on the page: a badge with the stage at each, and a card while the pointer or the focus is on one. */
export interface Keps {
  /** Looks for links that came since. */
  look(): void;
  tell(keps: readonly PreviewKep[]): void;
}

/** Milliseconds on a link before its card comes, and off both before it goes. */
const BEFORE = 350;
const AFTER = 200;

export function createKeps(container: HTMLElement, ask: (numbers: readonly number[]) => void): Keps {
  const known = new Map<number, PreviewKep>();
  const asked = new Set<number>();
  const card = make('div', 'kep-card');
  card.id = 'kep-card';
  card.hidden = true;
  card.setAttribute('role', 'tooltip');
  container.after(card);
  let link: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const badge = (one: HTMLElement) => {
    const text = known.get(numberOf(one))?.badge ?? '';
    if (text !== '') one.dataset.badge = text;
  };
  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute('aria-describedby');
    link = undefined;
    card.hidden = true;
  };
  const show = (one: HTMLElement) => {
    const kep = known.get(numberOf(one));
    if (kep === undefined || !one.isConnected) return;
    hide();
    link = one;
    // Through the core's sanitiser, as every text of the page.
    card.innerHTML = kep.card;
    card.hidden = false;
    one.setAttribute('aria-describedby', card.id);
    place(card, one);
  };
  const later = (work: () => void, time: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, time);
  };

  container.addEventListener('pointerover', ({ target }) => {
    const one = kepLink(target);
    if (one !== undefined && one !== link) later(() => show(one), BEFORE);
    else if (one !== undefined) clearTimeout(timer);
  });
  container.addEventListener('pointerout', ({ target }) => {
    if (kepLink(target) !== undefined) later(hide, AFTER);
  });
  card.addEventListener('pointerover', () => clearTimeout(timer));
  card.addEventListener('pointerout', () => later(hide, AFTER));
  container.addEventListener('focusin', ({ target }) => {
    const one = kepLink(target);
    if (one !== undefined) show(one);
    else hide();
  });
  container.addEventListener('focusout', () => later(hide, AFTER));
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  return {
    look() {
      const numbers = new Set<number>();
      for (const one of container.querySelectorAll<HTMLElement>('a[data-kep]:not([data-badge])')) {
        const number = numberOf(one);
        if (known.has(number)) badge(one);
        else if (!asked.has(number)) numbers.add(number);
      }
      if (link?.isConnected === false) hide();
      if (numbers.size === 0) return;
      for (const number of numbers) asked.add(number);
      ask([...numbers]);
    },
    tell(keps) {
      for (const kep of keps) known.set(kep.number, kep);
      for (const one of container.querySelectorAll<HTMLElement>('a[data-kep]')) badge(one);
    },
  };
}

function kepLink(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('a[data-kep]') ?? undefined) : undefined;
}

function numberOf(link: HTMLElement): number {
  return Number(link.dataset.kep);
}

/** Below the link, above it where there is no room, and never beyond the sides. */
function place(card: HTMLElement, link: HTMLElement): void {
  const box = link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(EDGE, Math.min(box.left, document.documentElement.clientWidth - width - EDGE));
  const below = box.bottom + height + EDGE < window.innerHeight;
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${(below ? box.bottom : box.top - height) + window.scrollY}px`;
}

const EDGE = 8;
