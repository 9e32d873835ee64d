import type { EstateReader, EstateReading } from "../../src/health/ports.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";

interface Pending {
  readonly previous: Snapshot | undefined;
  readonly signal: AbortSignal;
  readonly finish: (reading: EstateReading) => void;
  readonly fail: (error: unknown) => void;
}

/** Reads nothing by itself: a test answers each reading, when and as it likes. */
export class FakeReader implements EstateReader {
  readonly asked: Pending[] = [];
  #answered = 0;

  read(previous: Snapshot | undefined, signal: AbortSignal): Promise<EstateReading> {
    return new Promise((finish, fail) => {
      this.asked.push({ previous, signal, finish, fail });
      signal.addEventListener("abort", () => fail(signal.reason));
    });
  }

  /** Somebody waits for an answer. */
  get isReading(): boolean {
    return this.asked.length > this.#answered;
  }

  /** Ends the oldest reading that is under way; throws if there is none. */
  answer(reading: EstateReading): void {
    this.#next().finish(reading);
  }

  break(error: unknown): void {
    this.#next().fail(error);
  }

  #next(): Pending {
    const next = this.asked[this.#answered];
    if (!next) throw new Error("Nobody reads");
    this.#answered += 1;
    return next;
  }
}
