import { expire, expiresAt } from "./expire.ts";
import type { Snapshot, SourceFailure } from "./snapshot.ts";
import { type Synced, type SyncPorts, sync } from "./sync.ts";

/** How the estate is kept alive, and who is told. */
export interface LiveEstateOptions {
  /** From the beginning of one sync to the beginning of the next, milliseconds. */
  readonly everyMs: number;
  /** A sync or its saving threw: the last snapshot stays. */
  readonly onFault: (error: unknown) => void;
  /** A new snapshot was saved and is answered from. */
  readonly onSnapshot: (snapshot: Snapshot) => void;
}

/** People may begin a sync once a minute: Azure's quota is shared by all of them. */
const BETWEEN_REFRESHES = 60_000;
/** A sync that takes longer than its interval leaves the process and Azure this much rest. */
const LEAST_REST = 60_000;
/** Ten times what the largest estate takes: a sync that has not ended by then never will. */
const GIVEN_UP_AFTER = 30 * 60_000;

interface Running {
  readonly startedAt: number;
  readonly finished: Promise<void>;
  readonly abort: AbortController;
}

export type Refreshed =
  | { readonly done: "Started"; readonly finished: Promise<void> }
  | { readonly done: "AlreadyRunning"; readonly startedAt: number; readonly finished: Promise<void> }
  | { readonly done: "TooSoon"; readonly nextAt: number };

/** The estate as it is known now: in memory, synced every so often, never two syncs at a time. Times are epoch milliseconds, UTC. */
export class LiveEstate {
  readonly #ports: SyncPorts;
  readonly #options: LiveEstateOptions;
  /** The newest snapshot as it was taken; what syncs build on. */
  #taken: Snapshot | undefined;
  /** The same with too old verdicts withdrawn; what questions see. */
  #shown: Snapshot | undefined;
  #expiresAt: number | undefined;
  #running: Running | undefined;
  #refreshedAt: number | undefined;
  #nextAt: number | undefined;
  #cancelNext: () => void = () => {};
  #failures: readonly SourceFailure[] = [];
  #stopped = false;

  constructor(ports: SyncPorts, options: LiveEstateOptions) {
    this.#ports = ports;
    this.#options = options;
  }

  /** Takes over the stored snapshot, if there is one, and begins the first sync without waiting for it. Throws if the store does. */
  async start(): Promise<void> {
    this.#show(await this.#ports.store.load());
    if (!this.#stopped) this.#begin();
  }

  /** The newest snapshot; machines that were last seen over eight hours ago are "not visible" in it. */
  snapshot(): Snapshot | undefined {
    const now = this.#ports.clock.now();
    if (this.#shown && this.#expiresAt !== undefined && now >= this.#expiresAt) {
      this.#shown = expire(this.#shown, now);
      this.#expiresAt = expiresAt(this.#shown, now);
    }
    return this.#shown;
  }

  syncing(): {
    startedAt: number | undefined;
    nextAt: number | undefined;
    failures: readonly SourceFailure[];
    fromMemory: boolean;
  } {
    const fromMemory = this.#ports.store.answers === false;
    return { startedAt: this.#running?.startedAt, nextAt: this.#nextAt, failures: this.#failures, fromMemory };
  }

  /** Asks for a sync on behalf of a person. `finished` never rejects. */
  refresh(): Refreshed {
    if (this.#running) return { done: "AlreadyRunning", ...pick(this.#running) };
    const now = this.#ports.clock.now();
    const nextAt = (this.#refreshedAt ?? Number.NEGATIVE_INFINITY) + BETWEEN_REFRESHES;
    if (now < nextAt || this.#stopped) return { done: "TooSoon", nextAt };
    this.#refreshedAt = now;
    return { done: "Started", finished: this.#begin().finished };
  }

  /** Ends the running sync, begins no other, and resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNext();
    this.#nextAt = undefined;
    this.#running?.abort.abort(new Error("Vitals is stopping"));
    await this.#running?.finished;
  }

  #begin(): Running {
    const { clock } = this.#ports;
    this.#cancelNext();
    this.#nextAt = undefined;
    const startedAt = clock.now();
    const abort = new AbortController();
    const running = { startedAt, abort, finished: this.#run(abort, startedAt) };
    this.#running = running;
    return running;
  }

  async #run(abort: AbortController, startedAt: number): Promise<void> {
    const { clock } = this.#ports;
    const giveUp = () => abort.abort(new Error("The sync did not end in time and was given up"));
    const cancelGiveUp = clock.after(GIVEN_UP_AFTER, giveUp);
    try {
      this.#take(await sync(this.#ports, this.#taken, abort.signal));
    } catch (error) {
      this.#fault(error);
    } finally {
      cancelGiveUp();
      this.#running = undefined;
      this.#scheduleAfter(startedAt);
    }
  }

  #take({ snapshot, failures }: Synced): void {
    this.#failures = failures;
    if (!snapshot) return;
    this.#show(snapshot);
    this.#options.onSnapshot(snapshot);
  }

  #show(snapshot: Snapshot | undefined): void {
    this.#taken = snapshot;
    this.#shown = snapshot;
    // Whatever is too old already is withdrawn with the first question.
    this.#expiresAt = snapshot && expiresAt(snapshot, Number.NEGATIVE_INFINITY);
  }

  #fault(error: unknown): void {
    if (this.#stopped) return;
    this.#failures = [{ source: "Sync", truncated: false, message: "The sync ended with a fault." }];
    this.#options.onFault(error);
  }

  #scheduleAfter(startedAt: number): void {
    if (this.#stopped) return;
    const now = this.#ports.clock.now();
    // With nothing to answer from, the next try comes as soon as Azure may be asked again.
    const regular = this.#taken ? startedAt + this.#options.everyMs : now;
    this.#nextAt = Math.max(regular, now + LEAST_REST);
    this.#cancelNext = this.#ports.clock.after(this.#nextAt - now, () => void this.#begin());
  }
}

function pick({ startedAt, finished }: Running) {
  return { startedAt, finished };
}
