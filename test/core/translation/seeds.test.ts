import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parsePost } from '../../../src/core/post/parse.ts';
import type { Post } from '../../../src/core/post/types.ts';
import { alignPosts } from '../../../src/core/translation/align.ts';
import { rowsOf } from '../../../src/core/translation/rows.ts';
import type { Unit } from '../../../src/core/translation/unit.ts';

const folder = new URL('../../../../shared/seeds/', import.meta.url);
const skip = existsSync(folder) ? false : 'needs ../shared/seeds, which is no part of the repository';

/** First and last lines of each row in both files, read and found right by eye; [] where a side has nothing. */
const expected: readonly (readonly [readonly number[], readonly number[]])[] = [
  [
    [1, 8],
    [1, 6],
  ],
  [[], [9, 9]],
  [
    [10, 10],
    [11, 11],
  ],
  [
    [12, 14],
    [13, 14],
  ],
  [
    [16, 16],
    [16, 16],
  ],
  [
    [18, 18],
    [18, 18],
  ],
  [
    [20, 24],
    [20, 24],
  ],
  [
    [26, 26],
    [26, 26],
  ],
  [
    [28, 29],
    [28, 29],
  ],
  [
    [31, 31],
    [31, 31],
  ],
  [
    [33, 36],
    [33, 36],
  ],
  [
    [38, 38],
    [38, 38],
  ],
  [
    [40, 40],
    [40, 40],
  ],
  [
    [42, 42],
    [42, 42],
  ],
  [
    [44, 46],
    [44, 46],
  ],
  [
    [48, 49],
    [48, 48],
  ],
  [
    [51, 51],
    [50, 50],
  ],
  [
    [53, 54],
    [52, 52],
  ],
  [
    [56, 56],
    [54, 54],
  ],
  [
    [58, 62],
    [56, 58],
  ],
  [
    [64, 64],
    [60, 60],
  ],
  [
    [66, 69],
    [62, 65],
  ],
  [
    [71, 71],
    [67, 67],
  ],
  [
    [73, 77],
    [69, 70],
  ],
  [
    [79, 79],
    [72, 72],
  ],
  [
    [81, 82],
    [74, 75],
  ],
  [
    [84, 84],
    [77, 77],
  ],
  [
    [86, 89],
    [79, 81],
  ],
  [
    [91, 91],
    [83, 83],
  ],
  [
    [93, 93],
    [85, 85],
  ],
  [
    [94, 94],
    [86, 86],
  ],
  [
    [96, 96],
    [88, 88],
  ],
  [
    [98, 98],
    [90, 90],
  ],
  [
    [100, 100],
    [92, 93],
  ],
  [
    [102, 102],
    [95, 95],
  ],
  [
    [104, 105],
    [97, 97],
  ],
  [
    [107, 107],
    [99, 99],
  ],
  [
    [109, 109],
    [101, 101],
  ],
  [
    [110, 110],
    [102, 102],
  ],
  [
    [112, 114],
    [104, 105],
  ],
  [
    [116, 118],
    [107, 108],
  ],
  [
    [120, 120],
    [110, 110],
  ],
  [
    [122, 122],
    [112, 112],
  ],
  [
    [124, 125],
    [114, 118],
  ],
  [
    [127, 127],
    [120, 120],
  ],
  [
    [129, 129],
    [122, 122],
  ],
  [
    [131, 131],
    [124, 124],
  ],
  [
    [133, 133],
    [126, 126],
  ],
  [
    [134, 134],
    [127, 127],
  ],
  [
    [135, 135],
    [128, 128],
  ],
  [
    [136, 136],
    [129, 129],
  ],
  [
    [137, 137],
    [130, 130],
  ],
  [
    [138, 138],
    [131, 131],
  ],
  [
    [139, 139],
    [132, 133],
  ],
  [
    [140, 140],
    [134, 136],
  ],
  [
    [141, 141],
    [137, 137],
  ],
  [
    [142, 142],
    [138, 139],
  ],
  [
    [143, 143],
    [140, 141],
  ],
  [
    [144, 144],
    [142, 143],
  ],
  [
    [145, 145],
    [144, 145],
  ],
  [
    [147, 147],
    [147, 147],
  ],
  [
    [149, 149],
    [149, 149],
  ],
  [
    [151, 151],
    [151, 151],
  ],
  [
    [152, 152],
    [152, 152],
  ],
  [
    [154, 154],
    [154, 154],
  ],
  [
    [156, 156],
    [156, 156],
  ],
  [
    [158, 158],
    [158, 158],
  ],
  [
    [160, 163],
    [160, 163],
  ],
  [
    [165, 165],
    [165, 165],
  ],
  [
    [167, 169],
    [167, 168],
  ],
  [
    [171, 173],
    [170, 171],
  ],
  [
    [175, 175],
    [173, 173],
  ],
  [
    [177, 177],
    [175, 175],
  ],
  [
    [179, 179],
    [177, 177],
  ],
  [
    [181, 181],
    [179, 179],
  ],
  [
    [183, 185],
    [181, 182],
  ],
  [
    [187, 193],
    [184, 189],
  ],
  [
    [195, 196],
    [191, 191],
  ],
  [
    [198, 198],
    [193, 193],
  ],
  [
    [200, 200],
    [195, 197],
  ],
  [
    [201, 201],
    [198, 199],
  ],
  [
    [202, 202],
    [200, 201],
  ],
  [
    [203, 203],
    [202, 203],
  ],
  [
    [204, 204],
    [204, 207],
  ],
  [
    [205, 205],
    [208, 209],
  ],
  [
    [207, 207],
    [211, 211],
  ],
  [
    [209, 209],
    [213, 214],
  ],
  [
    [210, 210],
    [215, 216],
  ],
  [
    [211, 211],
    [217, 219],
  ],
  [
    [213, 213],
    [221, 221],
  ],
  [
    [215, 218],
    [223, 225],
  ],
  [
    [220, 220],
    [227, 229],
  ],
  [
    [222, 222],
    [231, 231],
  ],
  [
    [224, 227],
    [233, 235],
  ],
  [
    [229, 229],
    [237, 237],
  ],
  [
    [231, 232],
    [239, 241],
  ],
  [
    [234, 234],
    [243, 243],
  ],
  [
    [235, 235],
    [244, 244],
  ],
  [
    [236, 236],
    [245, 245],
  ],
  [
    [237, 237],
    [246, 246],
  ],
  [
    [238, 238],
    [247, 247],
  ],
  [
    [239, 239],
    [248, 248],
  ],
  [
    [240, 240],
    [249, 249],
  ],
  [
    [241, 241],
    [250, 250],
  ],
];

describe('the 1.24 announcement and its translation without comments', { skip }, () => {
  const read = (name: string) => parsePost(readFileSync(new URL(name, folder), 'utf8'), '');
  const lines = ({ lines }: Post, units: readonly Unit[]) => {
    const first = units[0];
    const last = units.at(-1);
    return first && last ? [lines.lineAt(first.span.start) + 1, lines.lineAt(last.span.end - 1) + 1] : [];
  };

  for (const ignoreComments of [true, false]) {
    it(`has every row right, ${ignoreComments ? 'without' : 'with'} leave to use comments`, () => {
      const original = read('kubernetes-release-1.24.en.md');
      const translation = read('kubernetes-release-1.24.zh-cn.md');
      const rows = rowsOf(alignPosts(original, translation, { ignoreComments }));
      assert.deepEqual(
        rows.map((row) => [lines(original, row.original), lines(translation, row.translation)]),
        expected,
      );
    });
  }
});
