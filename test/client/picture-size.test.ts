import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureSize } from '../../src/client/preview/picture-size.ts';

const text = (value: string) => new TextEncoder().encode(value);
const be16 = (value: number) => [value >> 8, value & 255];
const be32 = (value: number) => [0, 0, ...be16(value)];

function png(width: number, height: number): Uint8Array {
  return Uint8Array.from([
    137,
    ...text('PNG\r\n\x1a\n'),
    ...be32(13),
    ...text('IHDR'),
    ...be32(width),
    ...be32(height),
    8,
    6,
    0,
    0,
    0,
  ]);
}

/** With the way the camera was held, as Exif says it. */
function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const tiff = [
    ...text('MM'),
    0,
    42,
    ...be32(8),
    ...be16(1),
    ...be16(0x0112),
    ...be16(3),
    ...be32(1),
    ...be16(orientation),
    0,
    0,
    ...be32(0),
  ];
  const exif = [...text('Exif'), 0, 0, ...tiff];
  const frame = [...be16(17), 8, ...be16(height), ...be16(width), 3, 1, 34, 0, 2, 17, 1, 3, 17, 1];
  return Uint8Array.from([255, 0xd8, 255, 0xe1, ...be16(exif.length + 2), ...exif, 255, 0xc0, ...frame, 255, 0xd9]);
}

test('the size of a picture is read from the head of its file', () => {
  assert.deepEqual(pictureSize(png(600, 400)), { width: 600, height: 400 });
  assert.deepEqual(pictureSize(text('GIF89a\x20\x00\x10\x00\x00\x00\x00')), { width: 32, height: 16 });
  assert.deepEqual(pictureSize(text('<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>')), {
    width: 30,
    height: 20,
  });
});

test('a photograph is turned as it is shown', () => {
  assert.deepEqual(pictureSize(jpeg(600, 400, 1)), { width: 600, height: 400 });
  assert.deepEqual(pictureSize(jpeg(600, 400, 6)), { width: 400, height: 600 });
});

test('an SVG without a size has that of its view box', () => {
  assert.deepEqual(pictureSize(text('<?xml version="1.0"?><svg width="100%" viewBox="0 0 1000 700"></svg>')), {
    width: 1000,
    height: 700,
  });
});

test('what has no size that could be told, or none that can be shown, has none', () => {
  const none = [
    new Uint8Array(0),
    text('words'),
    png(0, 400),
    png(40, 65_536),
    png(600, 400).subarray(0, 14),
    text('<svg></svg>'),
    text('<svg width="1e400" height="2"></svg>'),
    text(`<svg ${'"'.repeat(1_000_000)}`),
    text('8BPS'),
  ];
  for (const file of none) assert.equal(pictureSize(file), undefined);
});
