import type { Log } from "../log.ts";

/** How long values gather before they are written together: one wait for the disk serves all of them. */
const GATHER_MS = 200;

/** Values by key that are known at once and written a moment later. */
export class WrittenBehind<Value> {
  readonly #what: string;
  readonly #write: (values: ReadonlyMap<string, Value>) => Promise<void>;
  readonly #log: Log;
  readonly #pending = new Map<string, Value>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  /** `what`: their name in the log, a plural. `write`: all of them or none. */
  constructor(what: string, write: (values: ReadonlyMap<string, Value>) => Promise<void>, log: Log) {
    this.#what = what;
    this.#write = write;
    this.#log = log;
  }

  /** What is not yet certain to be written. */
  get(key: string): Value | undefined {
    return this.#pending.get(key);
  }

  /** Noted, but written only once `writeSoon` or `flush` is called. */
  set(key: string, value: Value): void {
    this.#pending.set(key, value);
  }

  delete(key: string): void {
    this.#pending.delete(key);
  }

  writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  /** Writes what is pending, and waits for what is being written. A failure is logged, and its values are kept for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#writePending());
    return this.#writing;
  }

  async #writePending(): Promise<void> {
    const values = new Map(this.#pending);
    if (values.size === 0) return;
    try {
      await this.#write(values);
    } catch (error) {
      this.#log.warn({ err: error, values: values.size }, `${this.#what} could not be written`);
      return;
    }
    for (const [key, value] of values) {
      // What came while this was written waits for its own turn.
      if (this.#pending.get(key) === value) this.#pending.delete(key);
    }
  }
}
