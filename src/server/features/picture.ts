/** Markdown that shows a picture, small enough for a card; only VS Code knows the width. */
export function shownPicture(uri: string): string {
  return `![](${uri.replaceAll(/[()]/g, (unit) => (unit === '(' ? '%28' : '%29'))}|width=${WIDTH})`;
}

/** Pixels. */
const WIDTH = 280;
