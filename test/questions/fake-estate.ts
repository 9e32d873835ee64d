import type { Snapshot } from "../../src/health/snapshot.ts";
import type { Asker } from "../../src/questions/asked.ts";
import type { Estate, RefreshOutcome, Syncing } from "../../src/questions/ports.ts";

export const ASKER: Asker = { timeZone: "Europe/Berlin", locale: "en-US", tenantId: "the-tenant" };

/** An estate that holds one snapshot, and counts how often a sync was asked for. */
export class FakeEstate implements Estate {
  refreshes = 0;
  readonly #snapshot: Snapshot | undefined;
  readonly #syncing: Syncing;
  readonly #outcome: RefreshOutcome;

  constructor(
    snapshot: Snapshot | undefined,
    syncing: Partial<Syncing> = {},
    outcome: RefreshOutcome = { done: "Started", finished: Promise.resolve() },
  ) {
    this.#snapshot = snapshot;
    this.#syncing = { startedAt: undefined, nextAt: undefined, failures: [], ...syncing };
    this.#outcome = outcome;
  }

  snapshot(): Snapshot | undefined {
    return this.#snapshot;
  }

  syncing(): Syncing {
    return this.#syncing;
  }

  refresh(): RefreshOutcome {
    this.refreshes += 1;
    return this.#outcome;
  }
}
