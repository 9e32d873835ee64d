import { describe, expect, it } from "vitest";
import { compose, type Material } from "../../src/digests/compose.ts";
import { muting } from "../../src/digests/mute.ts";
import { askedKey } from "../../src/digests/subscriber.ts";
import type { Extension } from "../../src/health/evidence.ts";
import type { JudgedMachine, Snapshot, Transition, TransitionState } from "../../src/health/snapshot.ts";
import { anExtension, NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV } from "../builders/machine.ts";
import {
  aSnapshot,
  aSubscription,
  healthy,
  judged,
  notApplicable,
  sourcesReadAt,
  unhealthy,
  unknown,
} from "../builders/snapshot.ts";
import { aMute, aRecord, aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR } from "../builders/time.ts";

const id = (name: string) => `/m/${name}`;
const machine = (name: string, verdict: JudgedMachine["verdict"], since = NOW - HOUR) =>
  judged({ machine: { id: id(name), name }, verdict, since });
const went = (name: string, from: TransitionState | undefined, to: TransitionState, at = NOW - HOUR): Transition => ({
  machineId: id(name),
  machineName: name,
  at,
  from,
  to,
});

function digestOf(machines: readonly JudgedMachine[], overrides: Partial<Material> = {}) {
  const snapshot = overrides.snapshot ?? aSnapshot(machines);
  return compose({
    subscriber: aSubscriber(),
    slot: NOW,
    missed: [],
    snapshot,
    machines: [...snapshot.machines.values()],
    last: aRecord(),
    records: [],
    transitions: [],
    mutes: [],
    muting: () => undefined,
    couldBeIn: () => true,
    redeploys: { underWay: 0, worked: 0, failed: 0 },
    now: NOW,
    ...overrides,
  });
}

const names = (rows: readonly { readonly judged: JudgedMachine }[]) =>
  rows.map((row) => row.judged.evidence.machine.name);
const INSTALLATION = "Unhealthy/Installation";
const HEARTBEAT = "Unhealthy/Heartbeat";

describe("since the digest before, a machine", () => {
  const cases: readonly [string, JudgedMachine["verdict"], readonly (TransitionState | undefined)[], string][] = [
    ["that broke", unhealthy(), ["Healthy", INSTALLATION], "newly"],
    ["that is new and broken", unhealthy(), [undefined, INSTALLATION], "newly"],
    ["that ran again and is broken", unhealthy(), ["Unknown/NotRunning", INSTALLATION], "newly"],
    ["that came into sight again, broken", unhealthy(), ["Unknown/NotVisible", INSTALLATION], "seenAgain"],
    ["that recovered", healthy(), [INSTALLATION, "Healthy"], "recovered"],
    ["that recovered by way of a redeploy", healthy(), [INSTALLATION, "Unknown/Redeploying", "Healthy"], "recovered"],
    ["that broke, recovered and broke again", unhealthy(), [INSTALLATION, "Healthy", INSTALLATION], "still"],
    ["that is broken in another way", unhealthy(), [HEARTBEAT, INSTALLATION], "otherIssue"],
    ["that broke and recovered", healthy(), ["Healthy", INSTALLATION, "Healthy"], "cameAndWent"],
    ["that stayed broken", unhealthy(), [], "still"],
    ["that stayed healthy", healthy(), [], "nothing"],
    [
      "that is lost from sight, and was broken",
      unknown(NOT_VISIBLE()),
      [INSTALLATION, "Unknown/NotVisible"],
      "nothing",
    ],
    [
      "that is stopped, and was broken",
      unknown({ reason: "NotRunning", power: "off" }),
      [INSTALLATION, "Unknown/NotRunning"],
      "nothing",
    ],
  ];

  it.each(cases)("%s", (_, verdict, states, where) => {
    const steps = states.slice(1).map((to, step) => went("a", states[step], to ?? "", NOW - HOUR + step));
    const digest = digestOf([machine("a", verdict)], { transitions: steps.toReversed() });
    expect({
      newly: names(digest.newly),
      seenAgain: names(digest.seenAgain),
      otherIssue: names(digest.otherIssue),
      recovered: names(digest.recovered),
      cameAndWent: digest.cameAndWent,
      still: digest.still.reduce((sum, { machines }) => sum + machines, 0),
    }).toEqual({
      newly: where === "newly" ? ["a"] : [],
      seenAgain: where === "seenAgain" ? ["a"] : [],
      otherIssue: where === "otherIssue" ? ["a"] : [],
      recovered: where === "recovered" ? ["a"] : [],
      cameAndWent: where === "cameAndWent" ? 1 : 0,
      still: where === "still" || where === "otherIssue" ? 1 : 0,
    });
  });

  it("that is gone is named, if it was broken and could be in the scope", () => {
    const transitions = [
      went("a", INSTALLATION, "Gone"),
      went("b", "Healthy", "Gone"),
      went("c", INSTALLATION, "Gone"),
    ];
    const digest = digestOf([], { transitions, couldBeIn: (machineId) => machineId !== id("c") });
    expect(digest.gone).toEqual(["a"]);
  });

  it("of a first digest is never new: nothing is known of before", () => {
    const digest = digestOf([machine("a", unhealthy())], {
      last: undefined,
      transitions: [went("a", "Healthy", INSTALLATION)],
    });
    expect([digest.newly, digest.since, digest.before, digest.still[0]?.machines]).toEqual([
      [],
      undefined,
      undefined,
      1,
    ]);
  });
});

function NOT_VISIBLE() {
  return { reason: "NotVisible", because: "SourceFailed", source: "Inventory" } as const;
}

describe("a digest", () => {
  it("lists what is new with the newest first", () => {
    const machines = [machine("old", unhealthy(), NOW - 3 * HOUR), machine("new", unhealthy(), NOW - HOUR)];
    const transitions = [went("new", "Healthy", INSTALLATION), went("old", "Healthy", INSTALLATION)];
    expect(names(digestOf(machines, { transitions }).newly)).toEqual(["new", "old"]);
  });

  it("groups what is still broken by its cause, ids and paths aside, with the oldest of each", () => {
    const machines = [
      machine("a", unhealthy({ message: "failed after 12 s, exit code 22" }), NOW - DAY),
      machine("b", unhealthy({ message: "failed after 99 s, exit code 22" }), NOW - 2 * DAY),
      machine("c", unhealthy({ message: "no Python" })),
      machine("d", unhealthy({ issue: "Heartbeat", message: "", cause: "HeartbeatBad" })),
    ];
    const causes = digestOf(machines).still.map(({ issue, machines: count, oldest }) => [
      issue,
      count,
      oldest.judged.evidence.machine.name,
    ]);
    expect(causes).toEqual([
      ["Installation", 2, "b"],
      ["Installation", 1, "c"],
      ["Heartbeat", 1, "d"],
    ]);
  });

  it("tells what does not apply and what is not known, by reason, and which of it is new", () => {
    const machines = [
      machine("a", notApplicable()),
      machine("b", notApplicable()),
      machine("c", unknown({ reason: "NotRunning", power: "deallocated" })),
    ];
    const digest = digestOf(machines, { transitions: [went("b", "Healthy", "NotApplicable")] });
    expect(digest.notApplicable.map(({ machines: count, newly }) => [count, names(newly)])).toEqual([[2, ["b"]]]);
    expect(digest.unknown.map(({ reason, machines: count }) => [reason, count])).toEqual([["NotRunning", 1]]);
  });

  it("names the subscription with the most broken machines", () => {
    const dev = (name: string) => judged({ machine: { name, subscriptionId: CONTOSO_DEV }, verdict: unhealthy() });
    const snapshot = aSnapshot([machine("a", unhealthy()), dev("b"), dev("c")]);
    expect(digestOf([], { snapshot }).worst).toEqual({ subscriptionName: "Contoso Dev", machines: 2 });
  });

  it("keeps muted machines apart: counted, and in no list", () => {
    const machines = [machine("web-01", unhealthy()), machine("web-02", unhealthy()), machine("web-03", healthy())];
    const mute = aMute({ what: { kind: "Machine", machineId: id("web-01"), name: "web-01" } });
    const snapshot = aSnapshot(machines);
    const digest = digestOf(machines, {
      mutes: [mute],
      muting: muting([mute], { machines: () => [] }, snapshot, NOW),
      snapshot,
      transitions: [went("web-01", "Healthy", INSTALLATION)],
    });
    expect(digest.counts).toMatchObject({ total: 2, byState: { Unhealthy: 1, Healthy: 1 } });
    expect(digest.muted).toEqual({ machines: 1, unhealthy: 1, mutes: [mute] });
    expect(digest.newly).toEqual([]);
  });

  it("remembers a week of numbers, the oldest first", () => {
    const counts = { ...aRecord().counts, byState: { Healthy: 1, Unhealthy: 7, NotApplicable: 0, Unknown: 0 } };
    const records = [1, 3, 8].map((days) => aRecord({ at: NOW - days * DAY, counts }));
    expect(digestOf([], { records }).past).toEqual([
      { at: NOW - 3 * DAY, machines: 7 },
      { at: NOW - DAY, machines: 7 },
    ]);
  });

  it("says which mutes have ended since", () => {
    const ended = aMute({ until: NOW - HOUR });
    const longAgo = aMute({ id: "m2", until: NOW - 5 * HOUR });
    expect(digestOf([], { mutes: [ended, longAgo, aMute({ id: "m3" })] }).unmuted).toEqual([ended]);
  });

  it("of installation issues alone is silent about the others", () => {
    const machines = [
      machine("a", unhealthy()),
      machine("b", unhealthy({ issue: "Heartbeat" })),
      machine("c", unhealthy()),
    ];
    const digest = digestOf(machines, {
      subscriber: aSubscriber({ severity: "Installation" }),
      transitions: [went("b", "Healthy", HEARTBEAT), went("c", HEARTBEAT, INSTALLATION)],
    });
    expect(digest.counts.byState.Unhealthy).toBe(2);
    expect([names(digest.newly), digest.still.length]).toEqual([["c"], 1]);
  });
});

describe("for who subscribed to machines by their health", () => {
  const OLD = { field: "sinceOver", values: [String(3 * DAY)], not: false };
  const subscriber = aSubscriber({ where: [OLD] });
  const last = aRecord({ asked: askedKey(subscriber) });
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => machine(name, unhealthy())) as [
    JudgedMachine,
    JudgedMachine,
    JudgedMachine,
    JudgedMachine,
  ];
  const then = (...of: readonly string[]) => new Set(of.map(id));
  const about = (overrides: Partial<Material>) =>
    digestOf([a, b, c, d, machine("e", healthy())], { subscriber, last, toldThen: then("b", "c", "e"), ...overrides });

  it("what matches is counted, of all machines of the scope", () => {
    const digest = about({ matching: [a, b] });
    expect([digest.counts.total, digest.outOf, digest.worst?.machines]).toEqual([2, 5, 2]);
  });

  it("what came, stayed, went on unhealthy and recovered is told apart", () => {
    const transitions = [went("e", INSTALLATION, "Healthy")];
    const digest = about({ matching: [a, b], transitions });
    expect(names(digest.joined)).toEqual(["a"]);
    expect(digest.still[0]?.machines).toBe(1);
    expect([names(digest.left), names(digest.recovered)]).toEqual([["c"], ["e"]]);
  });

  it("a healthy machine that was healthy then has not recovered: it left", () => {
    const digest = about({ matching: [b, c] });
    expect([names(digest.left), digest.recovered]).toEqual([["e"], []]);
  });

  it("a muted machine neither came nor left, and is remembered as told of", () => {
    const digest = about({ matching: [a, b, c], muting: (one) => (one === c || one === d ? aMute() : undefined) });
    expect([names(digest.joined), names(digest.left), digest.muted.machines]).toEqual([["a"], ["e"], 1]);
    expect(digest.toldIds?.toSorted()).toEqual([id("a"), id("b"), id("c")]);
    expect(digest.outOf).toBe(3);
  });

  it("a machine that is gone is named, as its transition called it", () => {
    const transitions = [{ ...went("x", INSTALLATION, "Gone"), machineName: "X-01" }];
    const digest = about({ matching: [b, c], toldThen: then("b", "c", "x", "y"), transitions });
    expect(digest.gone).toEqual(["X-01", "y"]);
  });

  it("nothing came and went in between: nobody kept what matched then", () => {
    const transitions = [went("e", INSTALLATION, "Healthy"), went("e", "Healthy", INSTALLATION, NOW - 2 * HOUR)];
    expect(about({ matching: [b, c], toldThen: then("b", "c"), transitions }).cameAndWent).toBe(0);
  });

  it.each<[string, Partial<Material>]>([
    ["a digest of other filters", { last: aRecord({ asked: askedKey(aSubscriber()) }) }],
    ["a digest whose machines were not kept", { toldThen: undefined }],
  ])("%s before is no comparison: all is as it was, and the digest says why", (_, overrides) => {
    const digest = about({ matching: [a, b], ...overrides });
    expect([digest.joined, digest.newly, digest.left, digest.since, digest.before]).toEqual([
      [],
      [],
      [],
      undefined,
      undefined,
    ]);
    expect([digest.otherFilters, digest.still[0]?.machines, digest.changed]).toEqual([true, 2, true]);
  });

  it("only numbers of the same filters are remembered", () => {
    const records = [last, aRecord({ asked: askedKey(aSubscriber()), slot: 1 })];
    expect(about({ matching: [a], records }).past).toHaveLength(1);
  });
});

it("of a scope that ids tell, what is new is known also after other filters; only their numbers are no measure", () => {
  const last = aRecord({ asked: askedKey(aSubscriber({ severity: "Installation" })) });
  const digest = digestOf([machine("a", unhealthy())], { last, transitions: [went("a", "Healthy", INSTALLATION)] });
  expect([names(digest.newly), digest.before, digest.otherFilters, digest.toldIds]).toEqual([
    ["a"],
    undefined,
    false,
    undefined,
  ]);
});

describe("what a digest has seen", () => {
  const whole = (overrides: Partial<Snapshot>, machines = [machine("a", healthy())], where = aSubscriber().where) =>
    digestOf([], { snapshot: aSnapshot(machines, overrides), subscriber: aSubscriber({ where }) }).sight.whole;
  const failure = { source: "Plans", truncated: false, message: "no" } as const;
  const hidden = { subscriptions: [aSubscription(), aSubscription({ id: CONTOSO_DEV, readable: false })] };

  it("is the whole scope where all of it was read, lately", () => {
    expect(whole({})).toBe(true);
  });

  it.each<[string, boolean]>([
    ["a source failed", whole({ sources: sourcesReadAt(NOW, { Plans: { readAt: NOW, failure } }) })],
    ["the snapshot is stale", whole({ takenAt: NOW - 5 * HOUR })],
    ["a subscription is not readable", whole(hidden)],
    ["a machine is out of sight", whole({}, [machine("a", unknown(NOT_VISIBLE()))])],
  ])("is not the whole where %s", (_, seen) => {
    expect(seen).toBe(false);
  });

  it("is the whole scope where what is not readable is not in it", () => {
    const where = [{ field: "subscription", values: [aSubscription().id], not: false }];
    expect(whole(hidden, [machine("a", healthy())], where)).toBe(true);
  });
});

describe("a digest has changed", () => {
  const changed = (overrides: Partial<Material>, machines: readonly JudgedMachine[] = [machine("a", unhealthy())]) =>
    digestOf(machines, overrides).changed;

  it.each<[string, boolean, boolean]>([
    ["nothing happened", changed({}), false],
    ["it is the first", changed({ last: undefined }), true],
    ["a machine broke", changed({ transitions: [went("a", "Healthy", INSTALLATION)] }), true],
    ["a machine is gone", changed({ transitions: [went("x", INSTALLATION, "Gone")] }), true],
    ["a mute ended", changed({ mutes: [aMute({ until: NOW - HOUR })] }), true],
    ["a redeploy ended", changed({ redeploys: { underWay: 0, worked: 0, failed: 1 } }), true],
    ["a redeploy goes on", changed({ redeploys: { underWay: 1, worked: 0, failed: 0 } }), false],
  ])("where %s: %s", (_, is, expected) => {
    expect(is).toBe(expected);
  });

  it("where something no longer applies, for those who want to hear everything", () => {
    const machines = [machine("b", notApplicable())];
    const transitions = [went("b", "Healthy", "NotApplicable")];
    expect(changed({ transitions }, machines)).toBe(true);
    expect(changed({ transitions, subscriber: aSubscriber({ severity: "Unhealthy" }) }, machines)).toBe(false);
  });
});

describe("for who hears of installations alone", () => {
  const subscriber = aSubscriber({ severity: "Installation" });
  const silent = unhealthy({ issue: "Heartbeat" });

  it("other unhealthy machines are counted apart, so that nobody says that all is well", () => {
    const digest = digestOf([machine("a", healthy()), machine("b", silent), machine("c", silent)], { subscriber });
    expect([digest.notHeardOf, digest.counts.total, digest.counts.byState.Unhealthy]).toEqual([2, 1, 0]);
  });

  it("a machine with another issue neither came and went nor is gone", () => {
    const transitions = [
      went("b", HEARTBEAT, "Gone"),
      went("a", HEARTBEAT, "Healthy"),
      went("a", "Healthy", HEARTBEAT, NOW - 2 * HOUR),
    ];
    const digest = digestOf([machine("a", healthy())], { subscriber, transitions });
    expect([digest.cameAndWent, digest.gone]).toEqual([0, []]);
  });
});

describe("a machine that another product looks after", () => {
  it.each([
    ["another EDR", { reason: "OtherEdr", edr: "Falcon" } as const],
    ["an exemption", { reason: "Exempted" } as const],
  ])("by %s is counted by its reason, and is never news", (_, why) => {
    const transitions = [went("a", "Healthy", `Unknown/${why.reason}`)];
    const digest = digestOf([machine("a", unknown(why))], { transitions });
    expect(digest.unknown).toEqual([{ reason: why.reason, machines: 1, newly: [] }]);
    expect(digest.changed).toBe(false);
  });
});

it("a whole estate that is lost from sight at once is told in no time that grows with its square", () => {
  const many = Array.from({ length: 20_000 }, (_, n) => machine(`m${n}`, unknown(NOT_VISIBLE())));
  const transitions = many.map((_, n) => went(`m${n}`, "Healthy", "Unknown/NotVisible"));
  expect(digestOf(many, { transitions }).unknown[0]?.newly).toHaveLength(20_000);
});

describe("a redeploy may help", () => {
  const failed = (code: number) => anExtension({ provisioning: "Failed", code: `ProvisioningState/failed/${code}` });
  const broken = (extension: Extension | undefined, verdict: JudgedMachine["verdict"] = unhealthy()) =>
    judged({ evidence: { extension }, verdict });

  it.each<[string, JudgedMachine, boolean]>([
    ["whose extension failed in a way that it cures", broken(failed(21)), true],
    ["whose extension failed in a way that nobody knows", broken(failed(99)), true],
    ["that has to be repaired by hand first", broken(failed(15)), true],
    ["that lacks Python", broken(failed(52)), false],
    ["without an extension to delete", broken(undefined), false],
    ["that does not report", broken(failed(21), unhealthy({ issue: "Heartbeat" })), false],
    ["that is healthy", broken(failed(21), healthy()), false],
  ])("a machine %s", (_, machine, helps) => {
    expect(digestOf([machine]).redeployMayHelp).toBe(helps);
  });

  it("no machine that is muted, or that the subscriber does not want to hear of", () => {
    const machine = broken(failed(21));
    expect(digestOf([machine], { muting: () => aMute() }).redeployMayHelp).toBe(false);
    expect(digestOf([machine], { subscriber: aSubscriber({ severity: "Heartbeat" }) }).redeployMayHelp).toBe(false);
  });
});
