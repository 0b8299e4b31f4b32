/** A handle between the columns. `onChange` gets the left column's width in percent once the person lets go. */
export function createSplitter(
  page: HTMLElement,
  start: number,
  label: string,
  onChange: (percent: number) => void,
): HTMLElement {
  const handle = document.createElement('div');
  handle.className = 'splitter';
  handle.tabIndex = 0;
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  handle.setAttribute('aria-valuemin', String(LEAST));
  handle.setAttribute('aria-valuemax', String(100 - LEAST));
  handle.setAttribute('aria-label', label);
  let percent = start;
  const set = (wanted: number) => {
    percent = Math.round(Math.min(100 - LEAST, Math.max(LEAST, wanted)) * 10) / 10;
    page.style.setProperty('--split', `${percent}%`);
    handle.setAttribute('aria-valuenow', String(Math.round(percent)));
  };
  set(start);
  handle.addEventListener('pointerdown', (event) => {
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener('pointermove', (event) => {
    if (handle.hasPointerCapture(event.pointerId)) set((event.clientX / document.documentElement.clientWidth) * 100);
  });
  handle.addEventListener('pointerup', () => onChange(percent));
  handle.addEventListener('dblclick', () => {
    set(50);
    onChange(percent);
  });
  handle.addEventListener('keydown', (event) => {
    const wanted = { ArrowLeft: percent - 2, ArrowRight: percent + 2, Home: LEAST, End: 100 - LEAST, Enter: 50 }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(wanted);
    onChange(percent);
  });
  return handle;
}

const LEAST = 20;
