import { describe, onTestFinished } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { keepsTheContractOfRedeploys, type OpenedRedeploys } from "../../redeploys/store-contract.ts";
import { aLog } from "../opened.ts";
import { ENGINES, type EngineUnderTest } from "../places.ts";

/** Two processes on PostgreSQL; SQLite belongs to one. */
async function openedOn({ newPlace }: EngineUnderTest): Promise<OpenedRedeploys> {
  const place = await newPlace();
  const one = await openStore(place.config, aLog().log);
  const other = place.config.kind === "postgres" ? await openStore(place.config, aLog().log) : one;
  onTestFinished(async () => {
    await one.close();
    await other.close();
    await place.remove();
  });
  return {
    one: one.redeploys,
    other: other.redeploys,
    audit: async () => {
      const records = [];
      for await (const record of one.audit.records()) records.push(record);
      return records;
    },
    outgoing: async () => (await one.outbox.waiting()).map(({ id }) => id),
  };
}

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(engine.engine, () =>
    keepsTheContractOfRedeploys(engine.engine, () => openedOn(engine)),
  );
}
