import { Kysely, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { StoreAway } from "../../health/store-away.ts";
import type { Log } from "../../log.ts";
import type { Engine } from "../engine.ts";
import { migrate } from "../migrate.ts";
import { StoreRefusal } from "../refusal.ts";
import { BULK, type BulkTable, type Schema } from "../schema.ts";
import { codeOf } from "./error-code.ts";
import { GuardedPool } from "./guarded-pool.ts";
import { connectionConfig } from "./postgres-connection.ts";

/** Turns, a sync and the probe of /readyz at once; Azure's smallest server allows 35 in all. */
const CONNECTIONS = 5;
const CONNECT_MS = 10_000;

/**
 * Opens the database and brings its schema up to date, or does to it what `prepare` does. `token` gives the password of each
 * new connection (Entra ID's tokens live for about an hour); with it, the connection is encrypted and the server's certificate
 * is checked. `name`: what the server calls our connections, where it is not the bot that opens them.
 * Throws a StoreRefusal where the server cannot be reached, refuses us, or holds a newer schema.
 */
export async function openPostgres(
  url: string,
  token: (() => Promise<string>) | undefined,
  log: Log,
  prepare: typeof migrate = migrate,
  name?: string,
): Promise<Engine> {
  const config = { ...connectionConfig(url, token, log), ...(name && { application_name: name }) };
  const where = `The database ${config.database ?? ""} on ${config.host ?? ""}`;
  const limits = { max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS, types: NUMBERS };
  const pool = new GuardedPool({ ...config, ...limits }, log);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await connected(db, where);
    await prepare(db, where);
    pool.watch();
    return new PostgresEngine(db, pool, where);
  } catch (error) {
    await db.destroy();
    throw refusalOf(error, where) ?? error;
  }
}

/** Whatever stops the first connection is not ours to mend: not every such failure of the driver has a code. */
async function connected(db: Kysely<Schema>, where: string): Promise<void> {
  try {
    await db.connection().execute(async () => {});
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw refusalOf(cause, where) ?? new StoreRefusal(`${where} gives us no connection: ${reason}.`, { cause });
  }
}

/** Our bigints are counts and milliseconds: far below 2^53, so plain numbers and not the driver's strings. */
const NUMBERS: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: "text" | "binary") =>
    type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
};

/** SQLSTATE classes and Node's codes for what an operator can put right. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^28/, "refuses our login: check user, password or managed identity"],
  [/^3D/, "does not exist: create it"],
  [/^(42501|3F000)$/, "does not let us create tables: grant USAGE and CREATE on its schema"],
  [/^(57P|53)/, "takes no connections now: try again when it is up"],
  [
    /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|EPIPE)/,
    "cannot be reached: check DATABASE_URL, network and firewall",
  ],
  [
    /^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/,
    "shows a certificate that cannot be trusted: check host and sslmode",
  ],
];

function refusalOf(thrown: unknown, where: string): StoreRefusal | undefined {
  const cause = thrown instanceof StoreAway ? thrown.cause : thrown;
  if (cause instanceof StoreRefusal) return cause;
  const code = codeOf(cause);
  const reason = REASONS.find(([pattern]) => pattern.test(code));
  return reason && new StoreRefusal(`${where} ${reason[1]} (${code}).`, { cause });
}

class PostgresEngine implements Engine {
  readonly reads: Kysely<Schema>;
  readonly writes: Kysely<Schema>;
  readonly #pool: GuardedPool;
  readonly #where: string;

  constructor(db: Kysely<Schema>, pool: GuardedPool, where: string) {
    this.reads = db;
    this.writes = db;
    this.#pool = pool;
    this.#where = where;
  }

  get answers(): boolean {
    return this.#pool.answers;
  }

  /** All rows as one JSON parameter: one round trip, and one statement whatever their number. */
  async put<Table extends BulkTable>(
    trx: Transaction<Schema>,
    table: Table,
    rows: readonly Schema[Table][],
  ): Promise<void> {
    if (rows.length === 0) return;
    const { key, columns } = BULK[table];
    const names = Object.keys(columns);
    const list = sql.join(names.map((name) => sql.ref(name)));
    const typed = sql.join(Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
    const replace = sql.join(names.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`));
    const onConflict =
      key.length === 0
        ? sql``
        : sql`on conflict (${sql.join(key.map((name) => sql.ref(name)))}) do update set ${replace}`;
    await sql`insert into ${sql.table(table)} (${list})
      select ${list} from json_to_recordset(${JSON.stringify(rows)}::json) as rows(${typed}) ${onConflict}`.execute(
      trx,
    );
  }

  refusal(error: unknown): StoreRefusal | undefined {
    return refusalOf(error, this.#where);
  }

  async close(): Promise<void> {
    await this.reads.destroy();
  }
}
