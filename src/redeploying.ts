import type { Clock } from "./health/ports.ts";
import { advance, sweep } from "./redeploys/advance.ts";
import type { Parts } from "./redeploys/ports.ts";
import type { RedeploySettings } from "./redeploys/settings.ts";

/** How often it is looked whether something about a redeploy is due. */
const SWEEP_MS = 30_000;

export interface RedeployingParts {
  readonly redeploys: Parts;
  readonly settings: RedeploySettings;
  readonly clock: Clock;
  /** Messages may have been enqueued. */
  readonly onEnqueued: () => void;
  /** `requestId` undefined: the sweep itself failed. What was committed stands, and the next sweep goes on. */
  readonly onFault: (error: unknown, requestId: string | undefined) => void;
}

/** Carries redeploys on: all that are due every 30 seconds, and one at once after a decision. Another process may do the same. */
export class Redeploying {
  readonly #parts: RedeployingParts;
  readonly #working = new Set<Promise<void>>();
  #cancelNext: () => void = () => {};
  #sweeping = false;
  #again = false;
  #stopped = false;

  constructor(parts: RedeployingParts) {
    this.#parts = parts;
  }

  /** What a process before this one left half done is taken up at once. */
  start(): void {
    this.#sweep();
  }

  /** A request was made or decided about. It does not wait for a sweep that looks at others. */
  changed(requestId: string): void {
    const { redeploys, settings, onEnqueued } = this.#parts;
    onEnqueued();
    this.#work(requestId, () => advance(requestId, redeploys, settings));
  }

  /** A sync brought a snapshot: sensors that are awaited may be healthy in it. */
  afterSync(): void {
    this.#sweep();
  }

  /** Begins nothing any more, and resolves when nothing runs. What is cut off is taken up after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNext();
    await Promise.all(this.#working);
  }

  /** One at a time; one that is asked for meanwhile comes after it. */
  #sweep(): void {
    if (this.#stopped) return;
    this.#again = this.#sweeping;
    if (this.#sweeping) return;
    this.#sweeping = true;
    this.#cancelNext();
    const { redeploys, settings, onFault } = this.#parts;
    this.#work(undefined, async () => {
      try {
        await sweep(redeploys, settings, (id, fault) => onFault(fault, id));
      } finally {
        this.#afterSweep();
      }
    });
  }

  #afterSweep(): void {
    this.#sweeping = false;
    if (this.#stopped) return;
    if (this.#again) this.#sweep();
    else this.#cancelNext = this.#parts.clock.after(SWEEP_MS, () => this.#sweep());
  }

  #work(requestId: string | undefined, work: () => Promise<unknown>): void {
    if (this.#stopped) return;
    const { onFault, onEnqueued } = this.#parts;
    const done: Promise<void> = work()
      .catch((error: unknown) => onFault(error, requestId))
      .then(() => onEnqueued())
      .finally(() => this.#working.delete(done));
    this.#working.add(done);
  }
}
