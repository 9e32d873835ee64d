import { describe, expect, test } from "vitest";
import type { Digests } from "../src/digests/deliver.ts";
import type { Snapshot, Transition } from "../src/health/snapshot.ts";
import type { Sending } from "../src/outgoing/sending.ts";
import { Unasked, withSubscribers } from "../src/unasked.ts";
import { settled, VirtualClock } from "./builders/clock.ts";
import { NOW } from "./builders/evidence.ts";
import { anAddress } from "./builders/outgoing.ts";
import { aSnapshot } from "./builders/snapshot.ts";
import { aSubscriber } from "./builders/subscriber.ts";
import { MINUTE } from "./builders/time.ts";
import { DigestMemory } from "./fakes/digest-store.ts";

const BROKE: Transition = {
  machineId: "/m/a",
  machineName: "a",
  at: NOW,
  from: "Healthy",
  to: "Unhealthy/Installation",
};

/** Everything that is done, in its order; `round` and `looking` can be made to last or to fail. */
function aWorld() {
  const clock = new VirtualClock();
  const did: string[] = [];
  const faults: unknown[] = [];
  const world = { round: async () => {}, between: async (): Promise<readonly Transition[]> => [BROKE] };
  const digests: Pick<Digests, "round" | "afterSync"> = {
    round: async () => {
      did.push("round");
      await world.round();
      did.push("round ended");
      return { posted: 0, unchanged: 0, waiting: 0 };
    },
    afterSync: async (snapshot: Snapshot, transitions: readonly Transition[]) => {
      did.push(`sync ${snapshot.version} with ${transitions.map(({ machineName }) => machineName)}`);
    },
  };
  const sending: Pick<Sending, "start" | "stop"> = {
    start: () => did.push("sending"),
    stop: async (withinMs) => {
      did.push(`sending stopped within ${withinMs}`);
    },
  };
  const asked: number[][] = [];
  const past = {
    between: async (after: number, upTo: number, since: number) => {
      asked.push([after, upTo, since]);
      return world.between();
    },
  };
  const unasked = new Unasked({
    digests: digests as Digests,
    sending: sending as Sending,
    past,
    clock,
    onFault: (error) => faults.push(error),
  });
  return { unasked, world, clock, did, faults, asked };
}

/** Work that lasts until it is told to end. */
function lasting() {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => promise, end: () => end() };
}

const rounds = (did: readonly string[]) => did.filter((one) => one === "round").length;

describe("what nobody asked for", () => {
  test("is looked at when the process starts, and then each minute", async () => {
    const { unasked, clock, did } = aWorld();
    unasked.start();
    await settled();
    expect(did).toEqual(["sending", "round", "round ended"]);
    await clock.pass(MINUTE - 1);
    expect(rounds(did)).toBe(1);
    await clock.pass(1);
    expect(rounds(did)).toBe(2);
    await clock.pass(60 * MINUTE);
    expect(rounds(did)).toBe(62);
  });

  test("goes on after a round that failed, and the fault is told", async () => {
    const { unasked, world, clock, did, faults } = aWorld();
    world.round = async () => {
      throw new Error("the store does not answer");
    };
    unasked.start();
    await settled();
    expect(faults).toEqual([new Error("the store does not answer")]);
    world.round = async () => {};
    await clock.pass(MINUTE);
    expect(did.slice(-2)).toEqual(["round", "round ended"]);
  });

  test("is looked at after a sync, with what that sync alone changed", async () => {
    const { unasked, did, asked } = aWorld();
    unasked.afterSync(aSnapshot([], { version: 7, takenAt: NOW }));
    await settled();
    expect([did, asked]).toEqual([["sync 7 with a"], [[6, 7, NOW]]]);
  });

  test("is told of a past that cannot be read, and the next round comes all the same", async () => {
    const { unasked, world, clock, did, faults } = aWorld();
    unasked.start();
    world.between = async () => {
      throw new Error("no past");
    };
    unasked.afterSync(aSnapshot());
    await clock.pass(MINUTE);
    expect(faults).toEqual([new Error("no past")]);
    expect(rounds(did)).toBe(2);
  });

  test("is done one after the other: a sync waits for the round that is under way", async () => {
    const { unasked, world, did } = aWorld();
    const slow = lasting();
    world.round = slow.work;
    unasked.start();
    unasked.afterSync(aSnapshot([], { version: 7 }));
    await settled();
    expect(did).toEqual(["sending", "round"]);
    slow.end();
    await settled();
    expect(did.slice(2)).toEqual(["round ended", "sync 7 with a"]);
  });
});

describe("the end", () => {
  test("waits for the round that is under way, then ends the queue, and nothing more begins", async () => {
    const { unasked, world, clock, did } = aWorld();
    const slow = lasting();
    world.round = slow.work;
    unasked.start();
    await settled();
    const stopped = unasked.stop();
    await settled();
    expect(did).toEqual(["sending", "round"]);
    slow.end();
    await stopped;
    expect(did.slice(2)).toEqual(["round ended", "sending stopped within 5000"]);
    await clock.pass(10 * MINUTE);
    expect([rounds(did), clock.waiting]).toEqual([1, 0]);
  });

  test("leaves out what had not begun: the next process does it", async () => {
    const { unasked, world, did } = aWorld();
    const slow = lasting();
    world.round = slow.work;
    unasked.start();
    unasked.afterSync(aSnapshot());
    const stopped = unasked.stop();
    slow.end();
    await stopped;
    expect(did.filter((one) => one.startsWith("sync"))).toEqual([]);
  });

  test("comes after a fault too", async () => {
    const { unasked, world, did } = aWorld();
    world.round = async () => {
      throw new Error("the store does not answer");
    };
    unasked.start();
    await unasked.stop();
    expect(did.at(-1)).toBe("sending stopped within 5000");
  });
});

describe("subscribers of an address", () => {
  function known() {
    const store = new DigestMemory(aSubscriber({ conversationId: "a:personal" }), aSubscriber({ id: "s2" }));
    const did: string[] = [];
    const told: string[] = [];
    const addresses = withSubscribers(
      {
        of: async (id) => ({ is: "Known", address: anAddress(id) }) as never,
        ofPerson: async (id) => ({ is: "Known", address: anAddress(`a:${id}`) }) as never,
        keep: async ({ conversationId }) => void did.push(`keep ${conversationId}`),
        pause: async (id) => void did.push(`pause ${id}`),
        remove: async (id) => void did.push(`remove ${id}`),
        removeTeam: async (id) => {
          did.push(`remove team ${id}`);
          return ["19:one", "a:personal"];
        },
      },
      store,
      new VirtualClock(),
      {
        paused: async (all) => void told.push(...all.map(({ id, state }) => `${id} ${state.is}`)),
        resumed: async (all) => void told.push(...all.map(({ id, state }) => `${id} ${state.is}`)),
      },
    );
    return { addresses, did, told, state: (id: string) => store.all.get(id)?.state };
  }

  test("pause with it, with the reason, and the others do not", async () => {
    const { addresses, did, state } = known();
    await addresses.pause("a:personal", "403", NOW);
    expect([did, state("s1")]).toEqual([["pause a:personal"], { is: "Paused", at: NOW, because: "403" }]);
    expect(state("s2")).toMatchObject({ is: "Active" });
  });

  test("pause where the bot was removed, and resume when somebody speaks there again", async () => {
    const { addresses, did, told, state } = known();
    await addresses.remove("a:personal");
    await addresses.remove("a:personal");
    expect(state("s1")).toEqual({ is: "Paused", at: NOW, because: "the bot was removed" });
    await addresses.keep(anAddress("a:personal"), NOW + MINUTE);
    await addresses.keep(anAddress("a:personal"), NOW + 2 * MINUTE);
    expect(state("s1")).toEqual({
      is: "Active",
      since: NOW + MINUTE,
      pausedBecause: "the bot was removed",
    });
    expect(did).toEqual(["remove a:personal", "remove a:personal", "keep a:personal", "keep a:personal"]);
    // Each change is told once, however often it is heard of.
    expect(told).toEqual(["s1 Paused", "s1 Active"]);
  });

  test("pause in every conversation of a team that the bot was removed from", async () => {
    const { addresses, did, state } = known();
    expect(await addresses.removeTeam("team")).toEqual(["19:one", "a:personal"]);
    expect(did).toEqual(["remove team team"]);
    expect(state("s1")).toEqual({ is: "Paused", at: NOW, because: "the bot was removed" });
    expect(state("s2")).toMatchObject({ is: "Active" });
  });

  test("leave all else to the addresses", async () => {
    const { addresses, did } = known();
    expect(await addresses.of("a:personal")).toMatchObject({ address: { conversationId: "a:personal" } });
    expect(await addresses.ofPerson("alex")).toMatchObject({ address: { conversationId: "a:alex" } });
    expect(did).toEqual([]);
  });
});
