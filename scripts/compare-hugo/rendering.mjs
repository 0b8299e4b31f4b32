import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePost } from '../../src/core/post/parse.ts';
import { buildPreview } from '../../src/core/preview/build.ts';
import { imageSource } from '../../src/core/preview/image-source.ts';
import { renderScope } from '../../src/core/preview/scope.ts';
import { sequenceOf } from './sequence.mjs';

/** Posts of the Kubernetes site, by the end of their path, that the preview shows otherwise than Hugo, and why that is left so. */
const meant = new Map([
  ...['2025-04-28-hpa-configurable-tolerance.md', '2026-01-30-new-cgroup-v1-to-v2-conversion-formula/index.md'].map(
    (name) => [name, 'formulas: Hugo leaves the TeX to a script of the page, the preview shows them'],
  ),
  ...[
    '2020-02-18-Contributor-Summit-Amsterdam-Schedule-Announced.md',
    '2017-12-00-Kubernetes-19-Workloads-Expanded-Ecosystem.md',
    '2016-02-00-Kubecon-Eu-2016-Kubernetes-Community-In.md',
  ].map((name) => [
    name,
    'one tilde on each side strikes text out on GitHub and with newer versions of Hugo, not with this one',
  ]),
  [
    '2016-10-00-Globally-Distributed-Services-Kubernetes-Cluster-Federation.md',
    'a table whose rows are longer than its head: GFM sees no table',
  ],
  [
    '2022-09-19-local-storage-capacity-isolation-ga.md',
    'an HTML attribute without quotes that holds a slash: micromark reads it as text',
  ],
  [
    '2015-12-00-Managing-Kubernetes-Pods-Services-And-Replication-Controllers-With-Puppet.md',
    'an address after unmatched brackets: micromark reads the link that follows as text',
  ],
  [
    '2015-04-00-Weekly-Kubernetes-Community-Hangout_17.md',
    'an item of a list with nothing in it: this version of Goldmark reads the rest as code, CommonMark does not',
  ],
  [
    '2019-11-05-kubernetes-with-microk8s.md',
    'a comment that begins inside another HTML block: what it hides depends on the rest of the page',
  ],
  [
    '2017-02-00-Run-Deep-Learning-With-Paddlepaddle-On-Kubernetes.md',
    'bold text around a picture that is a link: Goldmark shows the asterisks',
  ],
  ['2020-04-06-API-Priority-and-Fairness-Alpha.md', 'a shortcode in an address: the stub prints nothing there'],
]);

/** Why a post may differ, or undefined. */
export function meantDifference(path) {
  return [...meant].find(([end]) => path.endsWith(`/${end}`))?.[1];
}

/**
 * The first difference between what Hugo printed of a page and what the preview shows of the same post, `{ hugo, ours, count }` with the number of things
 * compared; `hugo` and `ours` are undefined when both say the same.
 */
export function compareRendering(page, path, site) {
  const post = parsePost(readFileSync(join(site, path), 'utf8'), path);
  const after = post.frontMatter?.span.end ?? 0;
  const cells = buildPreview(post, null).rows.flatMap(({ original }) => original ?? []);
  const body = cells.filter(({ span }) => span.start >= after).map(({ html }) => html);
  const { images } = renderScope(post);
  const hugo = sequenceOf(page.content).map((one) => printed(one, images));
  const ours = sequenceOf(body.join('\n')).map((one) => printed(one, images));
  const at = hugo.findIndex((line, index) => line !== ours[index]);
  if (at < 0 && hugo.length === ours.length) return { count: hugo.length };
  const first = at < 0 ? hugo.length : at;
  return { hugo: hugo[first] ?? '(nothing)', ours: ours[first] ?? '(nothing)', count: hugo.length };
}

/** One thing as a line. Addresses of images as the preview looks them up: of the files that may be meant, so that `x.png` and the post's own `/blog/…/x.png` are one. */
function printed({ kind, value }, images) {
  if (kind !== 'image') return `${kind} ${value}`;
  const at = value.lastIndexOf(' ');
  const address = value.slice(at + 1);
  const source = address.startsWith('stargazer-site:') ? { kind: 'site', src: address } : imageSource(address, images);
  const shown = source.kind === 'site' ? source.src : source.kind === 'remote' ? source.url : '';
  return `image ${value.slice(0, at)} ${shown}`;
}
