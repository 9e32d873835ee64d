import type { SyncTurns, TurnLook, TurnWish } from "./ports.ts";
import type { Snapshot, SourceFailure } from "./snapshot.ts";
import { type Synced, type SyncPorts, sync } from "./sync.ts";

/** A process that ended in its turn, or is cut off, keeps the others waiting so long. */
const LAPSES_AFTER_MS = 60_000;
/** Three of these may fail before the turn lapses. */
const HELD_EVERY_MS = 15_000;
/** How often a process that waits looks whether the other's sync has ended. */
const LOOKS_EVERY_MS = 1_000;

export const SYNC_FAULT: SourceFailure = {
  source: "Sync",
  truncated: false,
  message: "The sync ended with a fault.",
};

/** Why a sync is wished for, when, and what makes it needless. */
export type Wish = Omit<TurnWish, "until">;

/** What a sync brought, and whether it was this process's own. */
export type Taken = Synced & { readonly own: boolean };

/** Where other processes may use the store, the snapshot comes from whichever process syncs. */
export class TurnTaking {
  readonly #ports: SyncPorts;
  readonly #turns: SyncTurns;

  constructor(ports: SyncPorts, turns: SyncTurns) {
    this.#ports = ports;
    this.#turns = turns;
  }

  /**
   * Syncs if it is this process's turn, else waits for the sync that is running. The snapshot is undefined where there is
   * none that is newer than `previous`. `onNewer`: is told of what another process had saved, before it is built on.
   * Throws what the ports throw, and the reason of `signal`.
   */
  async next(
    previous: Snapshot | undefined,
    wish: Wish,
    signal: AbortSignal,
    onNewer: (taken: Taken) => void,
  ): Promise<Taken> {
    signal.throwIfAborted();
    if (await this.#turns.take({ ...wish, until: this.#lapse() })) return this.#ownTurn(previous, signal, onNewer);
    return this.#othersTurn(previous, signal, onNewer);
  }

  look(): Promise<TurnLook> {
    return this.#turns.look(this.#ports.clock.now());
  }

  /** The stored snapshot, where it is another than `than`, and what the newest turn could not read. */
  async newer(than: Snapshot | undefined, { stored, failures }: TurnLook): Promise<Taken> {
    const isKnown = stored === undefined || (stored.version === than?.version && stored.takenAt === than.takenAt);
    return { snapshot: isKnown ? undefined : await this.#ports.store.load(), failures, own: false };
  }

  async #ownTurn(previous: Snapshot | undefined, signal: AbortSignal, onNewer: (taken: Taken) => void): Promise<Taken> {
    const letGo = this.#hold(signal);
    try {
      // Built on a snapshot that others have replaced, its transitions would tell of changes a second time.
      const newer = await this.newer(previous, await this.look());
      // Whoever saved it may have died before it told of it.
      if (newer.snapshot) onNewer(newer);
      const synced = await sync(this.#ports, newer.snapshot ?? previous, signal);
      // What is saved is saved, though the store went away right after it: the turn then lapses.
      await this.#turns.end(synced.failures).catch(() => {});
      return { ...synced, own: true };
    } catch (error) {
      // The lapse stands behind this; the fault says more than a store that is away.
      await (signal.aborted ? this.#turns.giveBack() : this.#turns.end([SYNC_FAULT])).catch(() => {});
      throw error;
    } finally {
      letGo();
    }
  }

  #lapse(): number {
    return this.#ports.clock.now() + LAPSES_AFTER_MS;
  }

  /** What does not end though it was given up is held no longer: others need not wait for it. */
  #hold(signal: AbortSignal): () => void {
    let cancel = () => {};
    const again = () => {
      cancel = this.#ports.clock.after(HELD_EVERY_MS, () => {
        if (signal.aborted) return;
        this.#turns.hold(this.#lapse()).catch(() => {});
        again();
      });
    };
    again();
    return () => cancel();
  }

  async #othersTurn(
    previous: Snapshot | undefined,
    signal: AbortSignal,
    onNewer: (taken: Taken) => void,
  ): Promise<Taken> {
    for (let known = previous; ; ) {
      const look = await this.look();
      const newer = await this.newer(known, look);
      if (look.is !== "Running") return newer;
      if (newer.snapshot) onNewer(newer);
      known = newer.snapshot ?? known;
      await this.#pause(signal);
    }
  }

  #pause(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.#ports.clock.after(LOOKS_EVERY_MS, () => {
        signal.removeEventListener("abort", stop);
        resolve();
      });
      const stop = () => {
        cancel();
        reject(signal.reason);
      };
      if (signal.aborted) stop();
      signal.addEventListener("abort", stop, { once: true });
    });
  }
}
