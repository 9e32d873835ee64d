import { describe, expect, it } from "vitest";
import type { CountAnswer, SummaryAnswer } from "../../../src/questions/answer.ts";
import type { Filter, Query } from "../../../src/questions/query.ts";
import { replyTo } from "../../../src/questions/reply.ts";
import { NOW } from "../../builders/evidence.ts";
import { CONTOSO_DEV } from "../../builders/machine.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../../builders/snapshot.ts";
import { FakeHistory } from "../../fakes/history.ts";
import { ASKER, FakeEstate } from "../fake-estate.ts";

const dev = { subscriptionId: CONTOSO_DEV };
const estate = new FakeEstate(
  aSnapshot([
    judged({ machine: { name: "a" }, verdict: unhealthy() }),
    judged({ machine: { name: "b", ...dev }, verdict: unhealthy({ issue: "Heartbeat" }) }),
    judged({ machine: { name: "c", ...dev }, verdict: unhealthy({ issue: "Other" }) }),
    judged({ machine: { name: "d", ...dev, os: "Windows" }, verdict: healthy({ heartbeatVerified: false }) }),
    judged({ machine: { name: "e", os: "Windows" }, verdict: healthy() }),
    judged({ machine: { name: "f" }, verdict: unknown({ reason: "NotRunning", power: "deallocated" }) }),
    judged({ machine: { name: "g" }, verdict: notApplicable() }),
  ]),
);

function answer(ask: "Count" | "Summary", ...where: Filter[]): Promise<CountAnswer | SummaryAnswer> {
  const query: Query = { ask, where, order: "Worst", limit: undefined };
  return replyTo(query, 0, { estate, history: new FakeHistory() }, ASKER, NOW) as Promise<CountAnswer | SummaryAnswer>;
}

const UNHEALTHY: Filter = { field: "state", values: ["Unhealthy"], not: false };
const WINDOWS: Filter = { field: "os", values: ["Windows"], not: false };

describe("a count", () => {
  it("says how many match and how they divide", async () => {
    expect(await answer("Count", UNHEALTHY)).toMatchObject({
      total: 3,
      outOf: 7,
      notJudged: 1,
      counts: { byIssue: { Installation: 1, Heartbeat: 1, Other: 1 } },
    });
  });

  it("is out of the machines in its scope", async () => {
    expect(await answer("Count", UNHEALTHY, WINDOWS)).toMatchObject({ total: 0, outOf: 2, notJudged: 0 });
  });

  it("is not cut by a limit", async () => {
    const query: Query = { ask: "Count", where: [UNHEALTHY], order: "Worst", limit: 1 };
    expect(await replyTo(query, 0, { estate, history: new FakeHistory() }, ASKER, NOW)).toMatchObject({ total: 3 });
  });
});

describe("the summary", () => {
  it("counts every state, issue and reason", async () => {
    expect((await answer("Summary")).counts).toMatchObject({
      total: 7,
      byState: { Healthy: 2, Unhealthy: 3, NotApplicable: 1, Unknown: 1 },
      byReason: { NotRunning: 1, NoReport: 0 },
      heartbeatNotVerified: 1,
    });
  });

  it("names the subscription with the most unhealthy machines", async () => {
    expect(await answer("Summary")).toMatchObject({ worst: { name: "Contoso Dev", unhealthy: 2 } });
  });

  it("names none where nothing is unhealthy", async () => {
    expect(await answer("Summary", WINDOWS)).toMatchObject({ worst: undefined, counts: { total: 2 } });
  });

  it("of two equally bad subscriptions names the one that comes first", async () => {
    const issue: Filter = { field: "issue", values: ["Installation", "Heartbeat"], not: false };
    expect(await answer("Summary", issue)).toMatchObject({ worst: { name: "Contoso Dev", unhealthy: 1 } });
  });
});
