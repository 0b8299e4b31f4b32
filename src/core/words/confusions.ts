import { allMatches } from '../text/all-matches.ts';
/** A word that stands where another one is meant, told by the words beside it. */
export interface Confusion {
  /** The first group is what is wrong; what stands around it is only looked at. Global. */
  readonly pattern: RegExp;
  /** In lower case. */
  readonly right: string;
}

/** The confusions that the words of a text make possible, each once. */
export function possibleIn(text: string): readonly Confusion[] {
  const possible = new Set<Confusion>();
  for (const [word] of allMatches(text, anchors)) for (const one of byAnchor.get(plain(word)) ?? []) possible.add(one);
  return [...possible];
}

/** Confusions that the same few words make possible. */
export interface ConfusionGroup {
  /** Whether a word, of letters only, is one of those. */
  isAnchor(word: string): boolean;
  /** Whether a text with such a word, markup and all, may hold one; false is certain. */
  mayStandIn(source: string): boolean;
}

const plain = (word: string) => word.toLowerCase().replace('’', "'");

/*
 * Pairs that sound or are typed alike, each only beside words that leave no doubt. What is in doubt, as `if it is larger then stop`, is not in the list.
 */
const confusions: readonly (readonly [anchors: string, pattern: string, right: string])[] = [
  // its, it's
  [
    "it's",
    `\\b(?:of|in|on|to|from|for|with|by|at|into|within|through|via|under|across|upon|during|per|despite|against) (it['’]s)(?= (?!(?:an?|the|not|been|for|in|on|to|just|all|because|about|that|like|also) )[a-z])`,
    'its',
  ],
  ["it's", `\\b(it['’]s)(?= (?:very )?own )`, 'its'],
  [
    "it's",
    `\\b(?:mark|celebrat|conclud|reach|releas|announc|publish|complet|host|enter|launch|ship|ha|hold|held|ma|saw)(?:s|es|ed|d|kes|de|ing)? (it['’]s)(?= (?:very )?(?:first|second|third|fourth|fifth|tenth|next|last|latest|final|initial|new|annual) )`,
    'its',
  ],
  ['its', `\\b(its)(?= (?:not|been|also|a|an|the|because|unlikely|impossible) )`, "it's"],
  ['its', `\\b(its)(?= (?:possible|important|recommended|necessary|likely|clear|unclear) (?:to|that) )`, "it's"],
  ['its', `\\b(its)(?= (?:also )?worth (?:a look|[a-z]+ing) )`, "it's"],
  // then, than
  ['then', `\\b(?:rather|other|no less|no more|no other) (then)(?= [a-z])`, 'than'],
  [
    'then',
    `\\b(?:more|less|fewer|better|worse|greater|higher|lower|larger|smaller|bigger|faster|slower|older|newer|longer|shorter) (then)(?= (?:or equal|\\d|one|two|three|ten|a few|just|what|welcome|happy|expected|needed|necessary|before|ever|zero|any|its|their) )`,
    'than',
  ],
  // have, of
  [
    'could should would must might',
    `\\b(?:could|should|would|must|might)(?:n['’]t| not)? (of)(?= (?!course)[a-z])`,
    'have',
  ],
  // lets, let's
  [
    "let's",
    `\\b(?:this|that|which|it|feature|[a-z]+ctl|kubernetes) (let['’]s)(?= (?:you|users?|us|them|developers?|admin[a-z]*|operators?|clients?|cluster) )`,
    'lets',
  ],
  // there, their; your, you're
  ['their', `\\b(their)(?= (?:is|are|was|were|will be|has been|have been|can be|may be|should be) )`, 'there'],
  ['there', `\\b(there)(?= own )`, 'their'],
  [
    'your',
    `\\b(?:if|when|while|because|once|since|that|unless|whether) (your)(?= (?:not|going to|able to|unsure|looking for|looking to|trying to|using) )`,
    "you're",
  ],
  ["you're", `\\b(you['’]re)(?= own )`, 'your'],
  ['your', `\\b(your)(?= welcome (?:to|here)\\b)`, "you're"],
  // lose, loose
  [
    'loose',
    `\\b(?:will|to|not|can|may|might|could|would|should|don['’]t|cannot|never|you|we|they) (loose)(?= (?:data|the|its|your|their|our|access|any|all|track|control|connection|connectivity|information|it|quorum|leadership|state|them|some|everything|time|money)\\b)`,
    'lose',
  ],
  // effect, affect
  ['affect affects', `\\b(?:take|takes|taken|taking|took|side|no|in|into) (affect)(?=s?[ .,;:)])`, 'effect'],
  // from, form
  [
    'form',
    `\\b(?:migrat(?:e|es|ed|ing)|upgrad(?:e|es|ed|ing)|remov(?:e|es|ed|ing)|fetch(?:es|ed|ing)?|switch(?:es|ed|ing)?|transition(?:s|ed|ing)?|differ(?:s|ent)?|benefit(?:s|ed)?|suffer(?:s|ed|ing)?|inherit(?:s|ed|ing)?|com(?:e|es|ing)|came|imported|downloaded|retrieved|obtained|deleted|received|protected|isolated|apart|aside|ranging|starting|away|far) (form)(?= (?:the|a|an|this|that|these|those|your|our|its|their|one|each|other|outside|within|v?\\d)\\b)`,
    'from',
  ],
  ['form', `\\b(form)(?= (?:scratch|now on|time to time|the beginning)\\b)`, 'from'],
  ['another', `\\b(an? another)(?= [a-z])`, 'another'],
  // others
  ['principal principals', `\\b(principal)(?=s? of least (?:privilege|astonishment|surprise))`, 'principle'],
  ['insure insures', `\\b(insure)(?=s? that )`, 'ensure'],
  ['peak', `\\b(sneak peak)\\b`, 'sneak peek'],
  ['bare', `\\b(bare)(?= with (?:me|us)\\b)`, 'bear'],
  ['reign', `\\b(free reign)\\b`, 'free rein'],
  ['say', `\\b(per say)(?=[ .,;:)])`, 'per se'],
  ['weather', `\\b(weather)(?= or not\\b)`, 'whether'],
  [
    'weather',
    `\\b(?:determin[a-z]+|check[a-z]*|decid[a-z]+|know|see|tell|verify|specif[a-z]+|indicat[a-z]+|depend[a-z]* on|regardless of) (weather)(?= (?:to|it|you|they|we|the|an?|this|that) )`,
    'whether',
  ],
  ['proceeding', `\\b(proceeding)(?= (?:section|paragraph|example|step|command|chapter)s?\\b)`, 'preceding'],
  ['pubic', `\\b(pubic)\\b`, 'public'],
  [
    'manger mangers',
    `\\b(?:controller|package|cluster|project|product|volume|device|topology|memory|resource|lifecycle|secret|plugin|container|cpu) (manger)s?\\b`,
    'manager',
  ],
  ['apposed', `\\b(?:as) (apposed)(?= to )`, 'opposed'],
  ['role', `\\b(role)(?= (?:back|out) (?:to|the|a|an|your|changes|updates|of) )`, 'roll'],
  ['self', `\\b(it self)\\b`, 'itself'],
  ['selves', `\\b(them selves)\\b`, 'themselves'],
  ['tot', `\\b(tot he)(?= )`, 'to the'],
  ['int', `\\b(int he)(?= )`, 'in the'],
  ['ont', `\\b(ont he)(?= )`, 'on the'],
  ['fort', `\\b(fort he)(?= )`, 'for the'],
  ['oft', `\\b(oft he)(?= )`, 'of the'],
  ['alot', `\\b(alot)\\b`, 'a lot'],
  ['other', `\\b(an other)(?= [a-z])`, 'another'],
];

/** Anchors that every second text has are asked for by themselves, so that only their own patterns are looked for; all others together. */
const frequent = [
  'its',
  'then',
  'could should would must might',
  'their there',
  'your',
  'form',
  'another other',
  'role',
  'say',
];

const byAnchor = new Map<string, Confusion[]>();
for (const [words, pattern, right] of confusions) {
  // A part of an address or a path is no word.
  const alone = pattern.replace(/^\\b/, '(?<![\\w@/\\\\=.#$+])').replace(/\\b$/, '(?![\\w@/\\\\=])');
  const confusion = { pattern: new RegExp(alone.replaceAll(' ', '\\s+'), 'gi'), right };
  for (const word of words.split(' ')) byAnchor.set(word, [...(byAnchor.get(word) ?? []), confusion]);
}

const anchors = new RegExp(`\\b(?:${[...byAnchor.keys()].join('|').replaceAll("'", "['’]")})\\b`, 'gi');

/** Those of words without apostrophes. */
export const confusionGroups: readonly ConfusionGroup[] = [
  ...frequent.map((words) => groupOf(words.split(' '))),
  groupOf(
    [...byAnchor.keys()].filter(
      (word) => /^[a-z]+$/.test(word) && !frequent.some((words) => words.split(' ').includes(word)),
    ),
  ),
];

/** Those of words with apostrophes. */
export const contracted = groupOf([...byAnchor.keys()].filter((word) => word.includes("'")));

function groupOf(words: readonly string[]): ConfusionGroup {
  const own = new Set(words);
  const patterns = [...new Set(words.flatMap((word) => byAnchor.get(word) ?? []))].map(({ pattern }) => pattern);
  return {
    isAnchor: (word) => own.has(word.toLowerCase()),
    mayStandIn: (source) => patterns.some((pattern) => source.search(pattern) >= 0),
  };
}
