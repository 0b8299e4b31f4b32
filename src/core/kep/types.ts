/** Facts about one KEP, from its `kep.yaml`. Values outside of the known sets are kept as text. */
export interface Kep {
  readonly number: number;
  /** As written; the folder's name in words when the title was left as "KEP Template". */
  readonly title: string;
  /** Folder below `keps/`, e.g. `sig-node/1287-in-place-update-pod-resources`. */
  readonly directory: string;
  /** Owning SIG, e.g. `sig-node`. */
  readonly sig: string;
  readonly status: string;
  /** alpha, beta, stable, deprecated, disabled, removed or undefined. */
  readonly stage: string | undefined;
  /** `v1.N`; undefined when unknown (`0.0`, `TBD`, …). */
  readonly latestMilestone: string | undefined;
  /** Stage → release `v1.N`, only usable values, in the order alpha, beta, stable, deprecated, disabled, removed. */
  readonly milestones: Readonly<Partial<Record<KepStage, string>>>;
  readonly gates: readonly string[];
  readonly replaces: readonly string[];
  readonly supersededBy: readonly string[];
}

export type KepStage = 'alpha' | 'beta' | 'stable' | 'deprecated' | 'disabled' | 'removed';

/** All KEPs of one moment. */
export interface KepCatalogue {
  /** Date of the data, `YYYY-MM-DD`; '' when unknown. */
  readonly date: string;
  /** Where the data come from, for people to read. */
  readonly origin: string;
  /** Commit of kubernetes/enhancements that the data were read from, when known. */
  readonly commit?: string;
  readonly count: number;
  /** The KEP with that number (of several, the one that is alive). */
  get(number: number): Kep | undefined;
  /** Every KEP that carries the number, the one of `get` first. */
  all(number: number): readonly Kep[];
  /** In order of number. */
  readonly keps: readonly Kep[];
}
