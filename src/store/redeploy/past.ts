import { sql } from "kysely";
import type { EarlierOfMachine } from "../../redeploys/earlier.ts";
import type { SuccessRate } from "../../redeploys/plan.ts";
import type { Engine } from "../engine.ts";
import { rowKey } from "../row-key.ts";
import { earlierFrom } from "./redeploy-shape.ts";

/** What redeploys led to, machine by machine and message by message. */
export class RedeployPast {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async openRequests(machineIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const idOf = byKey(machineIds);
    if (idOf.size === 0) return new Map();
    const rows = await this.#engine.reads
      .selectFrom("open_machine")
      .selectAll()
      .where("machine", "in", [...idOf.keys()])
      .execute();
    return new Map(rows.map(({ machine, redeploy }) => [idOf.get(machine) ?? machine, redeploy]));
  }

  /** Throws Unreadable: a cap that counts these must not be passed because one of them cannot be read. */
  async earlier(
    machineIds: readonly string[],
    since: number,
  ): Promise<ReadonlyMap<string, readonly EarlierOfMachine[]>> {
    const keys = [...byKey(machineIds).keys()];
    if (keys.length === 0) return new Map();
    const rows = await this.#engine.reads
      .selectFrom("redeploy_outcome")
      .select("record")
      .where("machine", "in", keys)
      .where("at", ">=", since)
      .orderBy("at", "desc")
      .execute();
    return Map.groupBy(
      rows.map(({ record }) => earlierFrom(record)),
      ({ machineId }) => machineId,
    );
  }

  async success(messageKeys: readonly string[]): Promise<ReadonlyMap<string, SuccessRate>> {
    const keyOf = byKey(messageKeys);
    if (keyOf.size === 0) return new Map();
    const rows = await this.#engine.reads
      .selectFrom("redeploy_outcome")
      .select(["message", sql<number>`count(*)`.as("n")])
      .select(sql<number>`sum(case when outcome = 'Worked' then 1 else 0 end)`.as("worked"))
      .where("message", "in", [...keyOf.keys()])
      .where("outcome", "in", ["Worked", "FailedAgain", "GaveUp"])
      .groupBy("message")
      .execute();
    return new Map(
      rows.map(({ message, n, worked }) => [keyOf.get(message) ?? message, { worked: Number(worked), n: Number(n) }]),
    );
  }
}

function byKey(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [rowKey(id), id]));
}
