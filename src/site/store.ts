/** Texts of our own that are kept between starts. They save work, no more: one that is missing, broken or cannot be written changes nothing that is found. */
export interface Store {
  /** `undefined` when there is none, or when it cannot be read. Never rejects. */
  read(name: string): Promise<string | undefined>;
  /** Replaces the text in one step. Rejects when it cannot be written. */
  write(name: string, text: string): Promise<void>;
}
