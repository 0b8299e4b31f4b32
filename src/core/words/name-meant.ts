import { lazy } from '../text/lazy.ts';
import { properNames } from './proper-names.ts';
import { unswapped } from './swapped.ts';

/** Months and days, which no name of a person is one letter short of. */
const calendar =
  'January February August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  );

/** Places of conferences, companies and projects. */
const others =
  `Amsterdam Angeles Atlanta Austin Barcelona Beijing Berlin Boston Brussels Chicago Copenhagen Denver Detroit Diego Dublin Francisco Hamburg Houston London Madrid Munich Paris
  Portland Prague Seattle Shanghai Singapore Stockholm Sydney Tokyo Toronto Valencia Vancouver Vienna Warsaw Zurich Alibaba Amazon Canonical Cisco Docker
  Huawei Intel Microsoft Mirantis Netflix Oracle Rancher Tencent Calico Cilium Fluentd Harbor Jaeger Knative Longhorn Velero Vitess`.split(
    /\s+/,
  );

/**
 * The name that is meant by a word with a capital: one with two neighbouring letters swapped (Deigo), or a month or day with a letter missing or doubled (Febuary). `undefined`
 * for every other word. Names of people look like words with another letter, so that says nothing here.
 */
export function nameMeant(word: string): string | undefined {
  if (word.length < SHORTEST || names().has(word)) return undefined;
  const other = unswapped(word, names());
  if (other !== undefined) return other;
  return calendar.find((name) => misses(word, name) || doubles(word, name));
}

const SHORTEST = 5;

const names = lazy(() => new Set([...calendar, ...others, ...[...properNames.values()].map(({ written }) => written)]));

function misses(word: string, name: string): boolean {
  if (word.length !== name.length - 1) return false;
  let at = 0;
  while (at < word.length && word[at] === name[at]) at++;
  return at > 0 && word.slice(at) === name.slice(at + 1);
}

function doubles(word: string, name: string): boolean {
  if (word.length !== name.length + 1) return false;
  let at = 0;
  while (at < name.length && word[at] === name[at]) at++;
  return at > 0 && word[at] === name[at - 1] && word.slice(at + 1) === name.slice(at);
}
