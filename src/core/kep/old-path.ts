import { numberOfFolder } from './folder.ts';
import type { KepCatalogue } from './types.ts';

/** An address of a KEP's text at a place where it no longer is. */
export interface OldKepPath {
  /** Of the KEP it has become, when the name tells. */
  readonly number: number | undefined;
}

/**
 * Reads an address of a KEP as a single file: in kubernetes/community, where KEPs were until 2018, or in kubernetes/enhancements by its number or date of
 * before 2020 (`0014-runtime-class.md`, `20190122-csi-inline-volumes.md`). `undefined` for every other address, for addresses of a commit, which stay, and for
 * names that no folder of today carries, because a few old files are still where they were.
 */
export function readOldKepPath(url: string, keps: KepCatalogue | undefined): OldKepPath | undefined {
  const match =
    /^https?:\/\/(?:www\.)?github\.com\/kubernetes\/(community|enhancements)\/(?:blob|tree)\/(?:master|main)\/(.{1,300})$/i.exec(
      url,
    );
  const [repository, path] = [match?.[1]?.toLowerCase(), match?.[2]?.split(/[?#]/)[0]];
  if (path === undefined || !/^(?:contributors\/design-proposals\/)?keps\//.test(path)) return undefined;
  const file = /\/([^/]+)\.md$/i.exec(path)?.[1];
  const number = file === undefined ? undefined : numberByName(file.replace(/^\d+-(?:\d{8}-)?/, ''), keps);
  if (repository === 'community') return { number };
  if (file === undefined || /^readme$/i.test(file)) return undefined;
  return number !== undefined || /^0\d{3}-(?!\d{8})/.test(file) ? { number } : undefined;
}

/** The number of the one KEP whose folder bears the name. */
function numberByName(name: string, keps: KepCatalogue | undefined): number | undefined {
  const numbers = new Set(
    (keps?.keps ?? [])
      .filter(({ directory }) => directory.endsWith(`-${name}`) && directory.slice(0, -name.length).match(/\/\d+-$/))
      .map((kep) => numberOfFolder(kep.directory) ?? kep.number),
  );
  const [only, ...more] = numbers;
  return more.length > 0 ? undefined : only;
}
