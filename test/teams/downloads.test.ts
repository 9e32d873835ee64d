import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
    for (const method of ["POST", "GET"]) {
      const again = await follow(link, method);
      expect([method, again.status]).toEqual([method, method === "POST" ? 404 : 200]);
    }
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

  test("before the first sync leads to no file", async () => {
    const link = await given();
    estate.known = undefined;
    expect((await follow(link, "POST")).status).toBe(404);
  });

  test("that cannot be redeemed gives a sentence to the person and the cause to the log", async () => {
    const link = await given();
    memory.redeem = () => Promise.reject(new Error("planted"));
    const response = await follow(link, "POST");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("planted");
    expect(lines).toMatchObject([{ cause: { message: "planted" } }]);
    expect(JSON.stringify(lines)).not.toContain(link.split("/").at(-1));
  });
});

test("without links there is no such page", async () => {
  const bare = await serve();
  expect((await fetch(`${bare.url}${await given()}`)).status).toBe(404);
  await bare.server.close();
});
