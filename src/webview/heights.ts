/** Where an element stands on the page, in pixels. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

/**
 * The place of a row. In a group that is out of sight, and therefore not laid out, it is estimated by the place and the size of the group: to ask
 * would make the browser lay it out.
 */
export function placeOf(row: HTMLElement): Place {
  const group = row.parentElement;
  if (group === null || !group.classList.contains('group')) return { top: row.offsetTop, height: row.offsetHeight };
  if (!isLaidOut(row)) {
    const rows = [...group.children].filter((one) => !(one as HTMLElement).hidden);
    const height = group.offsetHeight / Math.max(1, rows.length);
    return { top: group.offsetTop + Math.max(0, rows.indexOf(row)) * height, height };
  }
  const inside = row.offsetParent === group ? group.offsetTop : 0;
  return { top: inside + row.offsetTop, height: row.offsetHeight };
}

function isLaidOut(row: HTMLElement): boolean {
  // An older browser does not know the option and lays everything out.
  return row.checkVisibility({ contentVisibilityAuto: true });
}
