import { describe, expect, it } from "vitest";
import { verify } from "../../src/redeploys/audit-record.ts";
import { runsOf } from "../../src/redeploys/redeploy.ts";
import { review } from "../../src/redeploys/review.ts";
import { sha256 } from "../builders/hash.ts";
import { ADELE, MEGAN } from "../builders/redeploy.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { RedeployWorld } from "../fakes/redeploy-world.ts";

const approve = { do: "Approve", round: 1, machines: "All" } as const;
const member = (person: typeof MEGAN) => ({ person, standing: "Member" }) as const;
const kinds = (world: RedeployWorld) => Object.values(runsOf(world.redeploy)).map(({ is }) => is);
const sent = (world: RedeployWorld) => [...world.disk.outgoing.values()];

describe("a redeploy from question to proof", () => {
  it("of one machine is asked for, approved, carried out, watched and told about", async () => {
    const world = new RedeployWorld(1);
    const asked = await world.ask();
    expect(asked).toMatchObject({ asked: true });
    await world.pass(MINUTE);
    expect(world.azure.received).toEqual([]);
    await review("r-1", approve, member(MEGAN), world.process(), world.settings);
    await world.pass(3 * HOUR);
    expect(world.azure.received).toMatchObject([{ machineId: world.machineIds[0], tookAway: true }]);
    expect(world.redeploy.state.is).toBe("Finished");
    expect(kinds(world)).toEqual(["Worked"]);
    expect(verify(world.disk.audit, sha256)).toMatchObject({ ok: true });
    expect(world.disk.audit.map(({ entry }) => entry.deed)).toEqual([
      "Asked",
      "Approved",
      "QuorumMet",
      "Began",
      "DeleteIntended",
      "DeleteAnswered",
      "DeleteEnded",
      "CameBack",
      "Settled",
      "Finished",
    ]);
  });

  it("posts one card in each place, updates it and tells asker and approvers the verdict in its thread", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    await review("r-1", approve, member(MEGAN), world.process(), world.settings);
    await world.pass(3 * HOUR);
    const posts = sent(world).filter(({ deed }) => deed.kind === "Post");
    expect(posts.map(({ conversationId }) => conversationId)).toEqual(["19:approvals", "a:alex"]);
    const verdicts = sent(world).filter(({ body }) => body.sentence === "Verdict");
    expect(verdicts.map(({ deed }) => deed)).toEqual(posts.map(({ id }) => ({ kind: "Answer", post: id })));
    expect(
      sent(world)
        .filter(({ deed }) => deed.kind === "Update")
        .at(-1)?.body.sentence,
    ).toBe("Finished");
  });

  it("of ten machines needs two approvers and goes in waves of one, five and the rest", async () => {
    const world = new RedeployWorld(10);
    await world.ask();
    await review("r-1", approve, member(MEGAN), world.process(), world.settings);
    await world.pass(10 * MINUTE);
    expect(world.azure.received).toEqual([]);
    await review("r-1", approve, member(ADELE), world.process(), world.settings);
    await world.pass(3 * HOUR);
    const times = Map.groupBy(world.azure.received, ({ at }) => at);
    expect([...times.values()].map((wave) => wave.length)).toEqual([1, 5, 4]);
    expect(new Set(kinds(world))).toEqual(new Set(["Worked"]));
  });

  it("waits for each wave to come back where the operator wants it so", async () => {
    const world = new RedeployWorld(3, { waveRule: "CameBack" });
    await world.ask();
    await review("r-1", approve, member(MEGAN), world.process(), world.settings);
    await world.pass(3 * HOUR);
    const [first, second] = world.azure.received;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(HOUR / 2);
  });
});
