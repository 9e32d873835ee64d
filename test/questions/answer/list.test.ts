import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListAnswer } from "../../../src/questions/answer.ts";
import type { Query } from "../../../src/questions/query.ts";
import { replyTo } from "../../../src/questions/reply.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV } from "../../builders/machine.ts";
import { aSnapshot, judged, unhealthy, unknown } from "../../builders/snapshot.ts";
import { DAY, HOUR } from "../../builders/time.ts";
import { FakeHistory } from "../../fakes/history.ts";
import { ASKER, FakeEstate } from "../fake-estate.ts";

const sick = (name: string, hours: number, more: object = {}) =>
  judged({ machine: { name, ...more }, verdict: unhealthy(), since: NOW - hours * HOUR });

/** 23 unhealthy machines in Contoso Prod, the first the newest; two healthy and an unknown one in Contoso Dev. */
const estate = new FakeEstate(
  aSnapshot([
    ...Array.from({ length: 23 }, (_, index) => sick(`m-${String(index).padStart(2, "0")}`, index)),
    judged({ machine: { name: "fine-1", subscriptionId: CONTOSO_DEV } }),
    judged({ machine: { name: "fine-2", subscriptionId: CONTOSO_DEV } }),
    judged({ machine: { name: "who-knows", subscriptionId: CONTOSO_DEV }, verdict: unknown() }),
  ]),
);
const UNHEALTHY: Query = {
  ask: "List",
  where: [{ field: "state", values: ["Unhealthy"], not: false }],
  order: "Worst",
  limit: undefined,
};

function listed(query: Query, page = 0): Promise<ListAnswer> {
  return replyTo(query, page, { estate, history: new FakeHistory() }, ASKER, NOW) as Promise<ListAnswer>;
}

function names({ rows }: ListAnswer): string[] {
  return rows.map(({ judged }) => judged.evidence.machine.name);
}

describe("a list", () => {
  it("says how many match, out of how many, and how many of those nothing can be said of", async () => {
    expect(await listed(UNHEALTHY)).toMatchObject({ total: 23, outOf: 26, notJudged: 1, pages: 3, page: 0 });
    expect((await listed(UNHEALTHY)).counts).toMatchObject({ total: 23, byState: { Unhealthy: 23, Healthy: 0 } });
  });

  it("is read in pages of ten, each machine on one of them", async () => {
    const pages = (await Promise.all([0, 1, 2].map((page) => listed(UNHEALTHY, page)))).map(names);
    expect(pages.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(new Set(pages.flat()).size).toBe(23);
    expect(pages[0]?.[0]).toBe("m-00");
  });

  it.each([
    [-1, 0],
    [3, 2],
    [99_999, 2],
    [1.7, 1],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 2],
  ])("brings page %d into range: %d", async (asked, shown) => {
    expect((await listed(UNHEALTHY, asked)).page).toBe(shown);
  });

  it("ends where the limit does, and still says how many match", async () => {
    const some = { ...UNHEALTHY, limit: 12 };
    expect(await listed(some)).toMatchObject({ total: 23, pages: 2 });
    expect(names(await listed(some, 1))).toEqual(["m-10", "m-11"]);
    expect(names(await listed({ ...UNHEALTHY, limit: 3 }))).toHaveLength(3);
  });

  it("of nothing is one empty page", async () => {
    const none: Query = { ...UNHEALTHY, where: [{ field: "name", values: ["nothing"], not: false }] };
    expect(await listed(none)).toMatchObject({ total: 0, outOf: 0, page: 0, pages: 1, rows: [] });
  });

  it("says how long each machine is in its state, and in which subscription it is", async () => {
    expect((await listed(UNHEALTHY, 2)).rows.at(-1)).toMatchObject({
      forMs: 22 * HOUR,
      subscriptionName: "Contoso Prod",
    });
  });

  it("never says a time below zero, when Azure's clock is ahead of ours", async () => {
    const ahead = new FakeEstate(aSnapshot([judged({ since: NOW + DAY })]));
    const answer = (await replyTo(
      { ...UNHEALTHY, where: [] },
      0,
      { estate: ahead, history: new FakeHistory() },
      ASKER,
      NOW,
    )) as ListAnswer;
    expect(answer.rows[0]?.forMs).toBe(0);
  });

  it("shows its filters with the names that people know, one part for each", async () => {
    const query: Query = {
      ...UNHEALTHY,
      where: [
        { field: "subscription", values: [CONTOSO_DEV, "no-such-id"], not: true },
        { field: "region", values: ["westeurope", "eu-central-1"], not: false },
      ],
    };
    expect((await listed(query)).understood.parts).toEqual([
      { filter: 0, field: "subscription", values: ["Contoso Dev", "no-such-id"], not: true },
      { filter: 1, field: "region", values: ["West Europe", "eu-central-1"], not: false },
    ]);
  });

  it("shows each matching machine exactly once over all pages, whatever the limit and the order", async () => {
    const orders = fc.constantFrom("Worst" as const, "Oldest" as const, "Newest" as const, "Name" as const);
    await fc.assert(
      fc.asyncProperty(orders, fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }), async (order, limit) => {
        const query: Query = { ...UNHEALTHY, where: [], order, limit };
        const { pages } = await listed(query);
        const seen = (await Promise.all(Array.from({ length: pages }, (_, page) => listed(query, page)))).flatMap(
          names,
        );
        expect(seen).toHaveLength(Math.min(26, limit ?? 26));
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});
