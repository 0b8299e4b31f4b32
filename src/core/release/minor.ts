/** The 35 of `v1.35`, `1.35` or `v1.35.2`; `undefined` for everything that is no release of Kubernetes 1. */
export function minorOf(version: string | undefined): number | undefined {
  const minor = /^v?1\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}
