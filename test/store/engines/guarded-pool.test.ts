import type { PostgresPoolClient } from "kysely";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { GuardedPool } from "../../../src/store/engines/guarded-pool.ts";
import { DatabaseProxy, type Wire } from "../../fakes/database-proxy.ts";
import { aLog } from "../opened.ts";
import { aDatabase, type TestDatabase } from "../places.ts";

const OTHERS = "pid <> pg_backend_pid() and application_name = 'guarded'";

describe.skipIf(inject("postgresUrl") === undefined)("what a lost connection leaves behind", () => {
  let database: TestDatabase;
  let proxy: DatabaseProxy;
  let pool: GuardedPool;
  let client: PostgresPoolClient;
  beforeEach(async () => {
    database = await aDatabase();
    await database.sql("create table note (text text)");
    proxy = await DatabaseProxy.open(database.config.url);
    pool = new GuardedPool({ connectionString: proxy.url, application_name: "guarded" }, aLog().log);
    pool.watch();
    client = await pool.connect();
  });
  afterEach(async () => {
    client.release();
    await pool.end();
    await proxy.close();
    await database.remove();
  });

  const run = (...texts: string[]) =>
    texts.reduce<Promise<unknown>>((before, text) => before.then(() => client.query(text, [])), Promise.resolve());
  const INSERT = "insert into note values ('x')";

  it.each<[string, string[], string, Wire, "Nothing" | "Unknown"]>([
    ["a question", [], "select 1", "ResetAtAnswer", "Nothing"],
    ["half an answer", [], "select repeat('x', 1000000)", "ResetInAnswer", "Nothing"],
    ["a statement of a transaction", ["begin"], INSERT, "ResetAtAnswer", "Nothing"],
    ["its commit", ["begin", INSERT], "commit", "ResetAtAnswer", "Unknown"],
    ["a statement that stands alone", [], INSERT, "ResetAtAnswer", "Unknown"],
    ["one that could not be sent", ["begin"], INSERT, "Refusing", "Nothing"],
  ])("of %s is told truly", async (_, before, text, wire, changed) => {
    await run(...before);
    await proxy.set(wire);
    await expect(run(text)).rejects.toMatchObject({ name: "StoreAway", changed });
    const rows = await database.sql("select text from note");
    // What is said to be nothing must be nothing.
    if (changed === "Nothing") expect(rows).toEqual([]);
  });

  it("between two statements ends nobody, and the next statement says so", async () => {
    await run("begin", INSERT);
    await database.sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${OTHERS}`);
    await expect(run(INSERT)).rejects.toMatchObject({ name: "StoreAway", changed: "Nothing" });
    expect(await database.sql("select text from note")).toEqual([]);
    const other = await pool.connect();
    expect((await other.query("select 1 as one", [])).rows).toEqual([{ one: 1 }]);
    other.release();
  });

  it("comes to whoever is suspended in a transaction: others wait a minute for what it holds, and it is told truly", async () => {
    const { rows } = await client.query("show idle_in_transaction_session_timeout", []);
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: "1min" }]);
    await run("begin", INSERT, "lock table note", "set local idle_in_transaction_session_timeout = '20ms'");
    await database.sql("insert into note values ('other')");
    await expect(run(INSERT)).rejects.toMatchObject({ name: "StoreAway", changed: "Nothing" });
    expect(await database.sql("select text from note")).toEqual([{ text: "other" }]);
  });

  it("is not what a statement that the server refuses leaves: that is its own error", async () => {
    await expect(run("select nonsense")).rejects.toMatchObject({ code: "42703" });
    expect(pool.answers).toBe(true);
  });

  it.each([
    ["took too long for the server", "set statement_timeout = 1", "select pg_sleep(5)"],
    ["would write after a failover to a copy", "set default_transaction_read_only = on", INSERT],
  ])("is nothing where one %s", async (_, setting, text) => {
    await run(setting);
    await expect(run(text)).rejects.toMatchObject({ name: "StoreAway", changed: "Nothing" });
  });
});
