/**
 * HTML with its style attributes and style elements by other names, and handlers of events and addresses of pictures as data: browsers hold the page's policy against the former in texts
 * that are only parsed, too, and ask for the latter. `shown` gives style attributes their name again.
 */
export function hidden(html: string): string {
  return html
    .replace(/\bstyle(?=\s*=)/gi, HIDDEN_STYLE)
    .replace(/(<\/?)style(?=[\s/>])/gi, '$1drawing-style')
    .replace(/<[^>]*>/g, (tag) => tag.replace(/([\s/"'])(?=(?:on\w+|src|srcset|poster|background)\s*=)/gi, '$1data-'));
}

export function shown(html: string): string {
  return html.replaceAll(HIDDEN_STYLE, 'style');
}

/** Sanitisers let attributes of data through. */
export const HIDDEN_STYLE = 'data-drawing-style';
/** Marks the description that stands for a drawing's style element. */
export const HIDDEN_SHEET = 'data-drawing-sheet';
