import { isAscii } from '../text/ascii.ts';

/**
 * What is wrong with how an address is written, whatever it points to.
 * `repaired` is the address its author meant, where there is no doubt.
 */
export interface AddressFault {
  readonly kind: 'scheme' | 'no-scheme' | 'no-slash' | 'full-width' | 'trailing-mark' | 'mail';
  readonly repaired: string | undefined;
}

/** The first fault in the writing of a link's destination. `text` is the visible text of the link. */
export function addressFault(url: string): AddressFault | undefined {
  return fullWidth(url) ?? scheme(url) ?? mail(url) ?? noScheme(url) ?? noSlash(url) ?? trailingMark(url);
}

/** Full-width punctuation anywhere, and Chinese characters in the part of an address that names a page of the own site. */
function fullWidth(url: string): AddressFault | undefined {
  if (isAscii(url)) return undefined;
  const [path = '', ...fragment] = url.split('#');
  const repaired = url
    .replaceAll(/[！-～]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll(/[，。；]$/gu, '');
  if (/[，。；：（）！？、／．]/u.test(path))
    return { kind: 'full-width', repaired: /[、。]/u.test(repaired) ? undefined : repaired };
  if (path.startsWith('/') && /\p{Script=Han}/u.test(path)) return { kind: 'full-width', repaired: undefined };
  if (/[，。；（）]/u.test(fragment.join('#'))) return { kind: 'full-width', repaired: undefined };
  return undefined;
}

/** `https:://x`, `ttps://x`, `http//x`, `https:/x`, `h/docs/…`: a few letters before the real beginning. */
function scheme(url: string): AddressFault | undefined {
  if (
    /^(?:https?|ftp|mailto|slack|git|ssh|tel|irc):(?!\/?[^/]*:\/\/)/i.test(url) &&
    !/^https?:(?:\/[^/]|::|[^/])/i.test(url)
  ) {
    return doubled(url);
  }
  const broken = /^(h?t{1,3}ps?s?|htt?ps?|hhttps?|https?)(?::{0,2}\/{1,3}|::\/\/|:(?=[a-z]))(?=[\w-]+\.[a-z])/i.exec(
    url,
  );
  if (broken !== null) {
    const secure = /s$/i.test(broken[1] ?? '');
    return { kind: 'scheme', repaired: `http${secure ? 's' : ''}://${url.slice(broken[0].length)}` };
  }
  const stray = /^[a-z](\/(?:docs|blog|releases|community)\/.*)$/i.exec(url);
  return stray?.[1] === undefined ? undefined : { kind: 'scheme', repaired: stray[1] };
}

/** `https://https://x`. */
function doubled(url: string): AddressFault | undefined {
  const inner = /^https?:\/\/(https?:\/\/.+)$/i.exec(url);
  return inner?.[1] === undefined ? undefined : { kind: 'scheme', repaired: inner[1] };
}

function mail(url: string): AddressFault | undefined {
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(url) ? { kind: 'mail', repaired: `mailto:${url}` } : undefined;
}

/** `github.com/x`, `www.example.org`: a host without a scheme is taken for a file next to the page. */
function noScheme(url: string): AddressFault | undefined {
  const host =
    /^((?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|cn|edu|gov|sh|ai|app|cloud|co|info|me|us|eu|de|jp|uk))(?:[:/?#]|$)/i.exec(
      url,
    );
  if (host === null || /\.(?:sh|me|app|ai)$/i.test(url)) return undefined;
  return { kind: 'no-scheme', repaired: `https://${url}` };
}

/** `docs/tasks/x`, `2026/01/15/x`: a path of the site without its first slash. */
function noSlash(url: string): AddressFault | undefined {
  if (/^\d{4}\/\d{2}\/\d{2}\/[^/]/.test(url)) return { kind: 'no-slash', repaired: `/blog/${url}` };
  if (
    /^(?:zh-cn\/)?(?:docs|blog|releases|community|case-studies|training|partners|careers)\/(?!.*\.(?:png|svg|jpe?g|gif|webp|ya?ml)$)/i.test(
      url,
    )
  ) {
    return { kind: 'no-slash', repaired: `/${url}` };
  }
  return undefined;
}

/** A full stop, comma or bracket that belongs to the sentence, and `//` in a path. */
function trailingMark(url: string): AddressFault | undefined {
  if (/[^.][.,;]$/.test(url) && !url.includes('#:~:')) return { kind: 'trailing-mark', repaired: url.slice(0, -1) };
  return undefined;
}
