import { describe, expect, it, test } from "vitest";
import { verify } from "../../src/redeploys/audit-record.ts";
import { canonical } from "../../src/redeploys/canonical.ts";
import type { Act } from "../../src/redeploys/decide.ts";
import { review } from "../../src/redeploys/review.ts";
import { screenOf } from "../../src/redeploys/save.ts";
import { sha256 } from "../builders/hash.ts";
import { ALEX, CHANNEL, MEGAN } from "../builders/redeploy.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { approversAre, PLAIN_CARDS, RedeployWorld } from "../fakes/redeploy-world.ts";

const APPROVE: Act = { do: "Approve", round: 1, machines: "All" };
const REJECT: Act = { do: "Reject", round: 1, reason: "Not now." };
const member = (person: typeof MEGAN) => ({ person, standing: "Member" }) as const;
const crowd = Array.from({ length: 50 }, (_, index) => ({ id: `p-${index}`, name: `Person ${index}` }));

describe("fifty people, each press delivered twice, on two replicas", () => {
  test.each([
    [3, 1],
    [7, 2],
  ])("decide once about %i machines, with %i votes", async (machines, votes) => {
    const world = new RedeployWorld(machines);
    world.approvers = approversAre(...crowd);
    await world.ask();
    const replicas = [world.process(), world.process()];
    const presses = crowd.flatMap((person) =>
      replicas.map((parts) => review("r-1", APPROVE, member(person), parts, world.settings)),
    );
    const results = await Promise.all(presses);
    expect(results.filter(({ done }) => done)).toHaveLength(votes);
    const late = results.filter((one) => !one.done && one.because.why === "AlreadyDecided");
    expect(late.length).toBeGreaterThanOrEqual(100 - 2 * votes);
    expect(world.redeploy.approvals).toHaveLength(1);
    await Promise.all(replicas.map((parts) => world.pass(3 * HOUR, parts)));
    expect(world.azure.received).toHaveLength(machines);
    expect(verify(world.disk.audit, sha256)).toMatchObject({ ok: true });
    const final = [...world.disk.outgoing.values()].filter(
      ({ body, deed }) => body.sentence === "Finished" && deed.kind === "Update",
    );
    expect(final.map(({ conversationId }) => conversationId)).toEqual(["19:approvals", "a:alex"]);
  });

  it("of whom some reject come to one decision that all are told", async () => {
    const world = new RedeployWorld(1);
    world.approvers = approversAre(...crowd);
    await world.ask();
    const presses = crowd.map((person, index) =>
      review("r-1", index % 2 === 0 ? REJECT : APPROVE, member(person), world.process(), world.settings),
    );
    const results = await Promise.all(presses);
    expect(results.filter(({ done }) => done)).toHaveLength(1);
    const told = new Set(
      results.flatMap((one) =>
        one.done || one.because.why !== "AlreadyDecided" ? [] : [canonical(one.because.decision)],
      ),
    );
    expect(told.size).toBe(1);
  });
});

describe("a press", () => {
  it("on a request that nobody knows is told so", async () => {
    const world = new RedeployWorld(1);
    expect(await review("nothing", APPROVE, member(MEGAN), world.process(), world.settings)).toEqual({
      done: false,
      because: { why: "NoSuchRequest" },
      redeploy: undefined,
    });
  });

  it("by somebody who may not is written down and leaves the request as it was", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    const before = world.disk.records.get("r-1");
    const sent = world.disk.outgoing.size;
    const result = await review("r-1", APPROVE, member(ALEX), world.process(), world.settings);
    expect(result).toMatchObject({ done: false, because: { why: "OwnRequest" } });
    expect(world.disk.records.get("r-1")).toBe(before);
    expect(world.disk.outgoing.size).toBe(sent);
    expect(world.disk.audit.map(({ entry }) => [entry.deed, entry.by.id])).toEqual([
      ["Asked", "alex"],
      ["Refused", "alex"],
    ]);
  });

  it("fails closed where the directory does not answer", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    world.approvers = { ...approversAre(MEGAN), approves: async () => new Map() };
    const result = await review("r-1", APPROVE, member(MEGAN), world.process(), world.settings);
    expect(result).toMatchObject({ done: false, because: { why: "CouldNotCheck" } });
  });

  it("does not ask the directory about strangers, nor about what is decided", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    let asked = 0;
    world.approvers = {
      ...approversAre(MEGAN),
      approves: async (_, ids) => {
        asked += 1;
        return new Map(ids.map((id) => [id, "Yes"]));
      },
    };
    await review("r-1", APPROVE, { person: MEGAN, standing: "ForeignTenant" }, world.process(), world.settings);
    expect(asked).toBe(0);
    await review("r-1", APPROVE, member(MEGAN), world.process(), world.settings);
    await review("r-1", APPROVE, member(MEGAN), world.process(), world.settings);
    expect(asked).toBe(1);
  });

  it("never waits for Azure: nothing is carried out by it", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    const parts = world.process();
    const never = () => new Promise<never>(() => {});
    const deployer = { look: never, beginDelete: never, resume: never };
    const result = await review("r-1", APPROVE, member(MEGAN), { ...parts, deployer }, world.settings);
    expect(result).toMatchObject({ done: true, redeploy: { state: { is: "Approved" } } });
  });
});

describe("what is said", () => {
  it("is written down as what was on the screen when it was decided", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    const shown = screenOf(
      world.redeploy.places.map((place) => PLAIN_CARDS.card(world.redeploy, place)),
      sha256,
    );
    await review("r-1", APPROVE, member(MEGAN), world.process(), world.settings);
    const vote = world.disk.audit.find(({ entry }) => entry.deed === "Approved");
    expect(vote?.entry.screen).toBe(shown);
    expect(world.redeploy.screen).not.toBe(shown);
  });

  it("reminds approvers at half-time in their channel, and nobody else", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    await world.pass(3 * HOUR);
    const reminders = [...world.disk.outgoing.values()].filter(({ body }) => body.sentence === "Reminder");
    expect(reminders).toMatchObject([
      { conversationId: CHANNEL.conversationId, deed: { kind: "Answer", post: "redeploy/r-1/0" } },
    ]);
  });

  it("retires all copies of the card at the expiry", async () => {
    const world = new RedeployWorld(1);
    await world.ask();
    await world.pass(4 * HOUR + MINUTE);
    const last = [...world.disk.outgoing.values()].filter(({ deed }) => deed.kind === "Update").slice(-2);
    expect(last.map(({ conversationId, body }) => [conversationId, body.sentence])).toEqual([
      ["19:approvals", "Expired"],
      ["a:alex", "Expired"],
    ]);
  });

  it("has an id of its own for each version, so that nothing is said twice", async () => {
    const world = new RedeployWorld(2);
    await world.ask();
    await review("r-1", APPROVE, member(MEGAN), world.process(), world.settings);
    await world.pass(3 * HOUR);
    const updates = [...world.disk.outgoing.keys()].filter((id) => id.includes("/card/"));
    expect(new Set(updates).size).toBe(updates.length);
    expect(updates.length).toBeLessThanOrEqual(2 * world.redeploy.version);
  });
});
