// node scripts/spelling/make.mjs: writes src/core/words/spelling-data.ts from words.txt (frequent words of technical prose), short.txt (those of four and five letters), names.txt (names that look
// like mistakes), corrections.txt (what is typed for short words, which have too many neighbours), an English word list, and a list of common
// misspellings of software terms. Run again after a change to one of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitJoined } from '../../src/core/words/joined.ts';
import { createNearMiss } from '../../src/core/words/near-miss.ts';
import { unswapped } from '../../src/core/words/swapped.ts';
import { root } from '../lib/root.mjs';

const require = createRequire(import.meta.url);
const here = join(root, 'scripts', 'spelling');
const wordsOf = (file) => readFileSync(join(here, file), 'utf8').split(/\s+/).filter(Boolean);
const software = join(root, 'node_modules', '@cspell', 'dict-software-terms', 'dict');

/** Pairs `wrong>right`; `_` stands for a blank. */
const own = wordsOf('corrections.txt').map((pair) => pair.split('>'));
const wrongs = new Set(own.map(([wrong]) => wrong));
const english = new Set(require('an-array-of-english-words'));
const terms = gunzipSync(readFileSync(join(software, 'softwareTerms.txt.gz')))
  .toString()
  .toLowerCase()
  .split(/\s+/);
const ownNames = new Set(wordsOf('names.txt'));
const names = new Set([...ownNames, ...terms.filter((term) => /^[a-z]{4,}$/.test(term))]);
const technical = new Set(wordsOf('words.txt').flatMap((word) => [word, ...formsOf(word)]));
/** Frequent words of four and five letters; some are technical too. */
const short = new Set([
  ...wordsOf('short.txt'),
  ...[...technical].filter(({ length }) => length === 4 || length === 5),
]);
const near = createNearMiss([...technical]);
const mayBeTaken = (word) =>
  near.meant(word).length > 0 ||
  splitJoined(word, technical) !== undefined ||
  short.has(word) ||
  unswapped(word, short) !== undefined;
const known = [...new Set([...english, ...names])].filter(
  (word) =>
    /^[a-z]+$/.test(word) && !technical.has(word) && !wrongs.has(word) && (mayBeTaken(word) || ownNames.has(word)),
);
const isWord = new Set([...english, ...names, ...technical]);
const listed = [
  ...own.filter(([wrong, right]) => near.meant(wrong)[0] !== right),
  ...[...readFileSync(join(software, 'cspell-corrections.yaml'), 'utf8').matchAll(/^ +- ([a-z]{4,})->([a-z]+)$/gm)]
    .map(([, wrong, right]) => [wrong, right])
    .filter(
      ([wrong, right]) =>
        !isWord.has(wrong) &&
        right.length >= 4 &&
        near.meant(wrong)[0] !== right &&
        isWord.has(right) &&
        !wrongs.has(wrong),
    ),
];
const doubtful = own.filter(([wrong]) => english.has(wrong) || names.has(wrong)).map(([wrong]) => wrong);
if (doubtful.length > 0) console.log(`Corrections of words that exist: ${doubtful.join(' ')}`);

const text = `/**
 * Written by scripts/spelling/make.mjs; not by hand. Words that may be meant, and words that are none of their misspellings, folded (see
 * \`folded-words.ts\`). Most corrections are a part of @cspell/dict-software-terms (MIT, Copyright (c) Street Side Software); which English words exist was
 * looked up in an-array-of-english-words (MIT, Copyright (c) Zeke Sikelianos).
 */
export const foldedWords =
  '${fold()}';

/** \`wrong>right\`. */
export const corrections =
  "${listed.map((pair) => pair.join('>')).join(' ')}";
`;
writeFileSync(join(root, 'src', 'core', 'words', 'spelling-data.ts'), text);
console.log(
  `${technical.size} words, ${known.length} known beside them, ${listed.length} corrections; ${text.length} characters`,
);

/** Forms of a word that the English list has; for a word that it lacks, the plural. */
function formsOf(word) {
  const stem = word.replace(/e$/, '');
  const soft = word.replace(/y$/, 'i');
  const twice = word + word.at(-1);
  const forms = [
    ...['s', 'es', 'd', 'ed', 'ing', 'ly', 'ment', 'ments'].map((end) => word + end),
    ...['ing', 'ed', 'ion', 'ions', 'ation', 'ations'].map((end) => stem + end),
    ...['es', 'ed', 'ly'].map((end) => soft + end),
    ...['ed', 'ing'].map((end) => twice + end),
  ];
  return english.has(word) ? forms.filter((form) => english.has(form)) : [`${word}s`];
}

/** As `folded-words.ts` unfolds them. */
function fold() {
  let last = '';
  return [...new Set([...technical, ...short, ...known])]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < last.length && word[shared] === last[shared]) shared++;
      const gone = (last.length - shared).toString(36).toUpperCase();
      if (gone.length > 1) throw new Error(`${last} is too long`);
      last = word;
      return (technical.has(word) ? '' : short.has(word) ? '+' : '-') + gone + word.slice(shared);
    })
    .join('');
}
