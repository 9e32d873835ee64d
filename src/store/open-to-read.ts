import type { DigestStore } from "../digests/ports.ts";
import type { Log } from "../log.ts";
import type { Deliveries } from "../outgoing/ports.ts";
import { AuditTrail } from "./audit-trail.ts";
import { StoredDeliveries } from "./deliveries.ts";
import { StoredDigests } from "./digests.ts";
import type { Engine } from "./engine.ts";
import { expectMigrated } from "./migrate.ts";
import type { StoreConfig } from "./open.ts";

/** What a program beside the bot may look at. */
export interface StoreToRead {
  readonly audit: AuditTrail;
  readonly digests: Pick<DigestStore, "subscribers" | "digests">;
  readonly deliveries: Deliveries;
  close(): Promise<void>;
}

/** Opens the store without changing anything in it, whether the bot runs or not. Throws a StoreRefusal, see `openStore`. */
export async function openStoreToRead(config: StoreConfig, log: Log): Promise<StoreToRead> {
  const engine = await openEngine(config, log);
  return {
    audit: new AuditTrail(engine),
    digests: new StoredDigests(engine, log),
    deliveries: new StoredDeliveries(engine),
    close: () => engine.close(),
  };
}

async function openEngine(config: StoreConfig, log: Log): Promise<Engine> {
  if (config.kind === "embedded") {
    const { openSqliteToRead } = await import("./engines/sqlite-to-read.ts");
    return openSqliteToRead(config.dataDir);
  }
  const { openPostgres } = await import("./engines/postgres.ts");
  return openPostgres(config.url, config.token, log, expectMigrated);
}
