/** Makes each thing once and keeps it by its key. What could not be made is not kept: who asks next tries again. */
export class Kept<Thing> {
  readonly #most: number;
  readonly #things = new Map<string, Promise<Thing>>();

  /** All are let go together when there would be more than `most`. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, make: () => Promise<Thing>): Promise<Thing> {
    const kept = this.#things.get(key);
    if (kept) return kept;
    if (this.#things.size >= this.#most) this.#things.clear();
    const made = make();
    this.#things.set(key, made);
    made.catch(() => this.#things.delete(key));
    return made;
  }
}
