import { kepDetail } from '../../core/kep/search.ts';
import type { Kep, KepCatalogue } from '../../core/kep/types.ts';
import type { Io } from '../io.ts';
import { type Given, type ParsedArguments, textOf } from '../options.ts';
import type { ExitStatus } from '../run.ts';
import { type Troubles, UsageError } from '../trouble.ts';
import { catalogueOption, noPaths } from './common.ts';

/** `stargazer keps`: one KEP, those of a release, or all. Status 1 when the number is unknown. */
export async function keps({ options, paths }: ParsedArguments, io: Io, troubles: Troubles): Promise<ExitStatus> {
  noPaths(paths);
  const number = numberOption(options);
  const release = releaseOption(options);
  if (number !== undefined && release !== undefined)
    throw new UsageError('--number and --release cannot be used together');
  const catalogue = await catalogueOption(options, io, troubles);
  if (catalogue === undefined) return 2;
  const found = select(catalogue, number, release);
  const { date, origin } = catalogue;
  if (textOf(options, 'format') === 'json') {
    io.out(`${JSON.stringify({ version: 1, date, origin, count: found.length, keps: found }, undefined, 2)}\n`);
  } else {
    for (const kep of found) io.out(number === undefined ? `${line(kep)}\n` : `${card(kep)}\n`);
    if (found.length === 0) io.out(`No KEP metadata in the data of ${date}.\n`);
    else io.out(`${found.length} ${found.length === 1 ? 'KEP' : 'KEPs'} in the data of ${date} (${origin})\n`);
  }
  return number !== undefined && found.length === 0 ? 1 : 0;
}

function numberOption(options: Given): number | undefined {
  const text = textOf(options, 'number');
  if (text === undefined) return undefined;
  if (!/^\d{1,7}$/.test(text)) throw new UsageError(`--number takes the number of a KEP; not ${JSON.stringify(text)}`);
  return Number(text);
}

function releaseOption(options: Given): string | undefined {
  const text = textOf(options, 'release');
  if (text === undefined) return undefined;
  if (!/^v?1\.\d{1,3}$/.test(text))
    throw new UsageError(`--release takes a release such as 1.35; not ${JSON.stringify(text)}`);
  return text.startsWith('v') ? text : `v${text}`;
}

function select(catalogue: KepCatalogue, number: number | undefined, release: string | undefined): readonly Kep[] {
  if (number !== undefined) return catalogue.all(number);
  if (release === undefined) return catalogue.keps;
  return catalogue.keps.filter(
    (kep) => Object.values(kep.milestones).includes(release) || kep.latestMilestone === release,
  );
}

function line(kep: Kep): string {
  return `KEP-${kep.number}  ${kepDetail(kep)}  ${kep.title}`;
}

function card(kep: Kep): string {
  const history = Object.entries(kep.milestones).map(([stage, milestone]) => `${stage} ${milestone}`);
  return [
    `KEP-${kep.number}: ${kep.title}`,
    `  ${kep.sig} · status: ${kep.status} · stage: ${kep.stage ?? 'unknown'}`,
    ...(history.length > 0 ? [`  ${history.join(' → ')}`] : []),
    ...(kep.gates.length > 0 ? [`  gates: ${kep.gates.join(', ')}`] : []),
    `  https://kep.k8s.io/${kep.number}`,
  ].join('\n');
}
