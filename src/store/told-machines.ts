import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import type { Transaction } from "kysely";
import { z } from "zod";
import type { Log } from "../log.ts";
import type { Engine } from "./engine.ts";
import type { Schema } from "./schema.ts";
import { parsed, shaped, Unreadable } from "./unreadable.ts";

const WHAT = "The machines that a digest told of";
/** As many digests in a row may be lost before one has nothing to compare with: four days of every four hours. */
const KEPT = 24;

const shape = z.array(z.string());
// Beside the event loop: a digest may tell of tens of thousands of machines.
const [deflated, inflated] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Machine ids as they are kept. Ids of one estate differ in their ends alone: a tenth of their length is left. */
export async function packed(ids: readonly string[]): Promise<string> {
  return (await deflated(JSON.stringify(ids.toSorted()))).toString("base64");
}

/** `ids`: the machines that a digest told of, packed; kept as part of `trx`. A subscriber's older ones go. */
export async function keepTold(trx: Transaction<Schema>, subscriber: string, slot: number, ids: string): Promise<void> {
  await trx.insertInto("told_machines").values({ subscriber, slot, ids }).execute();
  const own = trx.selectFrom("told_machines").select("slot").where("subscriber", "=", subscriber);
  const oldest = await own.where("slot", "<=", slot).orderBy("slot", "desc").limit(1).offset(KEPT).executeTakeFirst();
  if (!oldest) return;
  const { slot: last } = oldest;
  await trx.deleteFrom("told_machines").where("subscriber", "=", subscriber).where("slot", "<=", last).execute();
}

/** Undefined: none were kept, or they cannot be read, which is logged; then a digest has nothing to compare with. */
export async function readTold(
  { reads }: Engine,
  log: Log,
  subscriber: string,
  slot: number,
): Promise<ReadonlySet<string> | undefined> {
  const row = await reads
    .selectFrom("told_machines")
    .select("ids")
    .where("subscriber", "=", subscriber)
    .where("slot", "=", slot)
    .executeTakeFirst();
  try {
    return row && new Set(await unpacked(row.ids));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    log.warn({ subscriber, reason: error.message }, "A digest has nothing to compare with");
    return undefined;
  }
}

async function unpacked(text: string): Promise<readonly string[]> {
  const json = await inflated(Buffer.from(text, "base64")).catch(() => {
    throw new Unreadable(`${WHAT} cannot be unpacked`);
  });
  return shaped(shape, parsed(json.toString("utf8"), WHAT), WHAT);
}
