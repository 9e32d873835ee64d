/** Counts the turns that are under way, so that there are never too many, and so that an end can wait for them. */
export class TurnsInFlight {
  readonly #most: number;
  #count = 0;
  #whenNone: (() => void)[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get full(): boolean {
    return this.#count >= this.#most;
  }

  /** Runs `turn` and counts it while it runs; throws what it throws. */
  async run<T>(turn: () => Promise<T>): Promise<T> {
    this.#count += 1;
    try {
      return await turn();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) for (const tell of this.#whenNone.splice(0)) tell();
    }
  }

  /** Resolves once no turn is under way. */
  none(): Promise<void> {
    if (this.#count === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenNone.push(resolve));
  }
}
