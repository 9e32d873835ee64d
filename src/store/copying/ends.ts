import { sql } from "kysely";
import pRetry from "p-retry";
import type { Log } from "../../log.ts";
import type { Engine } from "../engine.ts";
import { expectMigrated, migrateEmpty } from "../migrate.ts";
import type { StoreConfig } from "../open.ts";
import { StoreRefusal } from "../refusal.ts";
import { isPostgres } from "./rows.ts";

/** What we are to PostgreSQL meanwhile: a Vitals that runs has another name there. */
const OWN_NAME = "vitals_copy";

/** A store that is there and of this version, for this process alone where that can be had. Throws a StoreRefusal. */
export async function openSource(config: StoreConfig, log: Log): Promise<Engine> {
  if (config.kind === "postgres") return postgres(config, log, expectMigrated);
  const { openSqliteAlone } = await import("../engines/sqlite-to-read.ts");
  return openSqliteAlone(config.dataDir);
}

/** An empty store gets its schema; one that has another is left alone. Throws a StoreRefusal. */
export async function openTarget(config: StoreConfig, log: Log): Promise<Engine> {
  if (config.kind === "postgres") return postgres(config, log, migrateEmpty);
  const { openSqlite } = await import("../engines/sqlite.ts");
  return openSqlite(config.dataDir, migrateEmpty);
}

/** A store that is there and of this version, to be changed by this process alone. Throws a StoreRefusal. */
export async function openToChange(config: StoreConfig, log: Log): Promise<Engine> {
  if (config.kind === "postgres") return postgres(config, log, expectMigrated);
  // Looks first, since opening it to write would make one where there is none.
  await (await openSource(config, log)).close();
  const { openSqlite } = await import("../engines/sqlite.ts");
  return openSqlite(config.dataDir, expectMigrated);
}

/** A server shows a connection for a moment longer than it stands: so often and so far apart, ms, it is looked again. */
const LOOKS = { retries: 5, minTimeout: 200, factor: 1 };

/** A data folder is locked by whoever uses it; in PostgreSQL a running Vitals shows by its connections and its lease to send. */
export async function expectUnused(engine: Engine, now: number): Promise<void> {
  const { reads } = engine;
  if (!isPostgres(reads)) return;
  await pRetry(() => expectNobody(reads, now), { ...LOOKS, shouldRetry: ({ error }) => error instanceof StoreRefusal });
}

async function expectNobody(reads: Engine["reads"], now: number): Promise<void> {
  const { rows } = await sql<{ others: number }>`
    select count(*) as others from pg_stat_activity
    where datname = current_database() and application_name = 'vitals'
  `.execute(reads);
  const sender = await reads.selectFrom("sender").select("until").where("until", ">", now).executeTakeFirst();
  if (Number(rows[0]?.others) === 0 && !sender) return;
  throw new StoreRefusal(
    "The database is in use by a running Vitals: stop all its processes first; one that was killed counts for 15 seconds more.",
  );
}

async function postgres(
  { url, token }: StoreConfig & { readonly kind: "postgres" },
  log: Log,
  prepare: typeof expectMigrated,
): Promise<Engine> {
  const { openPostgres } = await import("../engines/postgres.ts");
  return openPostgres(url, token, log, prepare, OWN_NAME);
}
