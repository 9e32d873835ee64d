import type { Snapshot } from "../../src/health/snapshot.ts";
import type { Estate, RefreshOutcome, Syncing } from "../../src/questions/ports.ts";

/** An estate that knows this snapshot; `refresh` is what comes of asking for a sync. */
export class FakeEstate implements Estate {
  known: Snapshot | undefined;
  outcome: RefreshOutcome = { done: "TooSoon", nextAt: 0 };
  refreshes = 0;
  sync: Syncing = { startedAt: undefined, nextAt: undefined, failures: [] };
  /** Thrown by whoever looks at it. */
  fault: Error | undefined;

  constructor(snapshot?: Snapshot) {
    this.known = snapshot;
  }

  snapshot(): Snapshot | undefined {
    if (this.fault) throw this.fault;
    return this.known;
  }

  syncing() {
    return this.sync;
  }

  refresh(): RefreshOutcome {
    this.refreshes += 1;
    return this.outcome;
  }
}
