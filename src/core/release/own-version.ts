import { mayMatchSource } from '../post/block-scan.ts';
import { perBlock } from '../post/per-block.ts';
import { perPost } from '../post/per-post.ts';
import { blocksWhere } from '../post/revision.ts';
import { runText } from '../post/run-text.ts';
import type { Block, FrontMatterEntry, Link, Post } from '../post/types.ts';
import { allMatches } from '../text/all-matches.ts';
import { createLines } from '../text/lines.ts';
import { remember } from '../text/remember.ts';
import { contains, type Span, shift } from '../text/span.ts';
import { minorOf } from './minor.ts';
import { namesMinor } from './names-minor.ts';

/** A place where an announcement writes the version it announces. */
export interface OwnVersion {
  /** The 35 of 1.35. */
  readonly minor: number;
  /** The digits behind `1.` (or `1-`). */
  readonly span: Span;
  readonly place: 'title' | 'slug' | 'author' | 'link' | 'phrase';
}

/**
 * Where an announcement names its own version: title, slug and author, the addresses of release team, change log and downloads, and the sentences that every
 * announcement has. In order of place.
 */
export function ownVersions(post: Post): readonly OwnVersion[] {
  const blocks = namingVersion(post).flatMap((block) => inBlock(post, block));
  return [...inFrontMatter(post), ...blocks].sort((a, b) => a.span.start - b.span.start);
}

/** The release announced, by most of title, slug and author; the title decides between them. */
export function announcedMinor(versions: readonly OwnVersion[]): number | undefined {
  const votes = new Map<number, number>();
  for (const place of ['title', 'slug', 'author'] as const) {
    const minor = versions.find((version) => version.place === place)?.minor;
    if (minor !== undefined) votes.set(minor, (votes.get(minor) ?? 0) + 1);
  }
  const [first] = [...votes].sort((a, b) => b[1] - a[1]);
  return first?.[0];
}

/** The release that the post announces, whatever is left over from the announcement before; `undefined` for other posts. */
export const releaseOf = perPost((post): number | undefined =>
  post.kind === 'announcement' ? (announcedMinor(inFrontMatter(post)) ?? minorOf(post.release)) : undefined,
);

function inFrontMatter({ frontMatter, text }: Post): readonly OwnVersion[] {
  if (frontMatter === undefined) return [];
  const found = (key: OwnVersion['place'], pattern: RegExp) => {
    const entry: FrontMatterEntry | undefined = frontMatter.get(key);
    if (entry === undefined) return [];
    const value = text.slice(entry.valueSpan.start, entry.valueSpan.end);
    return allMatches(value, pattern).map((match) => version(match, entry.valueSpan.start, key));
  };
  return [
    ...found('title', /\bKubernetes\s+v?1\.(\d{1,2})(?=\s*[:：])/gi),
    ...found('slug', /\bkubernetes-(?:release-)?v?1[-.](\d{1,2})(?=-|$|["'])/gi),
    ...found('author', /\bKubernetes\s+v?1\.(\d{1,2})(?=\s+Release\s+Team\b)|\/release-1\.(\d{1,2})(?=\/)/gi),
  ];
}

const namingVersion = blocksWhere((content) => namesMinor(content) && content.kind !== 'comment');

const namesPath = perBlock((content) => mayNamePath(content) && content.source.search(releasePath) >= 0);

const namingPath = blocksWhere((content) => namesPath(content));

const inPhrases = perBlock((content) =>
  content.runs.flatMap((run) => {
    const { text, spanOf } = runText(run, content.source);
    return phrases.flatMap((phrase) =>
      allMatches(text, phrase).map((match): OwnVersion => {
        const { minor, span } = version(match, 0, 'phrase');
        return { minor, span: spanOf(span), place: 'phrase' };
      }),
    );
  }),
);

function inBlock(post: Post, { span, content }: Block): readonly OwnVersion[] {
  const own = [...inPhrases(content), ...(inOwnAddresses(content) ?? [])].map((found) => moved(found, span.start));
  if (inOwnAddresses(content) !== undefined) return own;
  const links = post.links.filter((link) => contains(span, link.span));
  return [...own, ...links.flatMap((link) => ofOthers(post, link))];
}

/** Relative to the block's start; `undefined` when an address may stand in another block. */
const inOwnAddresses = perBlock((content): readonly OwnVersion[] | undefined => {
  if (!namesPath(content)) return [];
  const { links, source } = content;
  if (links.some(({ kind }) => kind === 'reference')) return undefined;
  const place = { text: source, lines: createLines(source) };
  return links.flatMap((link) => ofOthers(place, link));
});

/** The versions in an address that nothing beside the link speaks of. */
function ofOthers(place: Text, link: Link): readonly OwnVersion[] {
  return inAddress(place, link).filter(({ minor }) => !isAbout(place, link, minor));
}

/** A post, or the source of a block. */
type Text = Pick<Post, 'text' | 'lines'>;

function moved(found: OwnVersion, by: number): OwnVersion {
  return { ...found, span: shift(found.span, by) };
}

/** Whether the text of the link, or the line around it, says that it is about that version. */
function isAbout({ text, lines }: Text, { span }: Link, minor: number): boolean {
  const line = text.slice(lines.startOf(lines.lineAt(span.start)), lines.endOf(lines.lineAt(span.end)));
  const shown = line.slice(0, LONGEST_LINE).replaceAll(/\]\([^)]{0,500}\)/g, ']');
  return new RegExp(`(?<![\\d.])v?1\\.${minor}(?!\\d)`).test(shown);
}

/** Characters of a line worth reading; those of real posts stay below 3,000. */
const LONGEST_LINE = 10_000;

function inAddress({ text }: Pick<Post, 'text'>, { urlSpan }: Link): readonly OwnVersion[] {
  const found = versionsIn(text.slice(urlSpan.start, urlSpan.end));
  return found.length === 0 ? found : found.map((own) => ({ ...own, span: shift(own.span, urlSpan.start) }));
}

/** Every address of the post is asked about after every edit. */
const versionsIn = remember(2000, (address): readonly OwnVersion[] =>
  allMatches(address, releasePath).map((match) => version(match, 0, 'link')),
);

/** A link whose text names another version than its address. */
export interface VersionedLink {
  readonly shown: { readonly minor: number; readonly span: Span };
  readonly target: { readonly minor: number; readonly span: Span };
}

/** Links that name one version in their text and one in an address of the release's own files. */
export function versionedLinks(post: Post): readonly VersionedLink[] {
  // Most posts hold no such address, and need not be parsed for it.
  if (namingPath(post).length === 0) return [];
  // An address may stand in another block than its link.
  if (withReferences(post).length > 0) return versionedIn(post, post.links);
  return namingPath(post).flatMap(({ content, span: { start } }) =>
    versionedInBlock(content).map(({ shown, target }) => ({
      shown: { minor: shown.minor, span: shift(shown.span, start) },
      target: { minor: target.minor, span: shift(target.span, start) },
    })),
  );
}

const withReferences = blocksWhere(({ links }) => links.some(({ kind }) => kind === 'reference'));

const versionedInBlock = perBlock(({ source, links }) => versionedIn({ text: source }, links));

function versionedIn(place: Pick<Post, 'text'>, links: readonly Link[]): readonly VersionedLink[] {
  return links.flatMap((link) => {
    const [target, ...more] = inAddress(place, link);
    if (target === undefined || more.some(({ minor }) => minor !== target.minor)) return [];
    const text = place.text.slice(link.textSpan.start, link.textSpan.end);
    const found = allMatches(text, /(?<![\d.])v?1\.(\d{1,2})(?![\d])/gi).map((match) =>
      version(match, link.textSpan.start, 'link'),
    );
    const [shown, ...others] = found;
    return shown === undefined || others.length > 0 ? [] : [{ shown, target }];
  });
}

/** Team, change log, tag, downloads and API reference of one release. */
const releasePath =
  /(?:\/releases\/release-|\/CHANGELOG-|\/releases\/(?:tag|download)\/v|\/kubernetes-api\/v)1\.(\d{1,2})(?![\d])/gi;
const mayNamePath = mayMatchSource(releasePath);

const own = '(?:Kubernetes )?(?:version )?v?1\\.(\\d{1,2})(?![\\d])(?:\\.0)?';

/** Sentences that recur in every announcement (site conventions §5.2), in English and Chinese. */
const phrases: readonly RegExp[] = [
  new RegExp(`\\b(?:in|during) the ${own} release cycle, which\\b`, 'gi'),
  new RegExp(`\\bmembers of the ${own} release team\\b`, 'gi'),
  new RegExp(`\\b${own} is available for download\\b`, 'gi'),
  new RegExp(`\\bfull details of (?:the )?${own} release\\b`, 'gi'),
  new RegExp(`\\binstall ${own} (?:using|with|directly)\\b`, 'gi'),
  new RegExp(
    `\\b(?:announc(?:e|ing) (?:the )?(?:release|delivery|availability) of|deliver(?:y|ing) of) ${own}(?![\\d.])`,
    'gi',
  ),
  new RegExp(`\\btheme (?:for|of) (?:the )?${own}`, 'gi'),
  new RegExp(`\\b(?:deprecations|removals|graduations)(?: and \\w+)? in ${own}\\s*$`, 'gi'),
  /v?1\.(\d{1,2})\s*发布周期/g,
  /v?1\.(\d{1,2})\s*发布团队(?:的)?成员/g,
];

/** The digits of the match's one group that took part. */
function version(match: RegExpExecArray, from: number, place: OwnVersion['place']): OwnVersion {
  const digits = match.slice(1).find((group) => group !== undefined) ?? '';
  const at = match.index + match[0].search(new RegExp(`1[.-]${digits}(?!\\d)`)) + 2;
  return { minor: Number(digits), span: { start: from + at, end: from + at + digits.length }, place };
}
