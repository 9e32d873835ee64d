import type { Deliveries, Delivery } from "../outgoing/ports.ts";
import type { Engine } from "./engine.ts";
import { rowKey } from "./row-key.ts";
import type { OutgoingTable as Row } from "./schema.ts";

/** One parameter an id. */
const IDS_AT_ONCE = 1_000;

/** What became of messages, from the queue itself. */
export class StoredDeliveries implements Deliveries {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    const deliveries = new Map<string, Delivery>();
    const idOf = new Map(ids.map((id) => [rowKey(id), id]));
    const keys = [...idOf.keys()];
    for (let from = 0; from < keys.length; from += IDS_AT_ONCE) {
      const rows = await this.#engine.reads
        .selectFrom("outgoing")
        .select(["key", "state", "due_at", "attempts", "settled_at", "activity_id", "because"])
        .where("key", "in", keys.slice(from, from + IDS_AT_ONCE))
        .execute();
      for (const row of rows) deliveries.set(idOf.get(row.key) ?? row.key, deliveryFrom(row));
    }
    return deliveries;
  }
}

type Told = Pick<Row, "state" | "due_at" | "attempts" | "settled_at" | "activity_id" | "because">;

function deliveryFrom({ state, due_at, attempts, settled_at, activity_id, because }: Told): Delivery {
  switch (state) {
    case "Waiting":
      return { state, dueAt: due_at, attempts, because: because ?? undefined };
    case "Sent":
      return { state, at: settled_at ?? due_at, activityId: activity_id ?? undefined };
    case "GivenUp":
      return { state, at: settled_at ?? due_at, because: because ?? "" };
  }
}
