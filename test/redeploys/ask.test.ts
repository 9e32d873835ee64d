import { describe, expect, it, test } from "vitest";
import { ask, draft } from "../../src/redeploys/ask.ts";
import { canonical } from "../../src/redeploys/canonical.ts";
import type { Parts } from "../../src/redeploys/ports.ts";
import { sha256 } from "../builders/hash.ts";
import { ADELE, ALEX, CHANNEL, MEGAN } from "../builders/redeploy.ts";
import { HOUR } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

const MEMBER = { person: ALEX, standing: "Member" } as const;

function asking(world: RedeployWorld, overrides = {}, parts: Parts = world.process()) {
  const asked = { actor: MEMBER, machineIds: world.machineIds, reason: " Broken. ", places: [CHANNEL], ...overrides };
  return ask(asked, parts, world.settings);
}

describe("asking for a redeploy", () => {
  it("makes a request with a frozen plan, its fingerprint and a time to decide", async () => {
    const world = new RedeployWorld(2);
    const asked = await asking(world);
    expect(asked).toMatchObject({
      asked: true,
      redeploy: {
        id: "r-1",
        version: 1,
        askedBy: ALEX,
        reason: "Broken.",
        mentions: [MEGAN, ADELE, ALEX],
        state: { is: "Open", round: { number: 1, machines: world.machineIds, expiresAt: world.now + 4 * HOUR } },
      },
    });
    expect(world.redeploy.planHash).toBe(sha256(canonical(world.redeploy.plan)));
  });

  it("is written down with the plan's fingerprint and the card's, in one transaction with the posts", async () => {
    const world = new RedeployWorld(1);
    await asking(world);
    expect(world.disk.audit).toMatchObject([
      {
        entry: {
          deed: "Asked",
          by: ALEX,
          screen: world.redeploy.screen,
          facts: {
            plan: world.redeploy.planHash,
            machines: [{ extensionId: world.redeploy.plan.machines[0]?.extensionId }],
          },
        },
      },
    ]);
    expect([...world.disk.outgoing.keys()]).toEqual(["redeploy/r-1/0"]);
  });

  test.each([
    ["without a reason", { reason: " \n" }, { why: "ReasonMissing" }],
    ["by a guest", { actor: { ...MEMBER, standing: "Guest" } }, { why: "Guest" }],
    ["by somebody of another tenant", { actor: { ...MEMBER, standing: "ForeignTenant" } }, { why: "ForeignTenant" }],
    ["for a machine that nobody knows", { machineIds: ["/nowhere"] }, { why: "NothingToRedeploy" }],
    ["for nothing", { machineIds: [] }, { why: "NothingToRedeploy", leftOut: [] }],
  ])("%s is refused, and nothing is stored", async (_, overrides, because) => {
    const world = new RedeployWorld(1);
    expect(await asking(world, overrides)).toMatchObject({ asked: false, because });
    expect(world.disk.records.size + world.disk.audit.length + world.disk.outgoing.size).toBe(0);
  });

  it("is refused before the first snapshot", async () => {
    const world = new RedeployWorld(1);
    const parts = { ...world.process(), estate: { snapshot: () => undefined } };
    expect(await asking(world, {}, parts)).toEqual({ asked: false, because: { why: "NoSnapshot" } });
  });

  it("over a cap is refused with the numbers, and ARM is not asked", async () => {
    const world = new RedeployWorld(21);
    const parts = world.process();
    let looks = 0;
    const look = async () => {
      looks += 1;
      return { saw: "Gone" } as const;
    };
    const counting = { ...parts, deployer: { ...parts.deployer, look } } as Parts;
    expect(await asking(world, {}, counting)).toEqual({
      asked: false,
      because: { why: "TooMany", asked: 21, max: 20 },
    });
    expect(looks).toBe(0);
  });

  it("on two replicas at once for the same machine makes one request, and names it to the other", async () => {
    const world = new RedeployWorld(1);
    const results = await Promise.all([asking(world), asking(world)]);
    expect(results.filter(({ asked }) => asked)).toHaveLength(1);
    expect(results.find(({ asked }) => !asked)).toMatchObject({
      because: { why: "MachineTaken", machineId: world.machineIds[0], requestId: world.redeploy.id },
    });
    expect(world.disk.audit).toHaveLength(1);
  });

  it("while another request holds one of the machines leaves that one out", async () => {
    const world = new RedeployWorld(2);
    await asking(world, { machineIds: world.machineIds.slice(0, 1) });
    expect(await asking(world)).toMatchObject({
      asked: true,
      redeploy: {
        plan: {
          machines: [{ machineId: world.machineIds[1] }],
          leftOut: [{ machineId: world.machineIds[0], because: { why: "OpenRequest", requestId: "r-1" } }],
        },
      },
    });
  });
});

describe("a draft", () => {
  it("is the plan that would be asked for, and stores nothing", async () => {
    const world = new RedeployWorld(1);
    const drafted = await draft(world.machineIds, world.process(), world.settings);
    expect(world.disk.records.size).toBe(0);
    await asking(world);
    expect(drafted).toEqual({ ok: true, plan: world.redeploy.plan });
  });
});
