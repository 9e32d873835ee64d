import { describe, expect, it } from "vitest";
import type { JudgedMachine } from "../../../src/health/snapshot.ts";
import { changedGroups, talliesOf } from "../../../src/store/snapshot/tallies.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { judged, notApplicable, unhealthy, unknown } from "../../builders/snapshot.ts";

const linux = judged();
const broken = judged({ verdict: unhealthy({ issue: "Heartbeat" }) });
const windows = judged({ machine: { os: "Windows" }, verdict: unknown({ reason: "Provisioning" }) });
const elsewhere = judged({ machine: { subscriptionId: CONTOSO_DEV, os: undefined }, verdict: notApplicable() });

describe("the tallies of a snapshot", () => {
  it("count by state, by issue kind of the unhealthy, by reason of the unknown", async () => {
    const { estate } = await talliesOf([linux, linux, broken, windows, elsewhere]);
    expect(estate).toEqual({ Healthy: 2, NotApplicable: 1, "Unhealthy/Heartbeat": 1, "Unknown/Provisioning": 1 });
  });

  it("count each subscription and operating system for itself, the unknown one too", async () => {
    const { groups } = await talliesOf([linux, broken, windows, elsewhere]);
    expect([...groups.values()]).toEqual([
      { subscriptionId: CONTOSO_PROD, os: "Linux", tally: { Healthy: 1, "Unhealthy/Heartbeat": 1 } },
      { subscriptionId: CONTOSO_PROD, os: "Windows", tally: { "Unknown/Provisioning": 1 } },
      { subscriptionId: CONTOSO_DEV, os: "", tally: { NotApplicable: 1 } },
    ]);
  });

  it("never count an unknown machine as healthy", async () => {
    const { estate } = await talliesOf([unknown(), unknown({ reason: "NotCovered", missing: [] })].map(asJudged));
    expect(estate).toEqual({ "Unknown/NoReport": 1, "Unknown/NotCovered": 1 });
  });

  const asJudged = (verdict: JudgedMachine["verdict"]) => judged({ verdict });
});

describe("groups that changed", () => {
  const changed = async (before: readonly JudgedMachine[] | undefined, next: readonly JudgedMachine[]) =>
    changedGroups(before && (await talliesOf(before)), await talliesOf(next)).map(({ os, tally }) => ({ os, tally }));

  it("are all of them at first", async () => {
    expect(await changed(undefined, [linux, windows])).toHaveLength(2);
  });

  it("are none where only the order changed", async () => {
    expect(await changed([linux, broken, windows], [windows, broken, linux])).toEqual([]);
  });

  it("are those with another count, even where their total is the same", async () => {
    expect(await changed([linux, windows], [broken, windows])).toEqual([
      { os: "Linux", tally: { "Unhealthy/Heartbeat": 1 } },
    ]);
  });

  it("are also those that are no more, which count nothing", async () => {
    expect(await changed([linux, windows], [linux])).toEqual([{ os: "Windows", tally: {} }]);
  });
});
