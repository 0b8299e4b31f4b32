import { type DiagramPicture, type FromWebview, rowActions, type Side } from '../../protocol/index.ts';
import { isHost } from './image-policy.ts';

/** Longest address of a link that is followed. */
const longestHref = 8192;
/** Longest id of a row: hashes of a few passages. */
const longestId = 20_000;

/** A drawn diagram, in characters. */
const longestPicture = 4_000_000;

/** Hosts of pictures on one page. */
const mostHosts = 1000;
/** Links to KEPs on one page. */
const mostKeps = 10_000;

/** Whether a value from the preview page is one of its messages. The page shows text of a post, so nothing it sends is taken on trust. */
export function isFromWebview(value: unknown): value is FromWebview {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Readonly<Record<string, unknown>>;
  switch (message.type) {
    case 'ready':
    case 'choose':
      return true;
    case 'reveal':
    case 'followed':
      return isSide(message.side) && isLine(message.line);
    case 'edit':
      return isSide(message.side) && isLine(message.firstLine) && isLine(message.lastLine);
    case 'scrolled':
      return isLineOrNull(message.original) && isLineOrNull(message.translation);
    case 'open':
      return isSide(message.side) && isText(message.href, longestHref);
    case 'images':
      return Array.isArray(message.hosts) && message.hosts.length <= mostHosts && message.hosts.every(isHost);
    case 'keps':
      return (
        Array.isArray(message.numbers) &&
        message.numbers.length <= mostKeps &&
        message.numbers.every((number) => isLine(number) && Number.isInteger(number))
      );
    case 'drawn':
      return isLine(message.request) && Array.isArray(message.pictures) && message.pictures.every(isPictureOrNull);
    case 'act':
      return rowActions.some((action) => action === message.action) && isText(message.row, longestId);
    case 'fix':
      return isSide(message.side) && isLine(message.finding) && Number.isInteger(message.finding);
    default:
      return false;
  }
}

/** It becomes the content of an image, in which nothing runs or is loaded whatever it is. */
function isPictureOrNull(value: unknown): value is DiagramPicture | null {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { svg, width, height, title } = value as Readonly<Record<string, unknown>>;
  return isText(svg, longestPicture) && isLine(width) && isLine(height) && typeof title === 'string';
}

function isSide(value: unknown): value is Side {
  return value === 'original' || value === 'translation';
}

function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 10_000_000;
}

function isLineOrNull(value: unknown): value is number | null {
  return value === null || isLine(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= longest;
}
