/** What may differ between Hugo and us, and why; anything else is a difference that has no explanation. */
const reasons = {
  bare: 'bare addresses: GFM (what GitHub and we read) and Goldmark’s linkify end them at other places',
  escape: 'Goldmark hands an escaped bracket in a destination to render hooks as it was written',
  label:
    'a reference whose definition has an escape in its label: CommonMark compares labels as they are written, Goldmark without escapes',
  shortcode: 'an address with a shortcode in it: the stub prints nothing there',
  comment: 'a figure in an HTML comment: Hugo runs it, nobody sees it, so we do not count it',
};

/** Compares one post. Kinds that agree are left out. */
export function comparePost(theirs, ours) {
  const differences = [];
  if (decodeURI(theirs.url) !== ours.url) differences.push(difference('permalink', [theirs.url], [ours.url]));
  for (const kind of ['heading', 'image']) {
    const expected = valuesOf(theirs, kind);
    const found = ours.marks[kind];
    if (!sameList(expected, found)) differences.push(difference(kind, expected, found));
  }
  differences.push(...links(valuesOf(theirs, 'link'), ours.marks), ...figures(valuesOf(theirs, 'figure'), ours.marks));
  return differences;
}

function links(hugos, { link, bare, escapedLabels }) {
  const theirs = subtract(hugos, [...link, ...bare]);
  const ours = subtract(link, hugos);
  const ourBare = subtract(bare, hugos);
  const escaped = theirs.filter((url) => url.includes('\\'));
  const unescaped = escaped.map((url) => url.replaceAll(/\\(?=[()])/g, ''));
  const templated = ours.filter((url) => url.includes('{{'));
  const printed = templated.map((url) => url.replaceAll(/\{\{.*?\}\}/g, ''));
  const rest = subtract(theirs, [...escaped, ...printed]);
  const likeBare = rest.filter((url) => isBare(url, ourBare));
  const byLabel = subtract(rest, likeBare).filter((url) => escapedLabels.includes(url));
  const unread = subtract(rest, [...likeBare, ...byLabel]);
  const unmade = subtract(ours, [...unescaped, ...templated]);
  return [
    { kind: 'link', reason: reasons.escape, hugo: escaped, ours: unescaped },
    { kind: 'link', reason: reasons.label, hugo: byLabel, ours: [] },
    { kind: 'link', reason: reasons.shortcode, hugo: printed, ours: templated },
    { kind: 'link', reason: reasons.bare, hugo: likeBare, ours: ourBare },
    difference('link', unread, unmade),
  ].filter(({ hugo, ours: own }) => hugo.length > 0 || own.length > 0);
}

/** The same address as one of ours, up to where one of the two ends it, or with the scheme that Goldmark puts before `www.`. */
function isBare(url, ours) {
  const plain = (address) => address.replace(/^https?:\/\//, '');
  return ours.some((own) => plain(own).startsWith(plain(url)) || plain(url).startsWith(plain(own)));
}

function figures(hugos, { figure, commented }) {
  const theirs = subtract(hugos, figure);
  const unknown = subtract(theirs, commented);
  const unmade = subtract(figure, hugos);
  if (unknown.length > 0 || unmade.length > 0) return [difference('figure', unknown, unmade)];
  return theirs.length === 0 ? [] : [{ kind: 'figure', reason: reasons.comment, hugo: theirs, ours: [] }];
}

function difference(kind, hugo, ours) {
  return { kind, reason: undefined, hugo, ours };
}

function valuesOf({ marks }, wanted) {
  return marks.filter(({ kind }) => kind === wanted).map(({ value }) => value);
}

function sameList(a, b) {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** What is left of a list when each of the others is taken out once. */
function subtract(list, others) {
  const counts = new Map();
  for (const value of others) counts.set(value, (counts.get(value) ?? 0) + 1);
  return list.filter((value) => {
    const count = counts.get(value) ?? 0;
    if (count > 0) counts.set(value, count - 1);
    return count === 0;
  });
}
