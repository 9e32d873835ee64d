import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { describe, expect, it, onTestFinished } from "vitest";
import { subscribed, unsubscribed, usualSettings } from "../src/digests/subscriber.ts";
import type { AuditEntry } from "../src/redeploys/audit-record.ts";
import { verify } from "../src/redeploys/audit-record.ts";
import { NOW } from "./builders/evidence.ts";
import { sha256 } from "./builders/hash.ts";
import { ALEX } from "./builders/redeploy.ts";
import { aRecord } from "./builders/subscriber.ts";
import { HOUR } from "./builders/time.ts";
import { onEachEngine } from "./store/opened.ts";
import { aFolder, type Place } from "./store/places.ts";

const entryOf = (n: number): AuditEntry => ({
  at: NOW + n,
  by: { id: "alex", name: "=cmd|calc" },
  deed: "Refused",
  requestId: "r-1",
  machineId: null,
  screen: null,
  azureRequestId: null,
  facts: { n },
});

/** `vitals …`, as an operator runs it: with the store's settings and nothing of the bot's. */
async function vitals({ config }: Place, ...args: readonly string[]) {
  const where = config.kind === "postgres" ? { DATABASE_URL: config.url } : { VITALS_DATA_DIR: config.dataDir };
  const env = { PATH: process.env.PATH, ...where, VITALS_QUORUM: "wrong" };
  const child = spawn(process.execPath, ["src/cli.ts", ...args], { env });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}

onEachEngine("vitals audit verify", (opened) => {
  it("says beside the running bot that the chain holds, and where it ends", async () => {
    await opened.store.redeploys.note([entryOf(1), entryOf(2)]);
    const { code, stdout, stderr } = await vitals(opened.place, "audit", "verify");
    const [last] = await opened.place.sql("select hash from audit where sequence = 2");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("2 records");
    expect(stdout).toContain(String(last?.hash));
    expect((await vitals(opened.place, "audit", "verify", "--last", String(last?.hash))).code).toBe(0);
    expect((await vitals(opened.place, "audit", "verify", "--last", "other")).code).toBe(1);
  });

  it("ends with 1 at the first broken link and names it", async () => {
    await opened.store.redeploys.note([1, 2, 3, 4].map(entryOf));
    await opened.place.sql(
      opened.place.config.kind === "postgres"
        ? "alter table audit disable trigger all"
        : "drop trigger audit_no_update",
    );
    await opened.place.sql("update audit set entry = replace(entry, 'calc', 'other') where sequence >= 3");
    expect(await vitals(opened.place, "audit", "verify")).toEqual({
      code: 1,
      stdout: "",
      stderr: "The audit is broken at record 3: its content is not what was written.\n",
    });
  });

  it("changes nothing: a store of another version is left to its own program", async () => {
    await opened.place.sql("delete from vitals_migration where name = '0007-redeploys'");
    const older = await vitals(opened.place, "audit", "verify");
    expect(older).toMatchObject({ code: 2, stderr: expect.stringContaining("start Vitals once") });
    await opened.place.sql("insert into vitals_migration (name, timestamp) values ('9999-later', '')");
    const newer = await vitals(opened.place, "audit", "verify");
    expect(newer).toMatchObject({ code: 2, stderr: expect.stringContaining("newer Vitals") });
  });
});

describe("vitals", () => {
  it.each([
    [[]],
    [["audit"]],
    [["audit", "verify", "--csv"]],
    [["audit", "export", "--last", "x"]],
    [["audit", "delete"]],
    [["digests", "--csv"]],
    [["audit", "export", "--all"]],
    [["audit", "verify", "--json"]],
    [["--unknown"]],
  ])("is explained to whoever writes %j", async (args) => {
    const place = aFolder();
    onTestFinished(() => place.remove());
    const { code, stdout, stderr } = await vitals(place, ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("vitals audit verify");
  });
});

onEachEngine("vitals audit export", (opened) => {
  it("gives a chain that can be checked elsewhere", async () => {
    await opened.store.redeploys.note([entryOf(1), entryOf(2)]);
    const { code, stdout } = await vitals(opened.place, "audit", "export");
    const records = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(verify(records, sha256)).toMatchObject({ ok: true, records: 2 });
    expect(records[1]?.entry).toEqual(entryOf(2));
  });

  it("gives CSV in which no spreadsheet finds a formula", async () => {
    await opened.store.redeploys.note([entryOf(1)]);
    const { stdout } = await vitals(opened.place, "audit", "export", "--csv");
    const [row] = parse<Record<string, string>>(stdout, { columns: true, bom: true });
    expect(row).toMatchObject({ sequence: "1", deed: "Refused", by: "'=cmd|calc", request: "r-1", machine: "" });
    expect(row?.at).toBe(new Date(NOW + 1).toISOString());
  });
});

onEachEngine("vitals digests", (opened) => {
  it("lists who gets what and what became of the last one", async () => {
    const { digests, outbox } = opened.store;
    const where = [{ field: "os", values: ["Linux", "x\u001b[2J"], not: true }];
    await digests.save(subscribed("s1", "19:one", { ...usualSettings("UTC", "en-US"), where }, ALEX, NOW));
    await digests.save(subscribed("s2", "19:two", usualSettings("UTC", "en-US"), ALEX, NOW));
    const gone = subscribed("s3", "19:three", usualSettings("UTC", "en-US"), ALEX, NOW);
    await digests.save(gone);
    await digests.save(unsubscribed(gone.subscriber, ALEX, NOW));
    const record = aRecord({ messageId: "digest/s1/1" });
    await digests.record(record, {
      id: "digest/s1/1",
      conversationId: "19:one",
      deed: { kind: "Post" },
      body: { card: {}, sentence: "" },
      notBefore: NOW,
      giveUpAt: NOW + HOUR,
    });
    await outbox.giveUp("digest/s1/1", "403 Forbidden", NOW);
    const { code, stdout } = await vitals(opened.place, "digests");
    const [first = "", second = "", third] = stdout.split("\n\n");
    expect(code).toBe(0);
    expect(third).toBeUndefined();
    expect(first).toContain("conversation: 19:one");
    expect(first).toContain("filters: os is not Linux or x\uFFFD[2J; Always; Everything");
    expect(first).toContain(`last slot: ${new Date(record.slot).toISOString()}`);
    expect(first).toContain("deliveries: the last 1, 1 of them given up");
    expect(first).toContain(
      `    ${new Date(record.slot).toISOString()}: given up ${new Date(NOW).toISOString()}: 403 Forbidden`,
    );
    expect(second).toMatch(/^s2\n.*last slot: none\n.*next slot: \d{4}-.*deliveries: none\n/s);
    const { stdout: json } = await vitals(opened.place, "digests", "--json", "--all");
    expect(JSON.parse(json)).toMatchObject([
      { id: "s1", deliveries: [{ state: "GivenUp", because: "403 Forbidden" }] },
      { id: "s2", deliveries: [] },
    ]);
  });

  it("says so where nobody does", async () => {
    expect(await vitals(opened.place, "digests")).toEqual({ code: 0, stdout: "Nobody gets digests.\n", stderr: "" });
  });
});
