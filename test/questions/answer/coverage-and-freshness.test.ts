import { describe, expect, it } from "vitest";
import type { Ask, Filter, Query } from "../../../src/questions/query.ts";
import { replyTo } from "../../../src/questions/reply.ts";
import { COVERED, NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, aSubscription, judged, sourcesReadAt } from "../../builders/snapshot.ts";
import { HOUR, MINUTE } from "../../builders/time.ts";
import { FakeHistory } from "../../fakes/history.ts";
import { ASKER, FakeEstate } from "../fake-estate.ts";

const hidden = aSubscription({ id: "hidden", name: "Hidden", readable: false, coverage: undefined });
const unpaid = aSubscription({
  id: CONTOSO_DEV,
  coverage: { ...COVERED, serversPlan: "Off", endpointProtection: false },
});
const unread = aSubscription({ id: "unread", name: "Unread", coverage: undefined });
const failure = { source: "Extensions", truncated: false, message: "Azure said 500." } as const;
const estate = new FakeEstate(
  aSnapshot(
    [
      judged({ machine: { name: "a", subscriptionId: CONTOSO_DEV } }),
      judged({ machine: { name: "b", subscriptionId: CONTOSO_DEV } }),
    ],
    {
      subscriptions: [unread, aSubscription({ id: CONTOSO_PROD }), unpaid, hidden],
      sources: sourcesReadAt(NOW - HOUR, { Extensions: { readAt: undefined, failure } }),
    },
  ),
  { nextAt: NOW + 5 * MINUTE },
);

function answer(ask: Ask, ...where: Filter[]) {
  const query: Query = { ask, where, order: "Worst", limit: undefined };
  return replyTo(query, 0, { estate, history: new FakeHistory() }, ASKER, NOW);
}

describe("coverage", () => {
  it("lists every subscription that cannot be vouched for, the unreadable ones first, with what each lacks", async () => {
    expect(await answer("Coverage")).toMatchObject({
      kind: "Coverage",
      covered: 1,
      gaps: [
        { subscription: hidden, missing: [], machines: 0 },
        { subscription: unpaid, missing: ["ServersPlan", "EndpointProtection"], machines: 2 },
        { subscription: unread, missing: [], machines: 0 },
      ],
    });
  });

  it.each([
    ["a covered one", CONTOSO_PROD, 1, 0],
    ["one that is not", CONTOSO_DEV, 0, 1],
  ])("of %s alone", async (_what, id, covered, gaps) => {
    const found = await answer("Coverage", { field: "subscription", values: [id], not: false });
    expect(found).toMatchObject({ covered });
    expect(found.kind === "Coverage" && found.gaps).toHaveLength(gaps);
  });

  it("of all but one", async () => {
    expect(await answer("Coverage", { field: "subscription", values: [CONTOSO_DEV], not: true })).toMatchObject({
      covered: 1,
      gaps: [{ subscription: hidden }, { subscription: unread }],
    });
  });
});

describe("freshness", () => {
  it("says when each source was last read, which failed, and when the next sync comes", async () => {
    const found = await answer("Freshness");
    expect(found).toMatchObject({ kind: "Freshness", nextSyncAt: NOW + 5 * MINUTE });
    const sources = found.kind === "Freshness" ? found.sources : [];
    expect(sources).toHaveLength(7);
    expect(sources).toContainEqual({ source: "Inventory", readAt: NOW - HOUR, failure: undefined });
    expect(sources).toContainEqual({ source: "Extensions", readAt: undefined, failure });
  });
});
