import { describe, expect, it } from "vitest";
import { type Random, seeded } from "../../src/demo/estate/random.ts";
import type { DigestPorts } from "../../src/digests/deliver.ts";
import { Digests } from "../../src/digests/deliver.ts";
import type { Digest } from "../../src/digests/digest.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import type { JudgedMachine, Snapshot, Transition } from "../../src/health/snapshot.ts";
import { transitions } from "../../src/health/transitions.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

const START = Date.parse("2026-03-20T00:05Z");
const SYNC = 15 * MINUTE;
const DAYS = 30;
const MACHINES = 120;

/** A small estate that breaks, recovers, grows and shrinks, by a seed; it knows at each time what is so. */
class World {
  readonly #random: Random;
  readonly #machines = new Map<string, { verdict: Verdict; since: number }>();
  #named = 0;

  constructor(seed: number) {
    this.#random = seeded(seed);
    for (let n = 0; n < MACHINES; n += 1) this.#add(START - DAY);
  }

  /** A quarter of an hour later. */
  goOn(now: number): void {
    for (const [id, machine] of this.#machines) {
      if (!this.#random.chance(0.004)) continue;
      machine.since = now;
      machine.verdict = this.#another(machine.verdict);
      if (this.#random.chance(0.03)) this.#machines.delete(id);
    }
    if (this.#random.chance(0.02)) this.#add(now);
  }

  /** What a sync sees; now and then a third of the estate is out of sight. */
  look(now: number, version: number): Snapshot {
    const blind = this.#random.chance(0.03);
    const rows = [...this.#machines].map(([id, { verdict, since }], n): JudgedMachine => {
      const hidden = unknown({ reason: "NotVisible", because: "SourceFailed", source: "Inventory" });
      return judged({ machine: { id, name: id.slice(3) }, verdict: blind && n % 3 === 0 ? hidden : verdict, since });
    });
    return aSnapshot(rows, { takenAt: now, version });
  }

  #add(now: number): void {
    this.#named += 1;
    this.#machines.set(`/m/vm-${this.#named}`, { verdict: this.#another(healthy()), since: now });
  }

  #another(verdict: Verdict): Verdict {
    if (verdict.state !== "Healthy") return healthy();
    return this.#random.pick<Verdict>([
      healthy(),
      unhealthy({ message: `exit code ${this.#random.between(20, 24)}` }),
      unhealthy({ issue: "Heartbeat", message: "no heartbeat" }),
      notApplicable(),
      unknown({ reason: "NotRunning", power: "deallocated" }),
    ]);
  }
}

/** Thirty days, with a sync every quarter of an hour, some of which fail, and restarts in between. */
async function replay(seed: number, subscribers: readonly Subscriber[]) {
  const world = new World(seed);
  const random = seeded(seed + 1);
  const clock = new VirtualClock(START);
  const store = new DigestMemory(...subscribers);
  const told: Digest[] = [];
  const seen = new Map<number, Snapshot>();
  let past: Transition[] = [];
  let snapshot: Snapshot | undefined;
  const ports: DigestPorts = {
    store,
    estate: { snapshot: () => snapshot, syncing: () => ({ failures: [] }) },
    scopes: { machines: (_, { machines }) => [...machines.values()] },
    past: { transitions: async (since) => past.filter(({ at }) => at >= since) },
    redeploys: { since: async () => ({ underWay: 0, worked: 0, failed: 0 }) },
    presenter: {
      digest: (digest) => {
        told.push(digest);
        return { card: {}, sentence: "" };
      },
      alarm: () => ({ card: {}, sentence: "" }),
      allClear: () => ({ card: {}, sentence: "" }),
    },
    clock,
    onFault: (error) => {
      throw error;
    },
    onEnqueued: () => {},
  };
  let digests = new Digests(ports);
  for (let step = 0; step < (DAYS * DAY) / SYNC; step += 1) {
    world.goOn(clock.now());
    if (!random.chance(0.05)) {
      const next = world.look(clock.now(), step + 1);
      const found = transitions(snapshot, next);
      past = [...found, ...past];
      snapshot = next;
      seen.set(next.takenAt, next);
      await digests.afterSync(next, found);
    }
    if (random.chance(0.05)) digests = new Digests(ports);
    // Down for some hours, now and then.
    if (!random.chance(0.01)) await digests.round();
    await clock.pass(SYNC);
  }
  return { told, store, seen };
}

/** By two snapshots alone, without any transition in between. */
function truth(before: Snapshot | undefined, now: Snapshot) {
  const broken = (snapshot: Snapshot) =>
    new Set([...snapshot.machines].filter(([, { verdict }]) => verdict.state === "Unhealthy").map(([id]) => id));
  const then = before ? broken(before) : new Set<string>();
  const current = broken(now);
  const wasHidden = (id: string) => {
    const verdict = before?.machines.get(id)?.verdict;
    return verdict?.state === "Unknown" && verdict.why.reason === "NotVisible";
  };
  const fresh = [...current].filter((id) => before !== undefined && !then.has(id));
  return {
    newly: fresh.filter((id) => !wasHidden(id)).sort(),
    seenAgain: fresh.filter(wasHidden).sort(),
    recovered: [...then].filter((id) => now.machines.get(id)?.verdict.state === "Healthy").sort(),
    gone: [...then].filter((id) => !now.machines.has(id)).sort(),
    still: before ? [...current].filter((id) => then.has(id)).length : current.size,
    unhealthy: current.size,
  };
}

const ids = (rows: Digest["newly"]) => rows.map(({ judged: { evidence } }) => evidence.machine.id).sort();

describe.each([1, 2])("thirty days, as told by seed %i,", (seed) => {
  const every = aSubscriber({ createdAt: START, timeZone: "Europe/Berlin" });
  const changes = aSubscriber({ id: "s2", createdAt: START, timeZone: "Asia/Kolkata", mode: "OnChange" });

  it("are told slot by slot: what is new, recovered, gone and still broken is exactly what is so", async () => {
    const { told, store, seen } = await replay(seed, [every, changes]);
    for (const digest of told) {
      const now = seen.get(digest.sight.takenAt) as Snapshot;
      const before = digest.since === undefined ? undefined : seen.get(digest.since);
      expect({
        newly: ids(digest.newly),
        seenAgain: ids(digest.seenAgain),
        recovered: ids(digest.recovered),
        gone: digest.gone.map((name) => `/m/${name}`).sort(),
        still: digest.still.reduce((sum, { machines }) => sum + machines, 0),
        unhealthy: digest.counts.byState.Unhealthy,
      }).toEqual(truth(before, now));
    }
    const own = (id: string) => store.records.filter(({ subscriberId }) => subscriberId === id);
    for (const id of ["s1", "s2"]) {
      const slots = own(id).map(({ slot }) => slot);
      expect(new Set(slots).size).toBe(slots.length);
      // The clocks change once in these days: each slot is there, 180 by 24 hours.
      expect(slots.length).toBeGreaterThanOrEqual(179);
      expect(slots.every((slot, n) => n === 0 || slot - (slots[n - 1] ?? 0) <= 5 * HOUR)).toBe(true);
    }
    expect(own("s1").every(({ outcome }) => outcome === "Posted")).toBe(true);
    expect(own("s2").some(({ outcome }) => outcome === "Unchanged")).toBe(true);
  });
});

it("two processes that tell the same slots tell each of them once", async () => {
  const subscriber = aSubscriber({ createdAt: START });
  const store = new DigestMemory(subscriber);
  const snapshot = aSnapshot([judged({ verdict: unhealthy() })], { takenAt: START + DAY });
  const clock = new VirtualClock(START + DAY);
  const faults: unknown[] = [];
  const ports: DigestPorts = {
    store,
    estate: { snapshot: () => snapshot, syncing: () => ({ failures: [] }) },
    scopes: { machines: (_, { machines }) => [...machines.values()] },
    past: { transitions: async () => [] },
    redeploys: { since: async () => ({ underWay: 0, worked: 0, failed: 0 }) },
    presenter: {
      digest: () => ({ card: {}, sentence: "" }),
      alarm: () => ({ card: {}, sentence: "" }),
      allClear: () => ({ card: {}, sentence: "" }),
    },
    clock,
    onFault: (error) => void faults.push(error),
    onEnqueued: () => {},
  };
  const rounds = await Promise.all(Array.from({ length: 5 }, () => new Digests(ports).round()));
  expect(rounds.reduce((sum, { posted }) => sum + posted, 0)).toBe(1);
  expect([store.records.length, store.messages.size, faults]).toEqual([1, 1, []]);
});
