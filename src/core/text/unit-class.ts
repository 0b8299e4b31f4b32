/*
 * UTF-16 units in 64 classes, so that two neighbouring ones are a number below 4096. Letters of both cases are one class: what tells texts apart at a glance
 * need not tell cases apart.
 */

export const UNIT_CLASSES = 64;

/** Before the first unit of a text and behind its last. */
export const EDGE = 0;
export const FIRST_LETTER = 1;
export const LAST_LETTER = 26;
export const DIGIT = 27;
export const LINE_BREAK = 28;
export const BLANK = 29;
const FIRST_MARK = 30;
/** Whatever has no class of its own, from control characters to Cyrillic. */
export const OTHER = 62;
/** From U+2E80 on: Chinese characters and marks, and halves of surrogate pairs. */
export const WIDE = 63;

export function unitClass(unit: number): number {
  return unitClasses[unit] ?? OTHER;
}

const marks = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
/** The class of every unit, for loops. */
export const unitClasses = new Uint8Array(0x10000).fill(WIDE).fill(OTHER, 0x80, 0x2e80);
for (let unit = 0; unit < 0x80; unit++) unitClasses[unit] = readClass(unit);

function readClass(unit: number): number {
  const letter = unit | 0x20;
  if (unit >= 0x40 && letter >= 0x61 && letter <= 0x7a) return FIRST_LETTER + letter - 0x61;
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x0a || unit === 0x0d) return LINE_BREAK;
  if (unit === 0x20 || unit === 0x09) return BLANK;
  const place = marks.indexOf(String.fromCharCode(unit));
  return place < 0 ? OTHER : FIRST_MARK + place;
}
