import { describe, expect, it, test } from "vitest";
import { decideFreeze, type FreezeAct } from "../../src/redeploys/decide-freeze.ts";
import { type FreezeRecord, frozenBy } from "../../src/redeploys/freeze.ts";
import type { Approves } from "../../src/redeploys/person.ts";
import { review, reviewFreeze } from "../../src/redeploys/review.ts";
import { NOW } from "../builders/evidence.ts";
import { anActor, MEGAN } from "../builders/redeploy.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

const NONE: FreezeRecord = { version: 0, freeze: null };
const FROZEN: FreezeRecord = {
  version: 3,
  freeze: { by: MEGAN, at: NOW - DAY, until: NOW + DAY, because: "The year ends." },
};
const FREEZE: FreezeAct = { do: "Freeze", until: NOW + DAY, because: " The year ends. " };
const MEMBER = { person: MEGAN, standing: "Member" } as const;
const decide = (record: FreezeRecord, act: FreezeAct, approves: Approves = "Yes", actor = anActor(MEGAN)) =>
  decideFreeze(record, act, actor, approves, NOW);

describe("a freeze", () => {
  test.each([
    ["never set", NONE, NOW, false],
    ["before its end", FROZEN, NOW + DAY - 1, true],
    ["at its end", FROZEN, NOW + DAY, false],
    [
      "without an end",
      { version: 1, freeze: { by: MEGAN, at: NOW, until: null, because: "x" } },
      NOW + 900 * DAY,
      true,
    ],
  ])("holds: %s", (_, record, now, expected) => {
    expect(frozenBy(record, now) !== undefined).toBe(expected);
  });

  it("is set by an approver, with a reason, and written down", () => {
    expect(decide(NONE, FREEZE)).toMatchObject({
      ok: true,
      next: { version: 1, freeze: { by: MEGAN, at: NOW, until: NOW + DAY, because: "The year ends." } },
      audit: [{ deed: "Frozen", by: MEGAN, requestId: null, facts: { because: "The year ends." } }],
    });
  });

  it("can be replaced and ended by any approver", () => {
    expect(decide(FROZEN, { ...FREEZE, until: null })).toMatchObject({
      ok: true,
      next: { version: 4, freeze: { until: null } },
    });
    expect(decide(FROZEN, { do: "Thaw" })).toMatchObject({
      ok: true,
      next: { version: 4, freeze: null },
      audit: [{ deed: "Thawed" }],
    });
  });

  test.each<[string, FreezeRecord, FreezeAct, Approves, object, number]>([
    ["somebody who approves nothing", NONE, FREEZE, "No", { why: "NotApprover" }, 1],
    ["somebody who could not be checked", FROZEN, { do: "Thaw" }, "CouldNotCheck", { why: "CouldNotCheck" }, 1],
    ["anybody where nobody is configured", NONE, FREEZE, "NoneConfigured", { why: "NoneConfigured" }, 1],
    ["whoever gives no reason", NONE, { ...FREEZE, because: " " }, "Yes", { why: "ReasonMissing" }, 0],
    ["whoever names a time that has passed", NONE, { ...FREEZE, until: NOW }, "Yes", { why: "InThePast" }, 0],
    ["whoever ends what does not hold", NONE, { do: "Thaw" }, "Yes", { why: "NotFrozen" }, 0],
  ])("is refused to %s", (_, record, act, approves, because, written) => {
    const decided = decide(record, act, approves);
    expect(decided).toMatchObject({ ok: false, because });
    expect(!decided.ok && decided.entries).toHaveLength(written);
  });

  it("is refused to guests, whom nobody looks up", async () => {
    const world = new RedeployWorld(1);
    const guest = { person: MEGAN, standing: "Guest" } as const;
    expect(await reviewFreeze(FREEZE, guest, world.process())).toMatchObject({
      done: false,
      because: { why: "Guest" },
    });
    expect(world.disk.audit.map(({ entry }) => entry.deed)).toEqual(["Refused"]);
  });
});

describe("while a freeze holds", () => {
  const frozen = async (until: number | null = null) => {
    const world = new RedeployWorld(3);
    await reviewFreeze({ do: "Freeze", until, because: "The year ends." }, MEMBER, world.process());
    return world;
  };
  const approve = (world: RedeployWorld) =>
    review("r-1", { do: "Approve", round: 1, machines: "All" }, MEMBER, world.process(), world.settings);

  it("redeploys are asked for and approved, but not carried out; the card says why", async () => {
    const world = await frozen();
    await world.ask();
    await approve(world);
    await world.pass(HOUR);
    expect(world.azure.received).toEqual([]);
    expect(world.redeploy.state).toMatchObject({ is: "Approved", heldBy: { by: MEGAN, because: "The year ends." } });
  });

  it("nothing is written while nothing changes", async () => {
    const world = await frozen();
    await world.ask();
    await approve(world);
    await world.pass(MINUTE);
    const { version } = world.redeploy;
    await world.pass(HOUR);
    expect(world.redeploy.version).toBe(version);
  });

  it("they go on at its end", async () => {
    const world = await frozen(NOW + HOUR);
    await world.ask();
    await approve(world);
    await world.pass(5 * HOUR);
    expect(world.azure.received).toHaveLength(3);
    expect(world.azure.received[0]?.at).toBeGreaterThanOrEqual(NOW + HOUR);
    expect(world.redeploy.state.is).toBe("Finished");
  });

  it("an approval that it outlasts expires", async () => {
    const world = await frozen();
    await world.ask();
    await approve(world);
    await world.pass(4 * HOUR + MINUTE);
    expect(world.redeploy.state).toMatchObject({ is: "Expired", was: "Approved" });
    expect(world.disk.open.size).toBe(0);
  });

  it("a run that had begun rests, and what ARM has accepted is watched", async () => {
    const world = new RedeployWorld(3);
    await world.ask();
    await approve(world);
    await world.pass(MINUTE);
    expect(world.azure.received).toHaveLength(1);
    await reviewFreeze({ do: "Freeze", until: null, because: "Stop." }, MEMBER, world.process());
    await world.pass(HOUR);
    expect(world.azure.received).toHaveLength(1);
    expect(world.redeploy.state).toMatchObject({ is: "Running", heldBy: { because: "Stop." } });
    expect(Object.values("runs" in world.redeploy.state ? world.redeploy.state.runs : {})[0]).toMatchObject({
      is: "Back",
    });
    await reviewFreeze({ do: "Thaw" }, MEMBER, world.process());
    await world.pass(MINUTE);
    expect(world.azure.received).toHaveLength(3);
    expect(world.redeploy.state.is).toBe("Watching");
  });
});
