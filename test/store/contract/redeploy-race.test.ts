import { describe, expect, it, onTestFinished } from "vitest";
import { advance } from "../../../src/redeploys/advance.ts";
import type { Person } from "../../../src/redeploys/person.ts";
import type { Parts } from "../../../src/redeploys/ports.ts";
import type { Redeploy } from "../../../src/redeploys/redeploy.ts";
import { type Reviewed, review } from "../../../src/redeploys/review.ts";
import { openStore, type Store } from "../../../src/store/open.ts";
import { HOUR } from "../../builders/time.ts";
import { approversAre, RedeployWorld } from "../../fakes/redeploy-world.ts";
import { aLog } from "../opened.ts";
import { ENGINES } from "../places.ts";

const CLICKERS: readonly Person[] = Array.from({ length: 50 }, (_, n) => ({ id: `p-${n}`, name: `Person ${n}` }));
const MACHINES = 3;

/** Two replicas on one store; what SQLite cannot have, PostgreSQL must. */
async function replicas(): Promise<readonly [Store, Store]> {
  const place = await ENGINES[1]?.newPlace();
  if (!place) throw new Error("PostgreSQL is the second engine");
  const both = [await openStore(place.config, aLog().log), await openStore(place.config, aLog().log)] as const;
  onTestFinished(async () => {
    for (const store of both) await store.close();
    await place.remove();
  });
  return both;
}

async function outgoingOf(store: Store) {
  const waiting = await store.outbox.waiting();
  const claims = await Promise.all(waiting.map((one) => store.outbox.claim(one, one.dueAt, one.dueAt + HOUR)));
  return claims.flatMap((one) => (one ? [one.message] : []));
}

/** A tenant in which the fifty approve, and a process on each store; what they learn of redeploys comes from the store. */
function worldOn(stores: readonly [Store, Store]) {
  const world = new RedeployWorld(MACHINES);
  world.approvers = approversAre(...CLICKERS);
  let known: readonly Redeploy[] = [];
  const processOn = ({ redeploys: store }: Store): Parts => ({
    ...world.process(),
    store,
    estate: { snapshot: () => world.snapshot(known) },
  });
  const parts = [processOn(stores[0]), processOn(stores[1])] as const;
  /** Both replicas at once, again and again, for five hours. */
  const pass = async () => {
    for (let step = 0; step < 40; step += 1) {
      await Promise.all(parts.map((process) => advance("r-1", process, world.settings)));
      known = await stores[0].redeploys.since(0, 10);
      world.now += HOUR / 8;
    }
  };
  return { world, parts, pass };
}

/** What each of the fifty gets to hear, both times. */
function clicks(world: RedeployWorld, parts: readonly Parts[]): readonly Promise<Reviewed>[] {
  const pressed = (n: number) => {
    const act =
      n % 2 === 0
        ? ({ do: "Approve", round: 1, machines: "All" } as const)
        : ({ do: "Reject", round: 1, reason: "No." } as const);
    const [person, process] = [CLICKERS[n], parts[n % parts.length]];
    if (!person || !process) throw new Error("There are fifty, and two");
    return [0, 1].map(() => review("r-1", act, { person, standing: "Member" }, process, world.settings));
  };
  return CLICKERS.flatMap((_, n) => pressed(n));
}

describe.skipIf(ENGINES[1]?.missing)(
  "fifty people who press at once, each press delivered twice, on two replicas",
  () => {
    it("decide once; it is executed once at most, and one final card stands in each place", async () => {
      const stores = await replicas();
      const { world, parts, pass } = worldOn(stores);
      await world.ask(parts[0]);
      const reviewed = await Promise.all(clicks(world, parts));
      expect(reviewed.filter(({ done }) => done)).toHaveLength(1);
      const told = reviewed.flatMap((each) => (each.done ? [] : [each.because.why]));
      expect(new Set(told)).toEqual(new Set(["AlreadyDecided"]));

      const approved = (await stores[0].redeploys.load("r-1"))?.approvals.length === 1;
      await pass();
      const ended = await stores[1].redeploys.load("r-1");
      expect(ended?.state.is).toBe(approved ? "Finished" : "Rejected");
      const deleted = world.azure.received.map(({ machineId }) => machineId).sort();
      expect(deleted).toEqual(approved ? [...world.machineIds].sort() : []);
      expect(await stores[0].audit.verify()).toMatchObject({ ok: true });

      const messages = await outgoingOf(stores[0]);
      for (const { conversationId } of ended?.places ?? []) {
        const here = messages.filter((message) => message.conversationId === conversationId);
        expect(here.filter(({ deed }) => deed.kind === "Post")).toHaveLength(1);
        const updates = here.filter(({ deed }) => deed.kind === "Update").map(({ body }) => body.sentence);
        expect(updates.filter((sentence) => sentence === ended?.state.is)).toHaveLength(1);
        expect(updates.at(-1)).toBe(ended?.state.is);
        expect(here.filter(({ body }) => body.sentence === "Decided")).toHaveLength(1);
      }
    });

    it("who all approve bring about exactly one execution", async () => {
      const stores = await replicas();
      const { world, parts, pass } = worldOn(stores);
      await world.ask(parts[0]);
      const act = { do: "Approve", round: 1, machines: "All" } as const;
      const twice = CLICKERS.flatMap((person, n) =>
        [0, 1].map(async () => {
          const process = n % 2 === 0 ? parts[0] : parts[1];
          const result = await review("r-1", act, { person, standing: "Member" }, process, world.settings);
          await advance("r-1", process, world.settings);
          return result;
        }),
      );
      expect((await Promise.all(twice)).filter(({ done }) => done)).toHaveLength(1);
      await pass();
      const deleted = world.azure.received.map(({ machineId }) => machineId).sort();
      expect(deleted).toEqual([...world.machineIds].sort());
      const deeds = [];
      for await (const { entry } of stores[1].audit.records()) deeds.push(entry.deed);
      for (const deed of ["Approved", "QuorumMet", "Began", "Finished"] as const)
        expect(deeds.filter((each) => each === deed)).toHaveLength(1);
      expect((await stores[0].redeploys.load("r-1"))?.state.is).toBe("Finished");
      const finals = (await outgoingOf(stores[0])).filter(
        ({ deed, body }) => deed.kind === "Update" && body.sentence === "Finished",
      );
      expect(finals.map(({ conversationId }) => conversationId).sort()).toEqual(["19:approvals", "a:alex"]);
    });
  },
);
