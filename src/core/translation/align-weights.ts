/**
 * The weights of the alignment, on one scale: 0 is a pair no better than none. Set by hand and checked on pairs of posts, plain and with damaged
 * passages. A third more or less of one weight moves the share of right pairs by a few in ten thousand, but of the skips and merges by up to two in a thousand.
 */
export const WEIGHTS = {
  /** A unit without counterpart: the first of a run, each further one. */
  skipFirst: -1.4,
  skipNext: -0.35,
  /** The first of a run when few or many steps are such, and the share of steps that is many. */
  skipRare: -2.2,
  skipUsual: -1,
  skipOften: 0.2,
  /** One with one; each further unit of a group. */
  single: 1,
  merge: -2,
  heading: 2.2,
  sameLevel: 1.2,
  otherLevel: -0.8,
  item: 1.6,
  sameDepth: 0.6,
  otherDepth: -0.4,
  paragraph: 0.6,
  otherKind: 2.2,
  /** Length: most for an equal one, loss for the squared logarithm of the ratio (short and long passages), worst. */
  length: 0.8,
  ratioShort: 2,
  ratioLong: 6,
  lengthWorst: -4,
  ending: 0.8,
  endingOther: -0.6,
  endingWeak: 0.2,
  /** Shared features: most, and how soon it is reached; what only one side has, against that. */
  shared: 6,
  sharedScale: 4,
  missed: 4,
  missedShare: 0.8,
  /** Words that went together elsewhere. */
  lexical: 1.6,
  lexicalScale: 3,
  /** A kept original that holds the passage; one that another comment holds. */
  recorded: 5,
  recordedElsewhere: -3,
  /** A pair with less than this is worse than none, whatever the words say. */
  hopeless: -5,
  /** A pair with less than this is looked at again. */
  sure: 3.5,
};
