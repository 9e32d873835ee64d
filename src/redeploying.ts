import PQueue from "p-queue";
import type { Clock } from "./health/ports.ts";
import { advance } from "./redeploys/advance.ts";
import { dueAt } from "./redeploys/due.ts";
import type { Parts } from "./redeploys/ports.ts";
import type { Redeploy } from "./redeploys/redeploy.ts";
import type { RedeploySettings } from "./redeploys/settings.ts";

/** How often it is looked for what is due without this process's knowing: what another one began, or left when it died. */
const SWEEP_MS = 30_000;
/** What is due later than this is found by the sweeps. */
const WAKES_WITHIN_MS = 10 * 60_000;
/** More than there ever are: each is the work of a few people. */
const MOST_DUE = 1_000;
/**
 * Requests that are advanced at once because something is due. Of twenty machines each, with those that were decided about,
 * their looks and their deletions pass ARM's rate (rate.ts) in less than a minute: as long as a look may wait, and an intent to
 * delete (SEND_WITHIN).
 */
const DUE_AT_ONCE = 16;
/** Few: all machines of a request are looked at when it begins, and more at once would only begin later, and all together. */
const DECIDED_AT_ONCE = 4;

export interface RedeployingParts {
  readonly redeploys: Parts;
  readonly settings: RedeploySettings;
  readonly clock: Clock;
  /** Messages may have been enqueued. */
  readonly onEnqueued: () => void;
  /** This is how a request stands now, after something may have been done about it. */
  readonly onAdvanced: (redeploy: Redeploy) => void;
  /** `requestId` undefined: the sweep itself failed. What was committed stands, and the next sweep goes on. */
  readonly onFault: (error: unknown, requestId: string | undefined) => void;
}

/**
 * Carries redeploys on: each when something about it is due, one at once after a decision, and every 30 seconds whatever was
 * missed. Another process may do the same.
 */
export class Redeploying {
  readonly #parts: RedeployingParts;
  readonly #due = new PQueue({ concurrency: DUE_AT_ONCE });
  readonly #decided = new PQueue({ concurrency: DECIDED_AT_ONCE });
  readonly #working = new Set<Promise<void>>();
  /** Requests that wait for their advance or are in it; true: it was asked for again meanwhile. */
  readonly #advancing = new Map<string, boolean>();
  /** What takes back the timer of each request that is due soon. */
  readonly #wakes = new Map<string, () => void>();
  #cancelNext: () => void = () => {};
  #stopped = false;

  constructor(parts: RedeployingParts) {
    this.#parts = parts;
  }

  /** What a process before this one left half done is taken up at once. */
  start(): void {
    this.#sweep();
  }

  /** A request was made or decided about. It does not wait for those that are only due. */
  changed(requestId: string): void {
    if (this.#stopped) return;
    this.#work(this.#afterReply(requestId));
  }

  /** Whoever pressed a button gets the reply first: looking and sending take the same thread. */
  async #afterReply(requestId: string): Promise<void> {
    const { clock, onEnqueued } = this.#parts;
    await clock.breathe();
    onEnqueued();
    if (this.#advancing.has(requestId)) this.#advancing.set(requestId, true);
    else this.#advance(requestId, this.#decided);
  }

  /** A sync brought a snapshot: sensors that are awaited may be healthy in it. */
  afterSync(): void {
    this.#sweep();
  }

  /** Begins nothing any more, and resolves when nothing runs. What is cut off is taken up after the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNext();
    for (const cancel of this.#wakes.values()) cancel();
    await Promise.all(this.#working);
  }

  #sweep(): void {
    if (this.#stopped) return;
    this.#cancelNext();
    this.#cancelNext = this.#parts.clock.after(SWEEP_MS, () => this.#sweep());
    this.#work(this.#advanceDue());
  }

  async #advanceDue(): Promise<void> {
    const { redeploys, onFault, onEnqueued } = this.#parts;
    try {
      for (const id of await redeploys.store.due(redeploys.now(), MOST_DUE)) this.#advance(id);
    } catch (error) {
      onFault(error, undefined);
    }
    onEnqueued();
  }

  #advance(id: string, queue = this.#due): void {
    if (this.#stopped || this.#advancing.has(id)) return;
    this.#wakes.get(id)?.();
    this.#wakes.delete(id);
    this.#advancing.set(id, false);
    this.#work(queue.add(() => this.#advanceOne(id)));
  }

  async #advanceOne(id: string): Promise<void> {
    const { redeploys, settings, onAdvanced, onFault, onEnqueued } = this.#parts;
    try {
      if (this.#stopped) return;
      const redeploy = await advance(id, redeploys, settings);
      if (!redeploy) return;
      onAdvanced(redeploy);
      this.#wakeFor(redeploy);
    } catch (error) {
      onFault(error, id);
    } finally {
      onEnqueued();
      const again = this.#advancing.get(id);
      this.#advancing.delete(id);
      if (again) this.#advance(id, this.#decided);
    }
  }

  /** Nothing for what stays due, as in a freeze, or after a fault: that is for the sweeps, or it would never rest. */
  #wakeFor(redeploy: Redeploy): void {
    const at = dueAt(redeploy);
    if (at === undefined || this.#stopped) return;
    const { redeploys, clock } = this.#parts;
    const ms = at - redeploys.now();
    if (ms > 0 && ms <= WAKES_WITHIN_MS)
      this.#wakes.set(
        redeploy.id,
        clock.after(ms, () => this.#advance(redeploy.id)),
      );
  }

  #work(work: Promise<void>): void {
    const done: Promise<void> = work.finally(() => this.#working.delete(done));
    this.#working.add(done);
  }
}
