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
  const advanced: string[] = [];
  let enqueued = 0;
  const redeploying = new Redeploying({
    redeploys,
    settings: world.settings,
    clock,
    onEnqueued: () => {
      enqueued += 1;
    },
    onAdvanced: (redeploy) => advanced.push(redeploy.state.is),
    onFault: (error, id) => faults.push([error, id]),
  });
  const approve = (id = "r-1") =>
    review(
      id,
      { do: "Approve", round: 1, machines: "All" },
      { person: MEGAN, standing: "Member" },
      world.process(),
      world.settings,
    );
  return { advanced, world, clock, redeploys, redeploying, faults, approve, enqueued: () => enqueued };
}

describe("a redeploy is carried on", () => {
  it("at once after the decision, without waiting for the next round", async () => {
    const { world, redeploying, approve, advanced } = running();
    await world.ask();
    await approve();
    redeploying.changed("r-1");
    await settled();
    expect(world.azure.received).toHaveLength(1);
    expect(advanced).toEqual([world.redeploy.state.is]);
  });

  it("after whoever decided has the reply", async () => {
    const { world, redeploying, redeploys, enqueued, approve } = running();
    await world.ask();
    await approve();
    const loads: string[] = [];
    const load = redeploys.store.load.bind(redeploys.store);
    redeploys.store.load = (id) => {
      loads.push(id);
      return load(id);
    };
    redeploying.changed("r-1");
    expect([loads, enqueued()]).toEqual([[], 0]);
    await settled();
    expect(loads).toContain("r-1");
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

describe("what is due", () => {
  it("is done in its moment, and not at the next round", async () => {
    const { world, clock, redeploying, approve } = running(2);
    await world.ask();
    await approve();
    redeploying.changed("r-1");
    await settled();
    await clock.pass(2 * MINUTE - SECOND);
    expect(world.azure.received).toHaveLength(1);
    await clock.pass(SECOND);
    expect(world.azure.received).toHaveLength(2);
  });

  it("of one request does not wait for another, whose deletion hangs", async () => {
    const { world, clock, redeploys, redeploying, approve } = running(2);
    for (const id of world.machineIds) await world.ask(world.process(), [id]);
    for (const id of ["r-1", "r-2"]) await approve(id);
    const begin = redeploys.deployer.beginDelete.bind(redeploys.deployer);
    redeploys.deployer.beginDelete = (id, notAfter) =>
      id.startsWith(String(world.machineIds[0])) ? new Promise(() => {}) : begin(id, notAfter);
    redeploying.start();
    await clock.pass(3 * MINUTE);
    expect(world.azure.received).toMatchObject([{ machineId: world.machineIds[1] }]);
    expect(world.azure.look(String(world.machineIds[1]))).toMatchObject({ extension: undefined });
  });

  it("is looked at for a few requests at once, however many there are", async () => {
    const { world, clock, redeploying, redeploys, approve } = running(40);
    for (const id of world.machineIds) await world.ask(world.process(), [id]);
    const ids = world.disk.all().map(({ id }) => id);
    for (const id of ids) await approve(id);
    const hung = Promise.withResolvers<void>();
    const looked = new Set<string>();
    const look = redeploys.deployer.look.bind(redeploys.deployer);
    redeploys.deployer.look = async (id) => {
      looked.add(id);
      await hung.promise;
      return look(id);
    };
    redeploying.start();
    await clock.pass(MINUTE);
    expect(looked.size).toBe(16);
    hung.resolve();
    await settled();
    expect(world.azure.received).toHaveLength(40);
  });

  it("keeps no decision waiting", async () => {
    const { world, redeploying, redeploys, approve } = running(21);
    for (const id of world.machineIds) await world.ask(world.process(), [id]);
    const decided = world.disk.all().map(({ id }) => id);
    const last = String(decided.pop());
    for (const id of decided) await approve(id);
    const look = redeploys.deployer.look.bind(redeploys.deployer);
    redeploys.deployer.look = (id) => (id === world.machineIds.at(-1) ? look(id) : new Promise(() => {}));
    redeploying.start();
    await settled();
    await approve(last);
    redeploying.changed(last);
    await settled();
    expect(world.azure.received).toMatchObject([{ machineId: world.machineIds.at(-1) }]);
  });

  it("is looked at again where a decision came meanwhile", async () => {
    const { world, redeploying, redeploys, approve } = running();
    await world.ask();
    const { promise, resolve } = Promise.withResolvers<void>();
    const load = redeploys.store.load.bind(redeploys.store);
    redeploys.store.load = async (id) => {
      const loaded = await load(id);
      await promise;
      return loaded;
    };
    redeploying.changed("r-1");
    await settled();
    await approve();
    redeploying.changed("r-1");
    resolve();
    await settled();
    expect(world.azure.received).toHaveLength(1);
  });

  it("but frozen is asked about by the rounds alone, and goes on after the freeze", async () => {
    const { world, clock, redeploying, redeploys, approve } = running();
    await world.ask();
    await approve();
    const freeze = { by: MEGAN, at: world.now, until: world.now + HOUR, because: "The auditors are here." };
    world.disk.freeze = { version: 1, freeze };
    const load = redeploys.store.load.bind(redeploys.store);
    let loads = 0;
    redeploys.store.load = (id) => {
      loads += 1;
      return load(id);
    };
    redeploying.start();
    redeploying.changed("r-1");
    await clock.pass(10 * MINUTE);
    expect(world.azure.received).toEqual([]);
    expect(loads).toBeLessThanOrEqual(25);
    await clock.pass(HOUR);
    expect(world.azure.received).toHaveLength(1);
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

describe("a fault of one request", () => {
  it("keeps no other from going on, and ends no rounds", async () => {
    const { world, clock, redeploys, redeploying, faults, approve } = running(2);
    for (const id of world.machineIds) await world.ask(world.process(), [id]);
    for (const id of ["r-1", "r-2"]) await approve(id);
    const look = redeploys.deployer.look.bind(redeploys.deployer);
    let broken = true;
    redeploys.deployer.look = (id) =>
      broken && id === world.machineIds[0] ? Promise.reject(new Error("a bug")) : look(id);
    redeploying.start();
    await settled();
    expect(faults).toMatchObject([[{ message: "a bug" }, "r-1"]]);
    expect(world.azure.received).toMatchObject([{ machineId: world.machineIds[1] }]);
    broken = false;
    await clock.pass(MINUTE);
    expect(world.azure.received).toHaveLength(2);
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
