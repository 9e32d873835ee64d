import type { Transaction } from "kysely";
import type { Log } from "../log.ts";
import type { AuditEntry, ChainEnd } from "../redeploys/audit-record.ts";
import { type FreezeRecord, frozenBy } from "../redeploys/freeze.ts";
import { openMachines } from "../redeploys/open-machines.ts";
import type { ApprovalPlace, Beside, Created, RedeployStore, Swapped } from "../redeploys/ports.ts";
import type { Redeploy } from "../redeploys/redeploy.ts";
import type { Engine } from "./engine.ts";
import { enqueue } from "./enqueue.ts";
import { appendAudit, lockChain } from "./redeploy/audit.ts";
import { heldKeys, keepOutcomes, letGo, rowOf } from "./redeploy/holdings.ts";
import { RedeployPast } from "./redeploy/past.ts";
import { approvalPlaceFrom, freezeFrom, redeployFrom } from "./redeploy/redeploy-shape.ts";
import { rowKey } from "./row-key.ts";
import type { Schema } from "./schema.ts";
import { Unreadable } from "./unreadable.ts";

type Trx = Transaction<Schema>;

/** Redeploys, the freeze and their audit, on both engines. Every writing holds the audit's end from its first statement on. */
export class StoredRedeploys implements RedeployStore {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #past: RedeployPast;

  readonly openRequests: RedeployStore["openRequests"] = (ids) => this.#past.openRequests(ids);
  readonly earlier: RedeployStore["earlier"] = (ids, since) => this.#past.earlier(ids, since);
  readonly success: RedeployStore["success"] = (keys) => this.#past.success(keys);

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
    this.#past = new RedeployPast(engine);
  }

  create(redeploy: Redeploy, beside: Beside): Promise<Created> {
    return this.#write(async (trx, end): Promise<Created> => {
      const row = rowOf(redeploy);
      if ((await versionOf(trx, row.id)) !== undefined) return { created: true };
      const taken = await takenOf(trx, redeploy);
      if (taken) return { created: false, ...taken };
      await trx.insertInto("redeploy").values(row).execute();
      const held = heldKeys(redeploy).map((machine) => ({ machine, redeploy: row.id }));
      await this.#engine.put(trx, "open_machine", held);
      await keepOutcomes(this.#engine, trx, redeploy);
      await this.#commit(trx, end, beside);
      return { created: true };
    });
  }

  swap(next: Redeploy, beside: Beside, unlessFrozenAt?: number): Promise<Swapped> {
    return this.#write(async (trx, end): Promise<Swapped> => {
      const { id, ...row } = rowOf(next);
      if ((await versionOf(trx, id)) !== next.version - 1) return { swapped: false, because: "Moved" };
      if (unlessFrozenAt !== undefined && frozenBy(await freezeIn(trx), unlessFrozenAt)) {
        return { swapped: false, because: "Frozen" };
      }
      await trx.updateTable("redeploy").set(row).where("id", "=", id).execute();
      await letGo(trx, next);
      await keepOutcomes(this.#engine, trx, next);
      await this.#commit(trx, end, beside);
      return { swapped: true };
    });
  }

  async load(id: string): Promise<Redeploy | undefined> {
    const row = await this.#engine.reads
      .selectFrom("redeploy")
      .select("record")
      .where("id", "=", rowKey(id))
      .executeTakeFirst();
    return row && redeployFrom(row.record);
  }

  async due(now: number, limit: number): Promise<readonly string[]> {
    const rows = await this.#engine.reads
      .selectFrom("redeploy")
      .select("id")
      .where("due_at", "<=", now)
      .orderBy("due_at")
      .orderBy("id")
      .limit(limit)
      .execute();
    return rows.map(({ id }) => id);
  }

  freeze(): Promise<FreezeRecord> {
    return freezeIn(this.#engine.reads);
  }

  setFreeze(next: FreezeRecord, beside: Beside): Promise<Swapped> {
    return this.#write(async (trx, end): Promise<Swapped> => {
      if ((await freezeIn(trx)).version !== next.version - 1) return { swapped: false, because: "Moved" };
      const row = { version: next.version, record: JSON.stringify(next) };
      await trx
        .insertInto("redeploy_freeze")
        .values({ id: 1, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
      await this.#commit(trx, end, beside);
      return { swapped: true };
    });
  }

  async approvalPlace(): Promise<ApprovalPlace | undefined> {
    const row = await this.#engine.reads
      .selectFrom("approval_place")
      .select("record")
      .where("id", "=", 1)
      .executeTakeFirst();
    return row && approvalPlaceFrom(row.record);
  }

  setApprovalPlace(next: ApprovalPlace, beside: Beside): Promise<void> {
    return this.#write(async (trx, end) => {
      const row = { record: JSON.stringify(next) };
      await trx
        .insertInto("approval_place")
        .values({ id: 1, ...row })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
        .execute();
      await this.#commit(trx, end, beside);
    });
  }

  async note(entries: readonly AuditEntry[]): Promise<void> {
    await this.#write((trx, end) => appendAudit(this.#engine, trx, end, entries));
  }

  pending(): Promise<readonly Redeploy[]> {
    return this.#read(this.#records().where("waits", "=", 1).orderBy("asked_at").orderBy("id"));
  }

  since(since: number, limit: number): Promise<readonly Redeploy[]> {
    return this.#read(this.#newestFirst().where("asked_at", ">=", since).limit(limit));
  }

  ofMachine(machineId: string, limit: number): Promise<readonly Redeploy[]> {
    const ids = this.#engine.reads
      .selectFrom("redeployed_machine")
      .select("redeploy")
      .where("machine", "=", rowKey(machineId));
    return this.#read(this.#newestFirst().where("id", "in", ids).limit(limit));
  }

  acceptedSince(since: number): Promise<readonly Redeploy[]> {
    const ids = this.#engine.reads
      .selectFrom("redeploy_outcome")
      .select("redeploy")
      .where("accepted", "=", 1)
      .where("at", ">=", since);
    return this.#read(this.#records().where("id", "in", ids));
  }

  #records() {
    return this.#engine.reads.selectFrom("redeploy").select(["id", "record"]);
  }

  #newestFirst() {
    return this.#records().orderBy("asked_at", "desc").orderBy("id");
  }

  /** One that cannot be read is logged and left out: the others can still be shown. */
  async #read(query: { execute(): Promise<{ id: string; record: string }[]> }): Promise<readonly Redeploy[]> {
    return (await query.execute()).flatMap(({ id, record }) => {
      try {
        return [redeployFrom(record)];
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        this.#log.error({ redeploy: id, reason: error.message }, "A redeploy cannot be read and is left out");
        return [];
      }
    });
  }

  #write<T>(work: (trx: Trx, end: ChainEnd) => Promise<T>): Promise<T> {
    return this.#engine.writes.transaction().execute(async (trx) => work(trx, await lockChain(trx)));
  }

  async #commit(trx: Trx, end: ChainEnd, { audit, outgoing }: Beside): Promise<void> {
    if (outgoing.length > 0) await enqueue(trx, outgoing);
    await appendAudit(this.#engine, trx, end, audit);
  }
}

async function versionOf(trx: Trx, key: string): Promise<number | undefined> {
  const row = await trx.selectFrom("redeploy").select("version").where("id", "=", key).executeTakeFirst();
  return row?.version;
}

/** A machine of the request that another one holds. */
async function takenOf(trx: Trx, redeploy: Redeploy): Promise<{ machineId: string; requestId: string } | undefined> {
  const idOf = new Map(openMachines(redeploy).map((id) => [rowKey(id), id]));
  if (idOf.size === 0) return undefined;
  const row = await trx
    .selectFrom("open_machine")
    .selectAll()
    .where("machine", "in", [...idOf.keys()])
    .orderBy("machine")
    .limit(1)
    .executeTakeFirst();
  return row && { machineId: idOf.get(row.machine) ?? row.machine, requestId: row.redeploy };
}

async function freezeIn(db: Pick<Trx, "selectFrom">): Promise<FreezeRecord> {
  const row = await db.selectFrom("redeploy_freeze").select("record").where("id", "=", 1).executeTakeFirst();
  return row ? freezeFrom(row.record) : { version: 0, freeze: null };
}
