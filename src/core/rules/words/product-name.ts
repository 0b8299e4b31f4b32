import { anyWord } from '../../post/block-scan.ts';
import { proseOf } from '../../post/prose.ts';
import { allMatches } from '../../text/all-matches.ts';
import { properNames } from '../../words/proper-names.ts';
import { defineBlockRule } from '../rule.ts';

export const productName = defineBlockRule({
  id: 'product-name',
  severity: 'info',
  fixable: true,
  appliesTo: ['announcement', 'post', 'page'],
  locales: ['en'],
  needs: [],
  summary: 'Products and projects are written with the capitals they have.',
  why: 'Projects care for their names, and one way of writing them keeps a post looking edited.',
  options: {
    allowed: { type: 'strings', default: [], description: 'Ways of writing a name that are fine.' },
  },
  messages: ['capitals', 'fix-name'],
  examples: {
    good: [
      'GitHub, Kubernetes, kubelet and etcd. Kubelet at the start.\n',
      'A `kubernetes` label, kubernetes.io, kubernetes/kubernetes, sig-kubernetes and [kubernetes-dev](https://example.com).\n',
      '## Kubelet and Kubectl\n',
      'Join #github-management, or mail to kubernetes@example.com.\n',
    ],
    bad: [
      { text: 'On ⟦Github⟧ the ⟦kubernetes⟧ project.\n', fixed: 'On GitHub the Kubernetes project.\n' },
      {
        text: 'Clusters in ⟦KinD⟧, and the ⟦Kubelet⟧. The ⟦Kubelet⟧ flag.\n',
        fixed: 'Clusters in kind, and the kubelet. The kubelet flag.\n',
      },
      { text: 'The Cluster ⟦AutoScaler⟧ uses ⟦IPTables⟧.\n', fixed: 'The Cluster Autoscaler uses iptables.\n' },
    ],
  },
  trigger: (block) => mayHoldNames(block),
  *checkBlock(block, { options }) {
    for (const { text, start, run, leaf } of proseOf(block)) {
      for (const match of allMatches(text, words)) {
        const found = match[0];
        const name = properNames.get(found.toLowerCase());
        if (name === undefined || !isOther(found) || options.allowed.includes(found)) continue;
        const lower = name.written === name.written.toLowerCase();
        // A name in small letters gets a capital where any word does.
        const within = leaf.link === undefined ? '' : (block.links[leaf.link]?.text ?? '');
        if (lower && found === capital(name.written)) {
          if (run.container !== 'paragraph' || /^\W*\p{Lu}/u.test(within)) continue;
          if (begins(text, match.index) || /^ \p{Lu}/u.test(text.slice(match.index + found.length))) continue;
        }
        // A name that is spoken of as a word.
        if (/["“‘']$/.test(text.slice(0, match.index)) && /^["”’']/.test(text.slice(match.index + found.length)))
          continue;
        const span = { start: start + match.index, end: start + match.index + found.length };
        const edits = [{ span, text: name.written }];
        yield {
          span,
          messageId: 'capitals',
          data: { found, name: name.written },
          fixes: [{ titleId: 'fix-name', data: { name: name.written }, edits, safe: true }],
        };
      }
    }
  },
});

const words = /(?<![\p{L}\p{N}_.@/\\#$=+~:`-])[A-Za-z][A-Za-z0-9]{2,}(?![\p{L}\p{N}_@/\\=+~-]|[.:][\p{L}\p{N}/]|\()/gu;

/** Whether it is a name written in a way that is surely wrong. */
function isOther(found: string): boolean {
  const name = properNames.get(found.toLowerCase());
  return name !== undefined && name.written !== found && name.wrong?.includes(found) !== false;
}

const mayHoldNames = anyWord(isOther);

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** At the beginning of a sentence or of a piece of text, or behind a capitalised word (a title). */
function begins(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at);
  return /^\s*["“'(]*$|(?:[.!?:;•–—-]["”’)*]*\s+|["“(])$/.test(before) || title.test(before);
}

/** A capitalised word right before, other than one that begins a sentence. */
const title =
  /(?<!\p{L})(?!(?:The|A|An|This|That|Our|Your|Each|Every|In|On|For|With|If|When|As|To|From|Both|Now|Since|Because|While) )\p{Lu}[\p{L}-]* $/u;
