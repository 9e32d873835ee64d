import { describe, expect, it } from "vitest";
import { seeded } from "../../src/demo/estate/random.ts";
import { Digests } from "../../src/digests/deliver.ts";
import type { Digest, DigestRecord } from "../../src/digests/digest.ts";
import type { ScopeFilter, Scopes } from "../../src/digests/scope.ts";
import type { Subscriber } from "../../src/digests/subscriber.ts";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { transitions } from "../../src/health/transitions.ts";
import type { Delivery } from "../../src/outgoing/ports.ts";
import type { Filter } from "../../src/questions/query.ts";
import { machinesIn } from "../../src/questions/scopes.ts";
import { VirtualClock } from "../builders/clock.ts";
import { deliveriesFrom, digestPorts, PastMemory } from "../builders/digest-ports.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
import { aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { DigestMemory } from "../fakes/digest-store.ts";
import { type Interest, type Seen, told, truth } from "./truth.ts";
import { World } from "./world.ts";

const START = Date.parse("2026-03-20T00:05Z");
const SYNC = 15 * MINUTE;
const DAYS = 30;

/** By the step in which it happens: how far somebody sets the clock, milliseconds. */
type Settings = ReadonlyMap<number, number>;
const NEVER: Settings = new Map();

/** One digest, with the snapshots that it rests on and that it compares with. */
interface Told {
  readonly digest: Digest;
  readonly before: Seen | undefined;
  readonly now: Seen;
}

const SCOPES: Scopes = {
  machines: (where, snapshot, now) => machinesIn(where as readonly Filter[], snapshot, now),
};
const SENT: Delivery = { state: "Sent", at: START, activityId: undefined };
const LOST: Delivery = { state: "GivenUp", at: START, because: "503, after 14 tries" };

/**
 * Thirty days, with a sync every quarter of an hour, some of which fail, and restarts in between. `lost`: the part of the
 * digests that Teams does not take.
 */
async function replay(seed: number, subscribers: readonly Subscriber[], clockIsSet: Settings = NEVER, lost = 0) {
  const world = new World(seed, START - DAY);
  const random = seeded(seed + 1);
  const clock = new VirtualClock(START);
  const store = new DigestMemory(...subscribers);
  const past = new PastMemory();
  const seen = new Map<number, Snapshot>();
  const all: Told[] = [];
  const deliveries = new Map<string, Delivery>();
  const teams = seeded(seed + 2);
  const deliver = () => {
    for (const id of store.messages.keys()) {
      if (!deliveries.has(id)) deliveries.set(id, teams.chance(lost) ? LOST : SENT);
    }
  };
  const wasRead = ({ messageId = "" }: DigestRecord) => deliveries.get(messageId) !== LOST;
  let snapshot: Snapshot | undefined;
  const keep = (digest: Digest) => {
    const { subscriber, now } = digest;
    const own = store.records.filter(({ subscriberId, slot }) => subscriberId === subscriber.id && slot <= now);
    const [last] = own.filter(wasRead).sort((a, b) => b.slot - a.slot);
    const before = last && seen.get(last.snapshotVersion);
    all.push({
      digest,
      before: last && before && { snapshot: before, at: last.at },
      now: { snapshot: seen.get(digest.sight.version) as Snapshot, at: now },
    });
    return { card: {}, sentence: "" };
  };
  const { presenter, ...rest } = digestPorts({
    store,
    past,
    clock,
    scopes: SCOPES,
    deliveries: deliveriesFrom(deliveries),
  });
  const estate = { snapshot: () => snapshot, syncing: () => ({ failures: [] }) };
  const ports = { ...rest, estate, presenter: { ...presenter, digest: keep } };
  let digests = new Digests(ports);
  for (let step = 0; step < (DAYS * DAY) / SYNC; step += 1) {
    clock.set(clock.now() + (clockIsSet.get(step) ?? 0));
    world.goOn(clock.now());
    if (!random.chance(0.05)) {
      const next = world.look(clock.now(), step + 1);
      const found = transitions(snapshot, next);
      past.add(next.version, found);
      snapshot = next;
      seen.set(next.version, next);
      await digests.afterSync(next, found);
    }
    if (random.chance(0.05)) digests = new Digests(ports);
    // Down for a while, now and then.
    if (!random.chance(0.01)) await digests.round();
    deliver();
    await clock.pass(SYNC);
  }
  const slots = (id: string) => store.records.filter((one) => one.subscriberId === id).map(({ slot }) => slot);
  return { all, store, slots, wasRead };
}

const isUnhealthy: Interest = ({ verdict }) => verdict.state === "Unhealthy";
const ofIssue =
  (issue: string): Interest =>
  ({ verdict }) =>
    verdict.state === "Unhealthy" && verdict.issue === issue;
const both =
  (one: Interest, other: Interest): Interest =>
  (machine, at) =>
    one(machine, at) && other(machine, at);
const onLinux: Interest = ({ evidence }) => evidence.machine.os === "Linux";
const isOld: Interest = ({ since }, at) => at - since.at > 3 * DAY;

/** Each subscriber, and what it is told of. */
const CASES: readonly (readonly [Partial<Subscriber>, Interest])[] = [
  [{ id: "every", timeZone: "Europe/Berlin" }, isUnhealthy],
  [{ id: "changes", timeZone: "Asia/Kolkata", mode: "OnChange", severity: "Unhealthy" }, isUnhealthy],
  [{ id: "installations", timeZone: "America/Los_Angeles", severity: "Installation" }, ofIssue("Installation")],
  [{ id: "linux", where: [is("os", "Linux")] }, both(isUnhealthy, onLinux)],
  [
    { id: "production", where: [is("tag", "env=prod")], mode: "OnChange" },
    both(isUnhealthy, ({ evidence }) => evidence.machine.tags.env === "prod"),
  ],
  [
    { id: "running", where: [is("os", "Linux"), is("power", "Running")], severity: "Unhealthy" },
    both(both(isUnhealthy, onLinux), ({ evidence }) => evidence.machine.power.is === "Running"),
  ],
  [
    { id: "one error", where: [is("text", "exit code 22")] },
    ({ verdict }) => verdict.state === "Unhealthy" && verdict.message === "exit code 22",
  ],
  [{ id: "old", where: [is("state", "Unhealthy"), is("sinceOver", String(3 * DAY))] }, both(isUnhealthy, isOld)],
  [
    { id: "old heartbeats", where: [is("sinceOver", String(3 * DAY))], severity: "Heartbeat" },
    both(ofIssue("Heartbeat"), isOld),
  ],
  [
    { id: "young", where: [is("state", "Unhealthy"), is("sinceWithin", String(DAY))] },
    both(isUnhealthy, ({ since }, at) => at - since.at <= DAY),
  ],
  [
    { id: "not healthy", where: [{ ...is("state", "Healthy"), not: true }] },
    ({ verdict }) => verdict.state !== "Healthy",
  ],
  [
    { id: "stopped", where: [is("reason", "NotRunning")], mode: "OnChange" },
    ({ verdict }) => verdict.state === "Unknown" && verdict.why.reason === "NotRunning",
  ],
  [{ id: "not applicable", where: [is("state", "NotApplicable")] }, ({ verdict }) => verdict.state === "NotApplicable"],
  [
    { id: "two issues", where: [is("issue", "Installation", "Heartbeat"), is("os", "Windows")] },
    both(isUnhealthy, ({ evidence }) => evidence.machine.os === "Windows"),
  ],
];
const SUBSCRIBERS = CASES.map(([subscriber]) => aSubscriber({ createdAt: START, ...subscriber }));
const INTERESTS = new Map(CASES.map(([{ id = "" }, interest]) => [id, interest]));

function is(field: string, ...values: readonly string[]): ScopeFilter {
  return { field, values, not: false };
}

function expectExact(all: readonly Told[]): void {
  for (const { digest, before, now } of all) {
    expect(told(digest)).toEqual(truth(before, now, INTERESTS.get(digest.subscriber.id) as Interest));
  }
}

describe("thirty days of digests", () => {
  it.each([1, 2])("say exactly what is new, recovered, gone and still broken, slot by slot (seed %i)", async (seed) => {
    const { all, store, slots } = await replay(seed, SUBSCRIBERS);
    expectExact(all);
    for (const { id } of SUBSCRIBERS) {
      const own = slots(id);
      expect(new Set(own).size).toBe(own.length);
      // Europe's clocks change once in these days, which takes no slot away.
      expect(own.length).toBeGreaterThanOrEqual(179);
      expect(own.every((slot, n) => n === 0 || slot - (own[n - 1] ?? 0) <= 5 * HOUR)).toBe(true);
    }
    const outcomes = (id: string) =>
      new Set(store.records.flatMap((one) => (one.subscriberId === id ? one.outcome : [])));
    expect(outcomes("every")).toEqual(new Set(["Posted"]));
    expect(outcomes("stopped")).toEqual(new Set(["Posted", "Unchanged"]));
    expect(sum(all, "newly")).toBeGreaterThan(100);
    expect(sum(all, "seenAgain")).toBeGreaterThan(10);
    expect(sum(all, "gone")).toBeGreaterThan(5);
    expect(sum(all, "joined")).toBeGreaterThan(20);
    expect(sum(all, "left")).toBeGreaterThan(20);
  });

  it.each<[string, Settings]>([
    ["an hour back", new Map([[1000, -HOUR]])],
    ["five hours back", new Map([[1000, -5 * HOUR]])],
    ["five hours ahead", new Map([[1000, 5 * HOUR]])],
    [
      "twenty hours ahead and then right again",
      new Map([
        [1000, 20 * HOUR],
        [1008, -20 * HOUR],
      ]),
    ],
    [
      "a year ahead and then right again",
      new Map([
        [1000, 365 * DAY],
        [1030, -365 * DAY],
      ]),
    ],
    [
      "back and forth",
      new Map([
        [500, -HOUR],
        [900, 3 * HOUR],
        [903, -4 * HOUR],
        [1500, 30 * HOUR],
      ]),
    ],
  ])("are as exact when somebody sets the clock %s, and tell no slot twice", async (_, clockIsSet) => {
    const { all, slots } = await replay(3, SUBSCRIBERS, clockIsSet);
    expectExact(all);
    for (const { id } of SUBSCRIBERS) {
      expect(new Set(slots(id)).size).toBe(slots(id).length);
      expect(slots(id).length).toBeGreaterThanOrEqual(165);
    }
  });
});

it("where Teams takes only two digests of three, nothing goes untold for it, and each lost one is named", async () => {
  const { all, store, wasRead } = await replay(4, SUBSCRIBERS, NEVER, 1 / 3);
  expectExact(all);
  for (const { id } of SUBSCRIBERS) {
    const own = store.records.filter(({ subscriberId }) => subscriberId === id).sort((a, b) => a.slot - b.slot);
    const read = new Set(own.filter(wasRead).map(({ slot }) => slot));
    const named = all
      .filter(({ digest }) => digest.subscriber.id === id && read.has(digest.slot ?? 0))
      .flatMap(({ digest }) => digest.missed.filter(({ because }) => because !== undefined).map(({ slot }) => slot));
    const lastRead = Math.max(...read);
    const lost = own.filter((one) => !wasRead(one) && one.slot < lastRead).map(({ slot }) => slot);
    expect(lost.length).toBeGreaterThan(10);
    expect(named).toEqual(lost);
  }
});

function sum(all: readonly Told[], list: "newly" | "joined" | "seenAgain" | "left" | "gone"): number {
  return all.reduce((total, { digest }) => total + digest[list].length, 0);
}

it("two processes that tell the same slots tell each of them once", async () => {
  const store = new DigestMemory(aSubscriber({ createdAt: START }));
  const snapshot = aSnapshot([judged({ verdict: unhealthy() })], { takenAt: START + DAY });
  const clock = new VirtualClock(START + DAY);
  const ports = digestPorts({ store, clock, estate: { snapshot: () => snapshot, syncing: () => ({ failures: [] }) } });
  const rounds = await Promise.all(Array.from({ length: 5 }, () => new Digests(ports).round()));
  expect(rounds.reduce((total, { posted }) => total + posted, 0)).toBe(1);
  expect([store.records.length, store.messages.size]).toEqual([1, 1]);
});
