import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SignedLinks } from "../../src/teams/export-links.ts";
import { Files } from "../../src/teams/files.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { MINUTE } from "../builders/time.ts";
import { FakeEstate } from "../fakes/estate.ts";
import { LinkMemory } from "../fakes/export-links.ts";
import { FakeHistory } from "../fakes/history.ts";
import { keptLog, serve } from "./serve.ts";

const QUERY = {
  ask: "Export",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: undefined,
} as const;

let served: Awaited<ReturnType<typeof serve>>;
let clock: VirtualClock;
let estate: FakeEstate;
let lines: readonly Record<string, unknown>[];
let links: SignedLinks;
let memory: LinkMemory;

beforeEach(async () => {
  clock = new VirtualClock();
  const kept = keptLog();
  lines = kept.lines;
  estate = new FakeEstate(aSnapshot([judged({ machine: { name: "web-01" }, verdict: unhealthy() })]));
  memory = new LinkMemory();
  links = new SignedLinks(memory, "");
  const files = new Files(estate, new FakeHistory(), clock);
  served = await serve({ downloads: Promise.resolve({ links, files, clock, log: kept.log }) });
});
afterEach(() => served.server.close());

const follow = (path: string, method = "GET") => fetch(`${served.url}${path}`, { method });
const given = async () => (await links.give(QUERY, clock.now())).url;

describe("a link to a file", () => {
  test("shows a button to whoever follows it, and is not used up by that", async () => {
    const link = await given();
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await follow(link);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(`<form method="post">`);
    }
    expect((await follow(link, "POST")).status).toBe(200);
  });

  test("brings the file once", async () => {
    const link = await given();
    const file = await follow(link, "POST");
    expect(await file.text()).toMatch(/^\ufeff?machine,state,[^\r]*\r\nweb-01,Unhealthy,/);
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="vitals-unhealthy-[\d-]{10}\.csv"$/);
    for (const method of ["POST", "GET"]) expect((await follow(link, method)).status).toBe(404);
  });

  test.each(["HEAD", "OPTIONS", "PUT", "DELETE"])("is not used up by %s", async (method) => {
    const link = await given();
    expect((await follow(link, method)).status).toBe(405);
    expect((await follow(link, "POST")).status).toBe(200);
  });

  test("brings machines that were so for the time asked for when it was asked", async () => {
    const since = clock.now() - 59 * MINUTE;
    estate.known = aSnapshot([judged({ machine: { name: "web-01" }, verdict: unhealthy(), since })]);
    const anHour = { field: "sinceWithin", values: [String(60 * MINUTE)], not: false } as const;
    const { url } = await links.give({ ...QUERY, where: [anHour] }, clock.now());
    await clock.pass(9 * MINUTE);
    expect(await (await follow(url, "POST")).text()).toContain("web-01");
  });

  test("brings it to one of many that press at once", async () => {
    const link = await given();
    const pressed = await Promise.all(Array.from({ length: 10 }, () => follow(link, "POST")));
    expect(pressed.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("ends after ten minutes", async () => {
    const link = await given();
    await clock.pass(10 * MINUTE);
    for (const method of ["GET", "POST"]) expect((await follow(link, method)).status).toBe(404);
  });

  test("keeps caches, other sites and guesses about its type away", async () => {
    const link = await given();
    for (const method of ["GET", "POST"]) {
      const { headers } = await follow(link, method);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("says nothing of the question in its address", async () => {
    expect(await given()).toMatch(/^\/exports\/[\w-]{24}\.\d+\.[\w-]{43}$/);
  });

  test.each([
    ["another signature", (link: string) => link.replace(/.{43}$/, "A".repeat(43))],
    ["another time", (link: string) => link.replace(/\.\d+\./, ".99999999999999.")],
    ["another id", (link: string) => link.replace(/\/[\w-]{24}\./, `/${"A".repeat(24)}.`)],
    ["nothing", () => "/exports/"],
    ["a path", () => "/exports/..%2f..%2fetc%2fpasswd"],
    ["a path of dots", () => "/exports/%2e%2e/api/messages"],
    ["markup", () => "/exports/%3Cscript%3Ealert(1)%3C%2Fscript%3E"],
    ["a very long token", () => `/exports/${"a".repeat(10_000)}`],
  ])("with %s leads nowhere", async (_, forge) => {
    const link = forge(await given());
    for (const method of ["GET", "POST"]) {
      const response = await follow(link, method);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/script>alert|passwd|at .*\.ts/);
    }
  });

  test("before the first sync leads to no file yet, and stays good", async () => {
    const link = await given();
    const known = estate.known;
    estate.known = undefined;
    const early = await follow(link, "POST");
    expect(early.status).toBe(503);
    expect(await early.text()).toContain("Try this link again");
    estate.known = known;
    expect((await follow(link, "POST")).status).toBe(200);
  });

  const planted = () => Promise.reject(new Error("planted"));

  test.each<[string, string, (links: LinkMemory) => void]>([
    ["redeem", "POST", (links) => (links.redeem = planted)],
    ["look for", "GET", (links) => (links.holds = planted)],
    ["check", "GET", (links) => (links.key = planted)],
  ])("that the store cannot %s gives a sentence to the person and the cause to the log", async (_, method, fail) => {
    const link = await given();
    fail(memory);
    const response = await follow(link, method);
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).not.toContain("planted");
    expect(lines).toMatchObject([{ cause: { message: "planted" } }]);
    expect(JSON.stringify(lines)).not.toContain(link.split("/").at(-1));
  });
});

describe("a file that is fetched", () => {
  let endless: { read: number };

  /** A file without an end, of which the sender's buffers take a part. */
  beforeEach(async () => {
    endless = { read: 0 };
    const piece = Buffer.alloc(1_000_000, "x");
    const content = () =>
      new Readable({
        read() {
          endless.read += 1;
          this.push(piece);
        },
      });
    const files = { ready: true, open: async () => ({ name: "vitals.csv", content }) };
    await served.server.close();
    const kept = keptLog();
    lines = kept.lines;
    served = await serve({ downloads: Promise.resolve({ links, files, clock, log: kept.log }) });
  });

  const begun = async () => {
    const response = await follow(await given(), "POST");
    expect(response.status).toBe(200);
    return response;
  };

  test("by somebody who does not read it is not kept in memory, and is cut off after ten minutes", async () => {
    const response = await begun();
    await clock.pass(9 * MINUTE);
    expect(endless.read).toBeLessThan(64);
    await clock.pass(MINUTE);
    await expect(response.arrayBuffer()).rejects.toThrow();
    expect(lines).toMatchObject([{ msg: "a file could not be sent" }]);
  });

  test("by sixteen at once makes the next one come again, with a link that stays good", async () => {
    const others = await Promise.all(Array.from({ length: 16 }, begun));
    const link = await given();
    const busy = await follow(link, "POST");
    expect(busy.status).toBe(503);
    expect(await busy.text()).toContain("Try this link again");
    await others.pop()?.body?.cancel();
    const next = await vi.waitFor(async () => {
      const response = await follow(link, "POST");
      expect(response.status).toBe(200);
      return response;
    });
    await Promise.all([...others, next].map((response) => response.body?.cancel()));
  });

  test("and breaks off is no whole file to whoever fetches it", async () => {
    const broken = () =>
      Readable.from(
        (function* () {
          yield Buffer.from("machine\r\n");
          throw new Error("planted");
        })(),
      );
    const files = { ready: true, open: async () => ({ name: "vitals.csv", content: broken }) };
    const kept = keptLog();
    const bare = await serve({ downloads: Promise.resolve({ links, files, clock, log: kept.log }) });
    const whole = fetch(`${bare.url}${await given()}`, { method: "POST" }).then((response) => response.text());
    await expect(whole).rejects.toThrow();
    expect(kept.lines).toMatchObject([{ cause: { message: "planted" } }]);
    await bare.server.close();
  });
});

test("without links there is no such page", async () => {
  const bare = await serve();
  expect((await fetch(`${bare.url}${await given()}`)).status).toBe(404);
  await bare.server.close();
});
