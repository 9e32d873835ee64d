import type { Clock } from "../health/ports.ts";

/** Where turns wait that find no place: how many of them, how long in milliseconds, and by which clock. */
export interface Line {
  readonly most: number;
  readonly withinMs: number;
  readonly clock: Pick<Clock, "after">;
}

/** Counts the turns that are under way, so that there are never too many, and so that an end can wait for them. */
export class TurnsInFlight {
  readonly #most: number;
  readonly #line: Line | undefined;
  /** Those in line, the first one first: each is told whether it has a place. */
  readonly #waiting = new Set<(placed: boolean) => void>();
  #count = 0;
  #whenNone: (() => void)[] = [];

  /** Without a line nobody waits. */
  constructor(most: number, line?: Line) {
    this.#most = most;
    this.#line = line;
  }

  get full(): boolean {
    return this.#count >= this.#most;
  }

  /** Runs `turn` and counts it while it runs; throws what it throws. */
  async run<T>(turn: () => Promise<T>): Promise<T> {
    this.#count += 1;
    return this.#counted(turn);
  }

  /** As `run`, once there is a place; who came first goes first. False where it did not run: too many wait, or it waited too long. */
  async runInLine(turn: () => Promise<void>): Promise<boolean> {
    // Whoever leaves hands the place on: it is counted already.
    if (!this.full) this.#count += 1;
    else if (!(await this.#place())) return false;
    await this.#counted(turn);
    return true;
  }

  /** Resolves once no turn is under way, and none waits. */
  none(): Promise<void> {
    if (this.#count === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenNone.push(resolve));
  }

  async #place(): Promise<boolean> {
    const line = this.#line;
    if (!line || this.#waiting.size >= line.most) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#waiting.add(resolve);
    const cancel = line.clock.after(line.withinMs, () => {
      if (this.#waiting.delete(resolve)) resolve(false);
    });
    return promise.finally(cancel);
  }

  async #counted<T>(turn: () => Promise<T>): Promise<T> {
    try {
      return await turn();
    } finally {
      this.#leave();
    }
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (next) {
      this.#waiting.delete(next);
      next(true);
      return;
    }
    this.#count -= 1;
    if (this.#count === 0) for (const tell of this.#whenNone.splice(0)) tell();
  }
}
