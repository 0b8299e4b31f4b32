// Every file parsed to a syntax tree, as remark does it with GFM and front matter.
import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { markdownBelow } from './files.mjs';

const extensions = [gfm(), frontmatter()];
const mdastExtensions = [gfmFromMarkdown(), frontmatterFromMarkdown()];
for (const file of markdownBelow(process.argv.slice(2)))
  fromMarkdown(readFileSync(file, 'utf8'), { extensions, mdastExtensions });
