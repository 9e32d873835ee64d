import { describe, expect, it } from "vitest";
import { couldBeIn, Sources } from "../../src/digests/sources.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { VirtualClock } from "../builders/clock.ts";
import { digestPorts, SCOPES_BY_OS } from "../builders/digest-ports.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { aMute, aRecord, aSubscriber } from "../builders/subscriber.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { DigestMemory } from "../fakes/digest-store.ts";

const LINUX = [{ field: "os", values: ["Linux"], not: false }];
const is = (field: string, ...values: string[]) => ({ where: [{ field, values, not: false }] });
const isNot = (field: string, ...values: string[]) => ({ where: [{ field, values, not: true }] });
const GONE = `/subscriptions/${CONTOSO_PROD}/resourcegroups/rg-web/providers/microsoft.compute/virtualmachines/web-01`;

describe("a machine that is gone", () => {
  it.each([
    ["of everything", { where: [] }, true],
    ["of its subscription", is("subscription", CONTOSO_DEV, CONTOSO_PROD), true],
    ["of another subscription", is("subscription", CONTOSO_DEV), false],
    ["of all but its subscription", isNot("subscription", CONTOSO_PROD), false],
    ["of its resource group", is("resourceGroup", "rg-web"), true],
    ["of another resource group", is("resourceGroup", "rg-sql"), false],
    ["of that very machine", is("machine", GONE), true],
    ["of an operating system, which its id does not tell", is("os", "Linux"), false],
    ["of a tag, which its id does not tell", isNot("tag", "env=test"), false],
  ])("was in a scope %s: %j → %s", (_, where, expected) => {
    expect(couldBeIn(where, GONE)).toBe(expected);
  });

  it("without a resource was in no resource group", () => {
    expect(couldBeIn(is("resourceGroup", "rg-web"), "/providers/x/mdeservers/web_1")).toBe(false);
  });
});

/** Ports that count how often they are asked. */
function counted(machines: readonly JudgedMachine[]) {
  const asked = { scopes: 0, past: [] as (readonly number[])[], mutes: 0, redeploys: [] as (readonly string[])[] };
  const store = new DigestMemory();
  const { mutes } = store;
  store.mutes = (since) => {
    asked.mutes += 1;
    return mutes.call(store, since);
  };
  const sources = new Sources(
    digestPorts({
      store,
      clock: new VirtualClock(NOW),
      scopes: {
        machines: (...args) => {
          asked.scopes += 1;
          return SCOPES_BY_OS.machines(...args);
        },
      },
      past: {
        between: async (...args) => {
          asked.past.push(args);
          return [];
        },
      },
      redeploys: {
        since: async (ids) => {
          asked.redeploys.push([...ids]);
          return { underWay: 0, worked: 0, failed: 0 };
        },
      },
    }),
  );
  const snapshot: Snapshot = aSnapshot(machines, { version: 9 });
  return { asked, sources, snapshot, store };
}

const linux = judged({ machine: { id: "/m/linux", os: "Linux" }, verdict: unhealthy() });
const windows = judged({ machine: { id: "/m/windows", os: "Windows" }, verdict: healthy() });

describe("the digests of one round", () => {
  it("read scope, past and mutes once, however many subscribers have the same", async () => {
    const { asked, sources, snapshot } = counted([linux, windows]);
    for (const id of ["s1", "s2", "s3"]) {
      await sources.digest(aSubscriber({ id }), snapshot, aRecord({ snapshotVersion: 7 }), NOW, []);
    }
    expect(asked).toMatchObject({ scopes: 1, mutes: 1, past: [[7, 9, expect.any(Number)]] });
  });

  it("look back over a clock that was set back by a day, and no further", async () => {
    const { asked, sources, snapshot } = counted([linux]);
    const last = aRecord({ snapshotVersion: 7, snapshotTakenAt: NOW + 3 * HOUR });
    await sources.digest(aSubscriber(), snapshot, last, NOW, []);
    expect(asked.past).toEqual([[7, 9, NOW - DAY]]);
  });

  it("ask the past nothing where there was no digest before, or versions began anew since", async () => {
    const { asked, sources, snapshot } = counted([linux]);
    const first = await sources.digest(aSubscriber(), snapshot, undefined, NOW, []);
    const anew = await sources.digest(aSubscriber(), snapshot, aRecord({ snapshotVersion: 10 }), NOW, []);
    expect([first.since, anew.since, asked.past]).toEqual([undefined, undefined, []]);
  });

  it("tell each subscriber of its own machines, and ask for the redeploys of those", async () => {
    const { asked, sources, snapshot } = counted([linux, windows]);
    const narrow = await sources.digest(aSubscriber({ where: LINUX }), snapshot, undefined, NOW, []);
    const wide = await sources.digest(aSubscriber(), snapshot, undefined, NOW, []);
    expect([narrow.counts.total, wide.counts.total]).toEqual([1, 2]);
    expect(asked.redeploys).toEqual([["/m/linux"], ["/m/linux", "/m/windows"]]);
  });

  it("of muted machines count none of them apart", async () => {
    const { sources, snapshot, store } = counted([linux, windows]);
    await store.saveMutes([aMute({ what: { kind: "Machine", machineId: "/m/linux", name: "linux" } })]);
    const subscriber = aSubscriber({ where: [{ field: "muted", values: ["Muted"], not: false }] });
    const digest = await sources.digest(subscriber, snapshot, undefined, NOW, []);
    expect([digest.counts.total, digest.outOf, digest.muted.machines, digest.toldIds]).toEqual([1, 2, 0, ["/m/linux"]]);
  });

  it("leave muted machines out of what an alarm looks at", async () => {
    const { sources, snapshot, store } = counted([linux, windows]);
    await store.saveMutes([aMute({ what: { kind: "Machine", machineId: "/m/linux", name: "linux" } })]);
    const { machines, isMuted } = await sources.watched(aSubscriber(), snapshot);
    expect(machines.filter((machine) => !isMuted(machine))).toEqual([windows]);
  });
});
