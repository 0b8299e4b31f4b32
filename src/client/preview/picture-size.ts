import { disableTypes, imageSize, types } from 'image-size';

/** In CSS pixels, as a browser shows it. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What browsers show; the others are never looked into. */
const SHOWN = new Set(['avif', 'bmp', 'gif', 'heif', 'ico', 'jpg', 'png', 'svg', 'webp']);
disableTypes(types.filter((type) => !SHOWN.has(type)));

/**
 * The size of a picture by the head of its file; of an SVG without one, that of its view box. `undefined` when it cannot be told: a picture
 * that is broken, or that has its size behind more than 256 kB of something else.
 */
export function pictureSize(file: Uint8Array): PictureSize | undefined {
  try {
    const { width, height, orientation } = imageSize(file.subarray(0, HEAD));
    // From 5 on a camera was held upright: browsers turn the picture.
    const size = (orientation ?? 1) >= 5 ? { width: height, height: width } : { width, height };
    return isLength(size.width) && isLength(size.height) ? size : undefined;
  } catch {
    return undefined;
  }
}

const isLength = (value: number) => Number.isInteger(value) && value >= 1 && value <= LONGEST;

const HEAD = 256 * 1024;
const LONGEST = 65_535;
