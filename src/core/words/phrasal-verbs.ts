import { allMatches } from '../text/all-matches.ts';
import { capitalisedLike } from '../text/capital.ts';
import type { Span } from '../text/span.ts';

/** Nouns that are written in one word, or with a hyphen, and the verbs they come from, which are two words. */
const verbs: ReadonlyMap<string, string> = new Map(
  [
    'backup breakdown buildup checkout cleanup cutover failover fallback followup handoff kickoff layout lockdown login logout lookup pickup plugin rollback rollout setup',
    'shutdown signup slowdown speedup spinup startup takeover teardown turnaround walkthrough workaround',
    'back-up check-out clean-up fail-over fall-back follow-up hand-off log-in log-out opt-in opt-out plug-in roll-back roll-out scale-down scale-out scale-up set-up shut-down sign-up',
    'slow-down speed-up spin-up start-up tear-down work-around',
  ]
    .flatMap((line) => line.split(' '))
    .map((noun) => [noun, noun.replace(/-?(around|back|down|in|off|out|over|through|up)$/, ' $1')]),
);

/** The noun within a text, and the verb that is meant. */
export interface NounForVerb {
  readonly noun: string;
  /** Written like the noun, with a capital or without. Has the pronoun in its middle that stands behind the noun: "back it up". */
  readonly verb: string;
  /** The noun, and that pronoun. */
  readonly span: Span;
}

/** Whether a word, of letters only, is one of the nouns. */
export function isNounOfVerb(word: string): boolean {
  return verbs.has(word.toLowerCase());
}

/** The nouns that stand where only a verb can, by the words around them; in order of pattern. */
export function* nounsForVerbs(text: string): Iterable<NounForVerb> {
  if (!anyNoun.test(text)) return;
  for (const pattern of patterns) {
    for (const match of allMatches(text, pattern)) {
      const noun = match[1] ?? '';
      const start = match.index + match[0].length - noun.length;
      const end = start + noun.length;
      pronoun.lastIndex = end;
      const behind = pronoun.exec(text)?.[0] ?? '';
      const verb = (verbs.get(noun.toLowerCase()) ?? noun).replace(' ', `${behind} `);
      yield { noun, verb: capitalisedLike(noun, verb), span: { start, end: end + behind.length } };
    }
  }
}

const pronoun = /\s+(?:it|them|us)\b/y;

const NOUN = `(${[...verbs.keys()].join('|')})`;
const anyNoun = new RegExp(`\\b${NOUN}\\b`, 'i');
const ADVERB = '(?:(?:also|then|now|still|just|only|not|first|[a-z]+ly) )?';
/** What begins the object of a verb. */
const OBJECT = `(?:the|an?|your|our|my|their|its|this|that|these|those|it|them|us|all|any|each|every|some|both|another|multiple|several|two|three)(?![-\\w])`;
/** Behind these, `to` is no sign of a verb: "in addition to backup", "prior to startup". */
const PREPOSITIONAL = `(?<!\\b(?:addition|due|prior|similar|related|thanks|respect|regard|refer|referred|leads?|led|compared|subject|next|close|limited|dedicated|up|comes?) )`;

const patterns: readonly RegExp[] = [
  `\\b(?:can|cannot|can['’]t|could|couldn['’]t|must|might|may|will|won['’]t|would|wouldn['’]t|should|shouldn['’]t|don['’]t|doesn['’]t|didn['’]t|[a-z]+['’]ll) ${ADVERB}${NOUN}(?= ${OBJECT}| (?:to|into|in|on|with|for|from|at|by|via|using|when|if|before|after|while)\\b|[.,;:!?)]|$)`,
  `${PREPOSITIONAL}\\b[Tt]o ${ADVERB}${NOUN}(?= ${OBJECT})`,
  `${PREPOSITIONAL}\\b[Tt]o ${ADVERB}(fail-?over|fall-?back|log-?in|opt-in|opt-out|roll-?back|sign-?up)(?= (?:to|into)\\b)`,
  `\\b(?:you|we|they|I|users|please|Please|[Ll]et['’]s|[Ll]et us|helps?) ${ADVERB}${NOUN}(?= ${OBJECT})`,
  `\\b(?:and|or|then) ${NOUN}(?= (?:the|an?|your|our|it|them)(?![-\\w]))`,
  // A capital, as a piece of text may begin in the middle of a sentence.
  `(?:^|[.!?:] )${NOUN.replaceAll(/(?<=[(|])[a-z]/g, (letter) => letter.toUpperCase())}(?= (?:the|an?|your|our|all|any|each|every|this|these|those|it|them)(?![-\\w]))`,
].map((pattern) => new RegExp(pattern.replaceAll(' ', '\\s+'), 'g'));
