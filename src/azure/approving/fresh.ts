/** How long an answer of the directory is believed, milliseconds. */
const FRESH_FOR = 5 * 60_000;
/** More than anybody's approvers; a flood of askers must not fill the memory. */
const MOST = 2_000;

/** Remembers answers for five minutes. Those asking at the same time share one question; a failure is never remembered. */
export class Fresh<T> {
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly askedAt: number; readonly value: Promise<T> }>();

  /** `now`: epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The answer under `key`, asked for if there is no fresh one. Rejects as `ask` does. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key);
    const age = this.#now() - (known?.askedAt ?? 0);
    // Of the future: the clock was set back, and nobody knows how old it is.
    if (known && age >= 0 && age < FRESH_FOR) return known.value;
    if (this.#known.size >= MOST) this.#known.clear();
    const entry = { askedAt: this.#now(), value: ask() };
    this.#known.set(key, entry);
    entry.value.catch(() => {
      if (this.#known.get(key) === entry) this.#known.delete(key);
    });
    return entry.value;
  }
}
