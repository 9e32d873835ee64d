import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/questions/insight.ts";
import type { Query } from "../../src/questions/query.ts";
import { reply, replyTo } from "../../src/questions/reply.ts";
import { NOW } from "../builders/evidence.ts";
import { MINUTE } from "../builders/time.ts";
import { FakeHistory } from "../fakes/history.ts";
import { estate } from "./corpus-estate.ts";
import { ASKER, FakeEstate } from "./fake-estate.ts";

const WEB_01 = [...estate.machines.keys()].find((id) => id.endsWith("/web-01")) as string;

const history = new FakeHistory();

function answer(text: string, fake = new FakeEstate(estate)): Promise<Reply> {
  return reply(text, { estate: fake, history }, ASKER, NOW);
}

function press(query: Query, page = 0, fake = new FakeEstate(estate)): Promise<Reply> {
  return replyTo(query, page, { estate: fake, history }, ASKER, NOW);
}

describe("what a person types", () => {
  it.each([
    ["which VMs are unhealthy?", "List"],
    ["how many VMs are unhealthy?", "Count"],
    ["status", "Summary"],
    ["web-01", "Machine"],
    ["web-1", "WhichMachine"],
    ["jump", "WhichMachine"],
    ["which subscriptions are not covered?", "Coverage"],
    ["how fresh is the data?", "Freshness"],
    ["refresh", "Refresh"],
    ["help", "Help"],
    ["hello", "Help"],
    ["thanks", "Help"],
    ["", "Help"],
    ["what's the weather?", "NotUnderstood"],
  ])("%s is answered with %s", async (text, kind) => {
    expect((await answer(text)).kind).toBe(kind);
  });

  it("asks for help, greets or thanks, and each is answered as such", async () => {
    expect(await answer("help")).toEqual({ kind: "Help", because: "Asked" });
    expect(await answer("hi there!")).toEqual({ kind: "Help", because: "Greeting" });
    expect(await answer("thank you")).toEqual({ kind: "Help", because: "Thanks" });
  });

  it("is shown back cut, with the words that were not understood and what may have been meant", async () => {
    const asked = `unhealthy in Narnia ${"!".repeat(5000)}`;
    expect(await answer(asked)).toMatchObject({
      kind: "NotUnderstood",
      asked: asked.slice(0, 200),
      unknownWords: ["Narnia"],
      readings: [{ ask: "List", where: [{ field: "state", values: ["Unhealthy"] }] }],
      understood: [{ parts: [{ field: "state", values: ["Unhealthy"], filter: 0, not: false }] }],
    });
  });

  it("names a machine that several share, and gets them all to choose from", async () => {
    expect(await answer("is JUMP ok?")).toMatchObject({
      kind: "WhichMachine",
      asked: "JUMP",
      exact: true,
      candidates: [
        { name: "jump", subscriptionName: "Corp IT (EMEA)", resourceGroup: "shared services" },
        { name: "jump", subscriptionName: "Contoso Dev", resourceGroup: "rg-dev" },
      ],
    });
  });

  it("names a machine wrongly, and gets the nearest names", async () => {
    const found = await answer("what's wrong with web-04?");
    expect(found).toMatchObject({ kind: "WhichMachine", asked: "web-04", exact: false });
    expect(found.kind === "WhichMachine" && found.candidates.map(({ name }) => name)).toEqual([
      "web-01",
      "web-02",
      "web-03",
    ]);
  });
});

describe("a refresh", () => {
  it("is the only text that sets something in motion", async () => {
    const fake = new FakeEstate(estate);
    for (const text of ["delete all VMs", "redeploy web-01", "when was the last refresh?", "unhealthy", "status"]) {
      await answer(text, fake);
    }
    expect(fake.refreshes).toBe(0);
    await answer("please refresh the data", fake);
    expect(fake.refreshes).toBe(1);
  });

  it("says whether it began", async () => {
    const running = new FakeEstate(
      estate,
      {},
      { done: "AlreadyRunning", startedAt: NOW - MINUTE, finished: Promise.resolve() },
    );
    const early = new FakeEstate(estate, {}, { done: "TooSoon", nextAt: NOW + MINUTE });
    expect(await answer("refresh")).toMatchObject({
      outcome: { done: "Started" },
      footing: { takenAt: estate.takenAt },
    });
    expect(await answer("refresh", running)).toMatchObject({
      outcome: { done: "AlreadyRunning", startedAt: NOW - MINUTE },
    });
    expect(await answer("refresh", early)).toMatchObject({ outcome: { done: "TooSoon", nextAt: NOW + MINUTE } });
  });

  it("can be asked for before anything was read", async () => {
    expect(await answer("refresh", new FakeEstate(undefined))).toMatchObject({ kind: "Refresh", footing: undefined });
  });
});

describe("before the first sync", () => {
  const failure = { source: "Inventory", truncated: false, message: "Azure said 403." } as const;
  const fake = new FakeEstate(undefined, { startedAt: NOW, failures: [failure] });

  it.each(["unhealthy", "how many", "status", "coverage", "how fresh is the data"])(
    "%s gets no numbers",
    async (text) => {
      expect(await answer(text, fake)).toEqual({ kind: "NothingYet", syncing: true, failures: [failure] });
    },
  );

  it("a machine gets no answer either", async () => {
    expect(await answer("why is web-01 unhealthy?", fake)).toMatchObject({ kind: "NothingYet" });
  });

  it.each(["help", "hello"])("%s is answered all the same", async (text) => {
    expect((await answer(text, fake)).kind).toBe("Help");
  });

  it("what cannot be understood is said to be so", async () => {
    expect(await answer("asdf", fake)).toMatchObject({ kind: "NotUnderstood", readings: [] });
  });
});

describe("a pressed button", () => {
  const machine = (id: string): Query => ({
    ask: "Machine",
    where: [{ field: "machine", values: [id], not: false }],
    order: "Worst",
    limit: undefined,
  });

  it("opens the machine that it names", async () => {
    expect(await press(machine(WEB_01))).toMatchObject({
      kind: "Machine",
      row: { judged: { evidence: { machine: { name: "web-01" } } }, subscriptionName: "Contoso Prod" },
      tenantId: "the-tenant",
    });
  });

  it("of a machine that has gone since says that there is none", async () => {
    expect(await press(machine("/subscriptions/x/providers/y/old-01"))).toMatchObject({
      kind: "WhichMachine",
      asked: "old-01",
      exact: false,
      candidates: [],
    });
  });

  it("that names no machine at all does not fail", async () => {
    const nothing = { ...machine(WEB_01), where: [] };
    expect(await press(nothing)).toMatchObject({
      kind: "WhichMachine",
      candidates: [],
    });
  });

  it("cannot set anything in motion but a refresh", async () => {
    const fake = new FakeEstate(estate);
    await press({ ask: "Help", where: [], order: "Worst", limit: undefined }, 3, fake);
    expect(fake.refreshes).toBe(0);
  });
});
