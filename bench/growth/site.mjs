import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a site of so many pages, a fifth of them posts. Gives a post with many links, and a page, both relative to the folder. */
export function writeSite(folder, size) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('hugo.toml', config);
  const posts = Math.floor(size / 5);
  for (let at = 0; at < size; at++)
    write(at < posts ? postPath(at) : pagePath(at), at < posts ? post(at, size) : page(at));
  return { post: postPath(0), page: pagePath(size - 1) };
}

const config = `baseURL = "https://example.org/"
defaultContentLanguage = "en"
[languages.en]
contentDir = "content/en"
[permalinks]
blog = "/:section/:year/:month/:day/:slug/"
`;

/** A hundred pages a folder, as sites are kept in order. */
const pagePath = (at) => `content/en/docs/part-${Math.floor(at / 100)}/page-${at}.md`;
const postPath = (at) => `content/en/blog/_posts/2026/${dateOf(at)}-post-${at}.md`;
const dateOf = (at) => `2026-${pad(1 + (at % 12))}-${pad(1 + (at % 28))}`;
const pad = (number) => String(number).padStart(2, '0');

const page = (at) => `---
title: Page ${at}
description: What page ${at} is about
weight: ${at % 100}
---

## Overview {#overview}

${words.repeat(8)}

See also [the next page](/docs/part-${Math.floor(at / 100)}/page-${at}/#overview).
`;

const post = (at, size) => `---
layout: blog
title: "Post ${at}"
date: ${dateOf(at)}
slug: post-${at}
author: Somebody
---

${Array.from({ length: 20 }, (_, link) => paragraph((at * 20 + link * 37) % size)).join('\n')}`;

const paragraph = (at) => `${words} [page ${at}](/docs/part-${Math.floor(at / 100)}/page-${at}/).\n`;

const words = 'The scheduler places each workload where its resources are, and tells the operator why it waited. ';
