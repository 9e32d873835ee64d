import type { SnapshotStore } from "../../src/health/ports.ts";
import type { Snapshot, Transition } from "../../src/health/snapshot.ts";

/** Keeps the snapshot and all transitions in memory. */
export class MemorySnapshots implements SnapshotStore {
  snapshot: Snapshot | undefined;
  readonly transitions: Transition[] = [];
  /** What the next load or save throws. */
  fault: Error | undefined;
  answers = true;
  /** Each load takes as long as this. */
  loading: Promise<void> = Promise.resolve();

  constructor(snapshot?: Snapshot) {
    this.snapshot = snapshot;
  }

  async load(): Promise<Snapshot | undefined> {
    await this.loading;
    this.#break();
    return this.snapshot;
  }

  async save(snapshot: Snapshot, transitions: readonly Transition[]): Promise<void> {
    this.#break();
    this.snapshot = snapshot;
    this.transitions.push(...transitions);
  }

  #break(): void {
    const { fault } = this;
    this.fault = undefined;
    if (fault) throw fault;
  }
}
