import type { FrontMatterValue } from '../../post/types.ts';
import { defineRule } from '../rule.ts';

/** The block `release_announcement` names the version that the post announces. */
export const announcementBlock = defineRule({
  id: 'announcement-block',
  severity: 'warning',
  fixable: false,
  appliesTo: ['announcement'],
  needs: [],
  summary: 'The version in `release_announcement` is that of the title and of the slug.',
  why: 'The site builds its list of releases from the block; with the version of last time the new announcement replaces the old one.',
  options: {},
  messages: ['title', 'slug', 'form'],
  examples: {
    good: [
      '---\ntitle: "Kubernetes v1.36: A"\nslug: kubernetes-v1-36-release\nrelease_announcement:\n  minor_version: "1.36"\n---\n',
      '---\ntitle: A\nrelease_announcement:\n  lead: B\n---\n',
    ],
    bad: [
      '---\ntitle: "Kubernetes v1.36: A"\nrelease_announcement:\n  ⟦minor_version: "1.35"⟧\n---\n',
      '---\ntitle: A\nslug: kubernetes-v1-36-release\nrelease_announcement:\n  ⟦minor_version: "1.35"⟧\n---\n',
      '---\ntitle: A\nrelease_announcement:\n  ⟦minor_version: "v136"⟧\n---\n',
    ],
  },
  *check({ frontMatter, text }) {
    const entry = frontMatter?.get('release_announcement');
    const found = versionOf(entry?.value);
    if (frontMatter === undefined || entry === undefined || found === undefined) return;
    const { valueSpan } = entry;
    const block = text.slice(valueSpan.start, valueSpan.end);
    const line = /minor_version[^\r\n]*/.exec(block);
    const start = valueSpan.start + (line?.index ?? 0);
    const span = line === null ? valueSpan : { start, end: start + line[0].trimEnd().length };
    const version = /^v?(1\.\d{1,3})$/.exec(found)?.[1];
    const title = /Kubernetes\s+v?(1\.\d+)\b/i.exec(frontMatter.text('title') ?? '')?.[1];
    const slug = /kubernetes-(?:release-)?v?1-(\d+)(?:-|$)/i.exec(frontMatter.text('slug') ?? '')?.[1];
    if (version === undefined) yield { span, messageId: 'form', data: { found } };
    else if (title !== undefined && title !== version)
      yield { span, messageId: 'title', data: { found, expected: title } };
    else if (slug !== undefined && `1.${slug}` !== version)
      yield { span, messageId: 'slug', data: { found, expected: `1.${slug}` } };
  },
});

function versionOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const version = Object.entries(value).find(([key]) => key.toLowerCase() === 'minor_version')?.[1];
  return typeof version === 'string' || typeof version === 'number' ? String(version) : undefined;
}
