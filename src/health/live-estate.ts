import { expire, expiresAt } from "./expire.ts";
import type { SyncTurns } from "./ports.ts";
import type { Snapshot, SourceFailure } from "./snapshot.ts";
import { type SyncPorts, sync } from "./sync.ts";
import { SYNC_FAULT, type Taken, TurnTaking, type Wish } from "./turn-taking.ts";

/** How the estate is kept alive, and who is told. */
export interface LiveEstateOptions {
  /** From the beginning of one sync to the beginning of the next, milliseconds. */
  readonly everyMs: number;
  /** A sync or its saving threw: the last snapshot stays. */
  readonly onFault: (error: unknown) => void;
  /** A new snapshot was saved, by this process (`own`) or another on the same store, and is answered from. */
  readonly onSnapshot: (snapshot: Snapshot, own: boolean) => void;
}

/** People may begin a sync once a minute: Azure's quota is shared by all of them. */
const BETWEEN_REFRESHES = 60_000;
/** A sync that takes longer than its interval leaves the process and Azure this much rest. */
const LEAST_REST = 60_000;
/** Ten times what the largest estate takes: a sync that has not ended by then never will. */
const GIVEN_UP_AFTER = 30 * 60_000;

/** How often it is looked what other processes on the store have synced. */
const LOOKS_EVERY = 5_000;
/** Whoever synced last goes on: what it remembers of the rows makes its syncs cheap. Others wait so long for it. */
const GRACE = 30_000;

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
  /** Undefined where no other process can be on the store. */
  readonly #turns: TurnTaking | undefined;
  /** The newest snapshot as it was taken; what syncs build on. */
  #taken: Snapshot | undefined;
  /** The same with too old verdicts withdrawn; what questions see. */
  #shown: Snapshot | undefined;
  #expiresAt: number | undefined;
  #running: Running | undefined;
  #refreshedAt: number | undefined;
  #nextAt: number | undefined;
  #cancelNext: () => void = () => {};
  #cancelLook: () => void = () => {};
  /** The newest look at what others have synced. */
  #looking: Promise<void> = Promise.resolve();
  /** Of the newest sync that is known of, whoever's it was. */
  #begunAt: number | undefined;
  /** Since when another process's sync runs. */
  #otherSince: number | undefined;
  #failures: readonly SourceFailure[] = [];
  #stopped = false;

  /** `turns`: where other processes may be on the same store. */
  constructor(ports: SyncPorts, options: LiveEstateOptions, turns?: SyncTurns) {
    this.#ports = ports;
    this.#options = options;
    this.#turns = turns && new TurnTaking(ports, turns);
  }

  /** Takes over the stored snapshot, if there is one, and begins the first sync without waiting for it. Throws if the store does. */
  async start(): Promise<void> {
    this.#show(await this.#ports.store.load());
    if (this.#stopped) return;
    this.#begin(this.#ports.clock.now());
    if (this.#turns) this.#lookAgain(this.#turns);
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
    return {
      startedAt: this.#running?.startedAt ?? this.#otherSince,
      nextAt: this.#nextAt,
      failures: this.#failures,
      fromMemory,
    };
  }

  /** Asks for a sync on behalf of a person. `finished` never rejects. */
  refresh(): Refreshed {
    if (this.#running) return { done: "AlreadyRunning", ...pick(this.#running) };
    const now = this.#ports.clock.now();
    const unlessAfter = now - BETWEEN_REFRESHES;
    const startedAt = this.#otherSince;
    if (startedAt !== undefined && !this.#stopped) {
      return { done: "AlreadyRunning", startedAt, finished: this.#begin(unlessAfter, true).finished };
    }
    const nextAt = (this.#refreshedAt ?? Number.NEGATIVE_INFINITY) + BETWEEN_REFRESHES;
    if (now < nextAt || this.#stopped) return { done: "TooSoon", nextAt };
    this.#refreshedAt = now;
    return { done: "Started", finished: this.#begin(unlessAfter, true).finished };
  }

  /** Ends the running sync, begins no other, and resolves when nothing runs any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelNext();
    this.#cancelLook();
    this.#nextAt = undefined;
    this.#running?.abort.abort(new Error("Vitals is stopping"));
    await Promise.all([this.#running?.finished, this.#looking]);
  }

  /** `unlessAfter`: not if another process has begun one later than this, for the same reason. */
  #begin(unlessAfter: number, asked = false): Running {
    const { clock } = this.#ports;
    this.#cancelNext();
    this.#nextAt = undefined;
    const startedAt = clock.now();
    const abort = new AbortController();
    const running = { startedAt, abort, finished: this.#run(abort, { now: startedAt, asked, unlessAfter }) };
    this.#running = running;
    this.#otherSince = undefined;
    return running;
  }

  async #run(abort: AbortController, wish: Wish): Promise<void> {
    const { clock } = this.#ports;
    const giveUp = () => abort.abort(new Error("The sync did not end in time and was given up"));
    const cancelGiveUp = clock.after(GIVEN_UP_AFTER, giveUp);
    try {
      const taken = await this.#next(wish, abort.signal);
      if (taken.own) this.#begunAt = wish.now;
      this.#take(taken);
    } catch (error) {
      this.#fault(error);
    } finally {
      cancelGiveUp();
      this.#running = undefined;
      this.#scheduleAfter(wish.now);
    }
  }

  async #next(wish: Wish, signal: AbortSignal): Promise<Taken> {
    if (!this.#turns) return { ...(await sync(this.#ports, this.#taken, signal)), own: true };
    // What a look loads in the middle of a sync, the store would take for what that sync is built on.
    await this.#looking;
    return this.#turns.next(this.#taken, wish, signal, (newer) => this.#take(newer));
  }

  #take({ snapshot, failures, own }: Taken): void {
    this.#failures = failures;
    if (!snapshot) return;
    this.#show(snapshot);
    this.#options.onSnapshot(snapshot, own);
  }

  #lookAgain(turns: TurnTaking): void {
    if (this.#stopped) return;
    this.#cancelLook = this.#ports.clock.after(LOOKS_EVERY, () => {
      if (!this.#running) this.#looking = this.#followOthers(turns).catch((error) => this.#afterLook(error));
      void this.#looking.then(() => this.#lookAgain(turns));
    });
  }

  /** Takes over what another process has synced, and waits for its next sync a little longer than it does itself. */
  async #followOthers(turns: TurnTaking): Promise<void> {
    const look = await turns.look();
    const newer = await turns.newer(this.#taken, look);
    if (this.#stopped) return;
    this.#take(newer);
    // A sync of ours that was to begin meanwhile waits for this look, and sees for itself whose turn it is.
    if (this.#running) return;
    this.#otherSince = look.is === "Running" ? look.begunAt : undefined;
    const { begunAt = this.#ports.clock.now() } = look;
    if (look.is === "BrokenOff") return void this.#begin(begunAt);
    if (begunAt === this.#begunAt) return;
    this.#begunAt = begunAt;
    this.#scheduleAfter(begunAt + GRACE);
  }

  /** That the store is away is known, and passes by itself. */
  #afterLook(error: unknown): void {
    this.#otherSince = undefined;
    if (!this.#stopped && this.#ports.store.answers !== false) this.#options.onFault(error);
  }

  #show(snapshot: Snapshot | undefined): void {
    this.#taken = snapshot;
    this.#shown = snapshot;
    // Whatever is too old already is withdrawn with the first question.
    this.#expiresAt = snapshot && expiresAt(snapshot, Number.NEGATIVE_INFINITY);
  }

  #fault(error: unknown): void {
    if (this.#stopped) return;
    this.#failures = [SYNC_FAULT];
    this.#options.onFault(error);
  }

  #scheduleAfter(startedAt: number): void {
    if (this.#stopped) return;
    const now = this.#ports.clock.now();
    // With nothing to answer from, the next try comes as soon as Azure may be asked again.
    const regular = this.#taken ? startedAt + this.#options.everyMs : now;
    this.#nextAt = Math.max(regular, now + LEAST_REST);
    this.#cancelNext();
    this.#cancelNext = this.#ports.clock.after(this.#nextAt - now, () => void this.#begin(this.#begunAt ?? now));
  }
}

function pick({ startedAt, finished }: Running) {
  return { startedAt, finished };
}
