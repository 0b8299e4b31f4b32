/** The 35 of `v1.35`, `1.35` or `v1.35.2`; `undefined` for everything that is no release of Kubernetes 1. */
export function minorOf(version: string | undefined): number | undefined {
  const minor = /^v?1\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The 35 of `kubernetes-v1-35-release`, as the slugs of announcements are; `undefined` for every other slug. */
export function announcedBySlug(slug: string | undefined): number | undefined {
  const minor = /^kubernetes-v?1-(\d{1,3})-release/i.exec(slug ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}
