import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { openLog } from "../../../src/log.ts";
import { openStore } from "../../../src/store/open.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";
import { NOW } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { aLog, following } from "../opened.ts";
import { aDatabase, type TestDatabase } from "../places.ts";
import { STEP_NAMES } from "../steps.ts";

async function refusal(url: string, token?: () => Promise<string>): Promise<string> {
  const error = await openStore({ kind: "postgres", url, token }, aLog().log).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreRefusal);
  const { message } = error as StoreRefusal;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

describe.skipIf(inject("postgresUrl") === undefined)("the PostgreSQL store", () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await aDatabase();
  });
  afterEach(() => database.remove());

  const url = (change: (url: URL) => void): string => {
    const changed = new URL(database.config.url);
    change(changed);
    return changed.href;
  };
  const withoutPassword = () =>
    url((one) => {
      one.password = "";
    });
  const password = () => decodeURIComponent(new URL(database.config.url).password);

  it("takes the password of each connection from the token where the URL has none", async () => {
    let asked = 0;
    const token = async () => {
      asked += 1;
      return password();
    };
    const store = await openStore({ kind: "postgres", url: withoutPassword(), token }, aLog().log);
    await Promise.all([store.ping(), store.ping(), store.ping()]);
    expect(asked).toBeGreaterThan(1);
    await store.close();
  });

  it("is refused in one sentence where the login is wrong, without the password in it", async () => {
    const wrong = url((one) => {
      one.password = "not-the-word";
    });
    expect(await refusal(wrong)).toMatch(/refuses our login.*\(28P01\)/);
    expect(await refusal(wrong)).not.toContain("not-the-word");
    expect(await refusal(withoutPassword(), async () => "not-the-word")).toMatch(/refuses our login/);
  });

  it("is refused where the database does not exist", async () => {
    const missing = url((one) => {
      one.pathname = "/nowhere";
    });
    expect(await refusal(missing)).toMatch(/database nowhere on 127\.0\.0\.1 does not exist.*\(3D000\)/);
  });

  it.each([
    ["revoke all on schema public from public", "3F000"],
    ["grant usage on schema public to public", "42501"],
  ])("is refused where it may not make its tables: %s", async (right, code) => {
    await database.sql("revoke all on schema public from public");
    await database.sql(right);
    await database.sql("create role guest login password 'guest'");
    const asGuest = url((one) => {
      one.username = "guest";
      one.password = "guest";
    });
    const message = await refusal(asGuest);
    await database.sql("drop role guest");
    expect(message).toMatch(/does not let us create tables/);
    expect(message).toContain(code);
  });

  it("is refused and left as it is where a newer Vitals wrote it", async () => {
    await (await openStore(database.config, aLog().log)).close();
    await database.sql("insert into vitals_migration (name, timestamp) values ('9999-telepathy', '2030-01-01')");
    expect(await refusal(database.config.url)).toMatch(/newer Vitals \(its schema is at "9999-telepathy"\)/);
  });

  it("makes its tables once where several processes start at once", async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore(database.config, aLog().log)));
    await Promise.all(stores.map((store) => store.ping()));
    expect(await database.sql("select name from vitals_migration order by name")).toHaveLength(STEP_NAMES.length);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("stays whole where two processes save in turn, and takes one snapshot where they save at once", async () => {
    const [one, other] = [await openStore(database.config, aLog().log), await openStore(database.config, aLog().log)];
    const estate = (names: string[], version: number) =>
      aSnapshot(
        names.map((name) => judged({ machine: { name } })),
        { version, takenAt: NOW + version },
      );
    await one.snapshots.save(estate(["a", "b"], 1), []);
    await other.snapshots.load();
    const second = estate(["b", "c", "d"], 2);
    await other.snapshots.save(second, []);
    expect(await one.snapshots.load()).toStrictEqual(second);

    const [third, rival] = [following(second), estate(["x", "y", "z"], 3)];
    const saved = await Promise.allSettled([one.snapshots.save(third, []), other.snapshots.save(rival, [])]);
    expect(saved.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const winner = saved[0]?.status === "fulfilled" ? third : rival;
    expect([await one.snapshots.load(), await other.snapshots.load()]).toStrictEqual([winner, winner]);
    await Promise.all([one.close(), other.close()]);
  });

  it("goes on after the server ended its connections, and logs that they were lost", async () => {
    const line = Promise.withResolvers<string>();
    const write = (said: string) => {
      // The watch over the database may be the first to notice.
      if (said.includes("connection was lost")) line.resolve(said);
    };
    const store = await openStore(database.config, openLog("debug", { write }));
    await store.ping();
    const own = "application_name = 'vitals' and datname = current_database()";
    await database.sql(`select pg_terminate_backend(pid) from pg_stat_activity where ${own}`);
    expect(await line.promise).not.toContain(password());
    // Until the watch has seen it answer, the database counts as gone.
    await vi.waitFor(() => store.ping(), { timeout: 30_000, interval: 50 });
    await store.close();
  });
});

describe("a PostgreSQL server that cannot be used", () => {
  it("is named with its port closed", async () => {
    const message = await refusal("postgres://vitals@127.0.0.1:1/vitals");
    expect(message).toMatch(/database vitals on 127\.0\.0\.1 cannot be reached.*\(ECONNREFUSED\)/);
  });

  it("gets no token on an open wire, whatever the URL says", async () => {
    const heard: number[] = [];
    const server = await listening((socket) => {
      socket.once("data", (first) => {
        heard.push(first.readInt32BE(4));
        // PostgreSQL's answer to a request for encryption when it has none.
        socket.end("N");
      });
    });
    // 127.1 is this machine, but none of the names for which an open wire is accepted.
    const url = `postgres://vitals@host:${server.port}/vitals?host=127.1&sslmode=disable`;
    let asked = 0;
    const token = async () => {
      asked += 1;
      return "token";
    };
    expect(await refusal(url, token)).toMatch(/on 127\.1 gives us no connection: .*does not support SSL/);
    expect({ heard, asked }).toEqual({ heard: [80_877_103], asked: 0 });
    server.close();
  });

  it("refuses us where the token cannot be had, with what the credential says in the log and no connection left", async () => {
    const closed = Promise.withResolvers<void>();
    const server = await listening((socket) => {
      socket.once("close", () => closed.resolve());
      socket.once("data", () => {
        // AuthenticationCleartextPassword, as Entra's tokens are asked for.
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
        socket.once("data", () => socket.end(errorResponse("28P01")));
      });
    });
    const { log, lines } = aLog();
    const token = async () => {
      throw new Error("no managed identity here");
    };
    const url = `postgres://vitals@127.0.0.1:${server.port}/vitals`;
    await expect(openStore({ kind: "postgres", url, token }, log)).rejects.toThrow("refuses our login");
    await closed.promise;
    expect(lines).toMatchObject([{ reason: "no managed identity here" }]);
    server.close();
  });
});

async function listening(connected: (socket: Socket) => void): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    connected(socket);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

/** PostgreSQL's message E with nothing but a severity and an SQLSTATE. */
function errorResponse(sqlState: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${sqlState}\0\0`);
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}
