import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyReport, publicName, storeNamed } from "../src/cli-store.ts";
import { TABLES } from "../src/store/copying/tables.ts";
import { openStore, type StoreConfig } from "../src/store/open.ts";
import { fill } from "./store/copying/filled.ts";
import { aLog } from "./store/opened.ts";
import { aDatabase, aFolder, ENGINES, type Place } from "./store/places.ts";

/** `vitals store copy …`, as an operator runs it, with no setting at all. */
async function storeCopy(...args: readonly string[]) {
  const child = spawn(process.execPath, ["src/cli.ts", "store", "copy", ...args], { env: { PATH: process.env.PATH } });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}

async function filled(place: Place): Promise<Place> {
  onTestFinished(() => place.remove());
  const store = await openStore(place.config, aLog().log);
  await fill(store, place);
  await store.close();
  return place;
}

function asWritten(config: StoreConfig): string {
  return config.kind === "postgres" ? config.url : `embedded:${config.dataDir}`;
}

describe.skipIf(ENGINES[1]?.missing)("vitals store copy", () => {
  it("moves to PostgreSQL and back, prints rows and hash of each table, and no password", async () => {
    const [source, database, back] = [await filled(aFolder()), await aDatabase(), aFolder()];
    onTestFinished(() => database.remove());
    onTestFinished(() => back.remove());
    const there = await storeCopy("--from", asWritten(source.config), "--to", asWritten(database.config));
    const home = await storeCopy("--from", asWritten(database.config), "--to", asWritten(back.config));
    expect([there.code, there.stderr, home.code, home.stderr]).toEqual([0, "", 0, ""]);
    const lines = (out: string) => out.split("\n").filter((line) => /^ {2}\w+ +\d+ {2}[0-9a-f]{64}$/.test(line));
    expect(lines(there.stdout)).toHaveLength(TABLES.length);
    expect(lines(home.stdout)).toEqual(lines(there.stdout));
    expect(there.stdout).toContain("The audit holds: 5 records.");
    const { password } = new URL(database.config.url);
    expect(password).toMatch(/./);
    expect(there.stdout + home.stdout).not.toContain(password);
  });

  it("says in one sentence why it does not copy, without the password, and ends with 2", async () => {
    const [source, { config, remove }] = [await filled(aFolder()), await aDatabase()];
    onTestFinished(remove);
    const url = new URL(config.url);
    url.pathname = "/nowhere";
    const { code, stdout, stderr } = await storeCopy("--from", asWritten(source.config), "--to", url.href);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^The database nowhere on \S+ does not exist: create it \(3D000\)\.\n$/);
    expect(stderr).not.toContain(url.password);
  });

  it("ends with 1 and says where the chain is broken, in the copy as in the source", async () => {
    const [source, target] = [await filled(aFolder()), aFolder()];
    onTestFinished(() => target.remove());
    await source.sql("drop trigger audit_no_update");
    await source.sql("update audit set entry = replace(entry, 'Began', 'Asked') where sequence = 2");
    const { code, stderr } = await storeCopy("--from", asWritten(source.config), "--to", asWritten(target.config));
    expect(code).toBe(1);
    expect(stderr).toContain("The audit is broken at record 2, as it is in the source");
  });
});

describe("vitals store copy", () => {
  it.each([
    [[]],
    [["--from", "embedded:./a"]],
    [["--from", "embedded:./a", "--to", "./b"]],
    [["--from", "mysql://h/d", "--to", "embedded:./b"]],
    [["--from", "embedded:./a", "--to", "embedded:./b", "--csv"]],
    [["--from", "embedded:", "--to", "embedded:./b"]],
  ])("is explained to whoever gives it %j", async (args) => {
    const { code, stdout, stderr } = await storeCopy(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("vitals store copy --from <store> --to <store>");
  });
});

describe("a store's name", () => {
  it.each<[string, StoreConfig]>([
    ["embedded:./data", { kind: "embedded", dataDir: "./data" }],
    ["embedded:C:\\data", { kind: "embedded", dataDir: "C:\\data" }],
    ["postgres://u@h/d", { kind: "postgres", url: "postgres://u@h/d" }],
    ["postgresql://u@h/d", { kind: "postgres", url: "postgresql://u@h/d" }],
  ])("%s is read", (written, store) => {
    expect(storeNamed(written)).toEqual(store);
  });

  it.each(["", "data", "embedded:", "embedded", "http://h/d", "Postgres"])("%j is none", (written) => {
    expect(storeNamed(written)).toBeUndefined();
  });

  it.each([
    "postgres://user:s3cret@host:5432/vitals?sslmode=verify-full",
    "postgres://host/vitals?user=user&password=s3cret",
    "postgres://user:s3cret@@/vitals",
    "postgres://user:s3cret",
  ])("%s shows no password where others may read along", (url) => {
    expect(publicName({ kind: "postgres", url })).not.toContain("s3cret");
  });
});

it("a report names each table with its rows and hash, and adds the rows up", () => {
  const tables = [
    { table: "machine", rows: 1_200, hash: "a" },
    { table: "mute", rows: 3, hash: "b" },
  ] as const;
  const [from, to] = [storeNamed("embedded:./data"), storeNamed("postgres://u:p@h:1/d")] as [StoreConfig, StoreConfig];
  expect(copyReport({ tables, audit: { ok: true, records: 0, last: undefined } }, from, to)).toBe(
    [
      "Copied embedded:./data to postgres://h:1/d: 1203 rows, the same number and hash in both, by table:",
      "  machine  1200  a",
      "  mute        3  b",
      "The audit holds: 0 records.",
      "",
    ].join("\n"),
  );
});
