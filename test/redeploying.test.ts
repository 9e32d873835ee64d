import { describe, expect, it } from "vitest";
import { Redeploying } from "../src/redeploying.ts";
import { marksFrom } from "../src/redeploys/marks.ts";
import { review } from "../src/redeploys/review.ts";
import { settled, VirtualClock } from "./builders/clock.ts";
import { MEGAN } from "./builders/redeploy.ts";
import { HOUR, MINUTE } from "./builders/time.ts";
import { RedeployWorld } from "./fakes/redeploy-world.ts";

const SECOND = 1_000;

function running(machines = 1) {
  const world = new RedeployWorld(machines);
  const clock = new VirtualClock(world.now);
  Object.defineProperty(world, "now", { get: () => clock.now() });
  const redeploys = world.process();
  const faults: (readonly [unknown, string | undefined])[] = [];
  let enqueued = 0;
  const redeploying = new Redeploying({
    redeploys,
    settings: world.settings,
    clock,
    onEnqueued: () => {
      enqueued += 1;
    },
    onFault: (error, id) => faults.push([error, id]),
  });
  const approve = () =>
    review(
      "r-1",
      { do: "Approve", round: 1, machines: "All" },
      { person: MEGAN, standing: "Member" },
      world.process(),
      world.settings,
    );
  return { world, clock, redeploys, redeploying, faults, approve, enqueued: () => enqueued };
}

describe("a redeploy is carried on", () => {
  it("at once after the decision, without waiting for the next round", async () => {
    const { world, redeploying, approve } = running();
    await world.ask();
    await approve();
    redeploying.changed("r-1");
    await settled();
    expect(world.azure.received).toHaveLength(1);
  });

  it("from the decision to the proof that it worked, by rounds alone, also if another process decided", async () => {
    const { world, clock, redeploying, approve, faults } = running(7);
    await world.ask();
    redeploying.start();
    await settled();
    await approve();
    await review(
      "r-1",
      { do: "Approve", round: 1, machines: "All" },
      { person: { id: "adele", name: "Adele Vance" }, standing: "Member" },
      world.process(),
      world.settings,
    );
    expect(world.azure.received).toEqual([]);
    await clock.pass(6 * HOUR);
    expect(world.redeploy.state.is).toBe("Finished");
    expect(world.azure.received).toHaveLength(7);
    expect(faults).toEqual([]);
  });

  it("at the start, where the process before left it", async () => {
    const { world, redeploying, approve } = running();
    await world.ask();
    await approve();
    redeploying.start();
    await settled();
    expect(world.azure.received).toHaveLength(1);
  });

  it("after a sync, before its round", async () => {
    const { world, clock, redeploying, approve } = running();
    redeploying.start();
    await settled();
    await world.ask();
    await approve();
    await clock.pass(10 * SECOND);
    expect(world.azure.received).toEqual([]);
    redeploying.afterSync();
    await settled();
    expect(world.azure.received).toHaveLength(1);
  });

  it("and expires by itself where nobody decides", async () => {
    const { world, clock, redeploying } = running();
    await world.ask();
    redeploying.start();
    await settled();
    await clock.pass(4 * HOUR + MINUTE);
    expect(world.redeploy.state.is).toBe("Expired");
    expect(world.azure.received).toEqual([]);
  });

  it("and marks its machine as redeploying meanwhile", async () => {
    const { world, redeploys, redeploying, approve } = running();
    await world.ask();
    await approve();
    redeploying.changed("r-1");
    await settled();
    const marks = await marksFrom(redeploys.store).current(world.now);
    expect([...marks.keys()]).toEqual(world.machineIds);
  });
});

describe("what is sent", () => {
  it("is looked for after each decision and each round", async () => {
    const { world, clock, redeploying, enqueued } = running();
    await world.ask();
    redeploying.changed("r-1");
    await settled();
    const afterDecision = enqueued();
    expect(afterDecision).toBeGreaterThan(0);
    redeploying.start();
    await clock.pass(MINUTE);
    expect(enqueued()).toBeGreaterThan(afterDecision);
  });
});

describe("a fault", () => {
  it("of the store ends no rounds", async () => {
    const { world, clock, redeploys, redeploying, approve, faults } = running();
    await world.ask();
    await approve();
    const { store } = redeploys;
    const due = store.due.bind(store);
    let broken = true;
    store.due = (...asked) => (broken ? Promise.reject(new Error("the disk is full")) : due(...asked));
    redeploying.start();
    await settled();
    expect(faults).toMatchObject([[{ message: "the disk is full" }, undefined]]);
    broken = false;
    await clock.pass(MINUTE);
    expect(world.azure.received).toHaveLength(1);
  });

  it("of one request is told with its id", async () => {
    const { world, redeploys, redeploying, faults } = running();
    await world.ask();
    redeploys.store.load = () => Promise.reject(new Error("unreadable"));
    redeploying.changed("r-1");
    await settled();
    expect(faults).toMatchObject([[{ message: "unreadable" }, "r-1"]]);
  });
});

describe("at the end", () => {
  it("nothing is begun any more", async () => {
    const { world, clock, redeploying, approve } = running();
    redeploying.start();
    await settled();
    await world.ask();
    await approve();
    await redeploying.stop();
    redeploying.changed("r-1");
    redeploying.afterSync();
    await clock.pass(HOUR);
    expect(world.azure.received).toEqual([]);
    expect(clock.waiting).toBe(0);
  });

  it("what runs is waited for", async () => {
    const { world, redeploys, redeploying, approve } = running();
    await world.ask();
    await approve();
    const { deployer } = redeploys;
    const { promise, resolve } = Promise.withResolvers<void>();
    const begin = deployer.beginDelete.bind(deployer);
    deployer.beginDelete = async (...asked) => {
      await promise;
      return begin(...asked);
    };
    redeploying.changed("r-1");
    await settled();
    let stopped = false;
    const stopping = redeploying.stop().then(() => {
      stopped = true;
    });
    await settled();
    expect(stopped).toBe(false);
    resolve();
    await stopping;
    expect(world.azure.received).toHaveLength(1);
  });
});
