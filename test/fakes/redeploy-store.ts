import type { OutgoingMessage } from "../../src/outgoing/message.ts";
import { type AuditEntry, type AuditRecord, chained } from "../../src/redeploys/audit-record.ts";
import { dueAt } from "../../src/redeploys/due.ts";
import { type EarlierOfMachine, outcomesOf } from "../../src/redeploys/earlier.ts";
import { type FreezeRecord, frozenBy } from "../../src/redeploys/freeze.ts";
import { openMachines } from "../../src/redeploys/open-machines.ts";
import type { SuccessRate } from "../../src/redeploys/plan.ts";
import type { ApprovalPlace, Beside, Created, RedeployStore, Swapped } from "../../src/redeploys/ports.ts";
import { type Redeploy, roundOf } from "../../src/redeploys/redeploy.ts";
import { sha256 } from "../builders/hash.ts";

/** What outlives a process: records are kept as text, so that only what JSON can hold comes back. */
export class RedeployDisk {
  readonly records = new Map<string, string>();
  readonly open = new Map<string, string>();
  readonly outgoing = new Map<string, OutgoingMessage>();
  readonly audit: AuditRecord[] = [];
  freeze: FreezeRecord = { version: 0, freeze: null };
  approvalPlace: ApprovalPlace | undefined;

  all(): readonly Redeploy[] {
    return [...this.records.values()].map((text) => JSON.parse(text) as Redeploy);
  }

  one(id: string): Redeploy | undefined {
    const text = this.records.get(id);
    return text === undefined ? undefined : (JSON.parse(text) as Redeploy);
  }

  /** Nothing awaits in here: a transaction. */
  commit(beside: Beside): void {
    for (const message of beside.outgoing) if (!this.outgoing.has(message.id)) this.outgoing.set(message.id, message);
    for (const entry of beside.audit) this.append(entry);
  }

  append(entry: AuditEntry): void {
    const kept = JSON.parse(JSON.stringify(entry)) as AuditEntry;
    this.audit.push(chained(kept, this.audit.at(-1), sha256));
  }

  keep(redeploy: Redeploy): void {
    this.records.set(redeploy.id, JSON.stringify(redeploy));
    for (const [machineId, id] of this.open) if (id === redeploy.id) this.open.delete(machineId);
    for (const machineId of openMachines(redeploy)) this.open.set(machineId, redeploy.id);
  }
}

/** A replica's store: as many as you like may stand on one disk. Other replicas come in between before and after each call. */
export class MemoryRedeploys implements RedeployStore {
  readonly #disk: RedeployDisk;

  constructor(disk: RedeployDisk = new RedeployDisk()) {
    this.#disk = disk;
  }

  create(redeploy: Redeploy, beside: Beside): Promise<Created> {
    return this.#transaction((disk) => {
      if (disk.records.has(redeploy.id)) return { created: true };
      for (const machineId of openMachines(redeploy)) {
        const requestId = disk.open.get(machineId);
        if (requestId !== undefined) return { created: false, machineId, requestId };
      }
      disk.keep(redeploy);
      disk.commit(beside);
      return { created: true };
    });
  }

  swap(next: Redeploy, beside: Beside, unlessFrozenAt?: number): Promise<Swapped> {
    return this.#transaction((disk): Swapped => {
      const stored = disk.records.get(next.id);
      const version = stored === undefined ? undefined : (JSON.parse(stored) as Redeploy).version;
      if (version !== next.version - 1) return { swapped: false, because: "Moved" };
      if (unlessFrozenAt !== undefined && frozenBy(disk.freeze, unlessFrozenAt)) {
        return { swapped: false, because: "Frozen" };
      }
      disk.keep(next);
      disk.commit(beside);
      return { swapped: true };
    });
  }

  load(id: string): Promise<Redeploy | undefined> {
    return this.#transaction((disk) => disk.one(id));
  }

  due(now: number, limit: number): Promise<readonly string[]> {
    return this.#transaction((disk) =>
      disk
        .all()
        .map((one) => ({ id: one.id, at: dueAt(one) ?? Number.POSITIVE_INFINITY }))
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at)
        .slice(0, limit)
        .map(({ id }) => id),
    );
  }

  freeze(): Promise<FreezeRecord> {
    return this.#transaction((disk) => disk.freeze);
  }

  setFreeze(next: FreezeRecord, beside: Beside): Promise<Swapped> {
    return this.#transaction((disk): Swapped => {
      if (disk.freeze.version !== next.version - 1) return { swapped: false, because: "Moved" };
      disk.freeze = next;
      disk.commit(beside);
      return { swapped: true };
    });
  }

  approvalPlace(): Promise<ApprovalPlace | undefined> {
    return this.#transaction((disk) => disk.approvalPlace);
  }

  setApprovalPlace(next: ApprovalPlace, beside: Beside): Promise<void> {
    return this.#transaction((disk) => {
      disk.approvalPlace = next;
      disk.commit(beside);
    });
  }

  note(entries: readonly AuditEntry[]): Promise<void> {
    return this.#transaction((disk) => disk.commit({ audit: entries, outgoing: [] }));
  }

  pending(): Promise<readonly Redeploy[]> {
    return this.#transaction((disk) =>
      disk
        .all()
        .filter((one) => roundOf(one))
        .sort((a, b) => a.askedAt - b.askedAt),
    );
  }

  since(since: number, limit: number): Promise<readonly Redeploy[]> {
    return this.#transaction((disk) =>
      newestFirst(disk.all().filter(({ askedAt }) => askedAt >= since)).slice(0, limit),
    );
  }

  ofMachine(machineId: string, limit: number): Promise<readonly Redeploy[]> {
    const has = (one: Redeploy) => outcomesOf(one).some((of) => of.machineId === machineId && of.accepted);
    return this.#transaction((disk) => newestFirst(disk.all().filter(has)).slice(0, limit));
  }

  acceptedSince(since: number): Promise<readonly Redeploy[]> {
    const has = (one: Redeploy) => outcomesOf(one).some(({ accepted, at }) => accepted && at >= since);
    return this.#transaction((disk) => disk.all().filter(has));
  }

  openRequests(machineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.#transaction((disk) => new Map([...disk.open].filter(([id]) => machineIds.includes(id))));
  }

  earlier(machineIds: readonly string[], since: number): Promise<ReadonlyMap<string, readonly EarlierOfMachine[]>> {
    return this.#transaction((disk) => {
      const outcomes = disk.all().flatMap(outcomesOf);
      return Map.groupBy(
        outcomes
          .filter(({ machineId, at }) => machineIds.includes(machineId) && at >= since)
          .sort((a, b) => b.at - a.at),
        ({ machineId }) => machineId,
      );
    });
  }

  success(messageKeys: readonly string[]): Promise<ReadonlyMap<string, SuccessRate>> {
    return this.#transaction((disk) => {
      const ended = disk
        .all()
        .flatMap(outcomesOf)
        .filter((one) => ENDED.has(one.outcome) && messageKeys.includes(one.messageKey));
      const groups = Map.groupBy(ended, ({ messageKey }) => messageKey);
      return new Map([...groups].map(([key, all]) => [key, { n: all.length, worked: all.filter(worked).length }]));
    });
  }

  async #transaction<T>(run: (disk: RedeployDisk) => T): Promise<T> {
    await Promise.resolve();
    const result = run(this.#disk);
    await Promise.resolve();
    return result;
  }
}

const ENDED: ReadonlySet<string> = new Set(["Worked", "FailedAgain", "GaveUp"]);

function worked({ outcome }: EarlierOfMachine): boolean {
  return outcome === "Worked";
}

function newestFirst(redeploys: readonly Redeploy[]): readonly Redeploy[] {
  return [...redeploys].sort((a, b) => b.askedAt - a.askedAt);
}
