/** A small site of our own: a post and its translation. */
export const ENGLISH = 'content/en/blog/_posts/2026-01-15-harbour.md';
export const CHINESE = 'content/zh-cn/blog/_posts/2026-01-15-harbour.md';

export const english = `---
layout: blog
title: "Harbour lights"
date: 2026-01-15
slug: harbour-lights
author: The Harbour Team
---
The first paragraph speaks of the the harbour.

## In-place resize

See [KEP #1287](https://kep.k8s.io/1287) and KEP-2727 for more.

- one
- two
`;

export const chinese = `---
layout: blog
title: "港口的灯"
date: 2026-01-15
slug: harbour-lights
---

第一段讲的是港口。

## 原地调整 {#in-place-resize}

详见 [KEP #1287](https://kep.k8s.io/1287)。

- 一
- 二
`;

export const site = { 'hugo.toml': 'title = "Test"\n', [ENGLISH]: english, [CHINESE]: chinese };
