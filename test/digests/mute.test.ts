import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOf, holdsAt, type Mute, muting } from "../../src/digests/mute.ts";
import { errorOf } from "../../src/health/error-text.ts";
import type { JudgedMachine } from "../../src/health/snapshot.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { ALEX, aMute } from "../builders/subscriber.ts";
import { DAY, HOUR } from "../builders/time.ts";

const web = judged({
  machine: { id: "/m/web-01", name: "web-01" },
  verdict: unhealthy({ message: "exit code 22 after 3 s" }),
});
const sql = judged({ machine: { id: "/m/sql-01", name: "sql-01" }, verdict: unhealthy({ message: "no Python" }) });
const snapshot = aSnapshot([web, sql]);
const scopes = { machines: () => [sql] };

describe("a mute", () => {
  it.each([
    [NOW - DAY - 1, false],
    [NOW - DAY, true],
    [NOW + DAY - 1, true],
    [NOW + DAY, false],
  ])("at %i holds: %s", (at, holds) => {
    expect(holdsAt(aMute(), at)).toBe(holds);
  });

  it("that was taken back ends then", () => {
    const mute = aMute({ ended: { at: NOW, by: ALEX } });
    expect([endOf(mute), holdsAt(mute, NOW - 1), holdsAt(mute, NOW)]).toEqual([NOW, true, false]);
  });

  it.each([
    ["a machine", aMute(), [web]],
    [
      "an error, whatever differs from machine to machine",
      aMute({ what: { kind: "Error", error: errorOf(web) } }),
      [web],
    ],
    ["a filter", aMute({ what: { kind: "Filter", where: [] } }), [sql]],
    ["a machine that is gone", aMute({ what: { kind: "Machine", machineId: "/m/gone", name: "gone" } }), []],
  ])("of %s mutes just that", (_, mute, expected) => {
    const isMuted = muting([mute], scopes, snapshot, NOW);
    expect([web, sql].filter(isMuted)).toEqual(expected);
  });

  it("that ends last is the one that is named", () => {
    const longer = aMute({ id: "m2", until: NOW + 2 * DAY });
    expect(muting([aMute(), longer], scopes, snapshot, NOW)(web)).toBe(longer);
    expect(muting([aMute(), longer], scopes, snapshot, NOW + DAY + HOUR)(web)).toBe(longer);
  });

  it("is found as if each were asked of each machine", () => {
    const machines = Array.from({ length: 12 }, (_, n) =>
      judged({
        machine: { id: `/m/${n}` },
        verdict: n % 2 ? healthy() : unhealthy({ message: `fault ${"abc"[n % 3]}` }),
      }),
    );
    const all = aSnapshot(machines);
    const third = { machines: () => machines.filter((_, n) => n % 3 === 0) };
    const what = fc.oneof(
      fc.nat(13).map((n) => ({ kind: "Machine" as const, machineId: `/m/${n}`, name: "" })),
      fc.constantFrom("fault a", "fault b", "fault d").map((error) => ({ kind: "Error" as const, error })),
      fc.constant({ kind: "Filter" as const, where: [] }),
    );
    const holds = (mute: Mute, one: JudgedMachine, n: number) =>
      mute.what.kind === "Filter"
        ? n % 3 === 0
        : mute.what.kind === "Error"
          ? errorOf(one) === mute.what.error
          : one.evidence.machine.id === mute.what.machineId;
    fc.assert(
      fc.property(fc.array(fc.tuple(what, fc.integer({ min: -5, max: 5 })), { maxLength: 8 }), (drawn) => {
        const mutes = drawn.map(([one, hours], n) => aMute({ id: `${n}`, what: one, until: NOW + hours * HOUR }));
        const muteOf = muting(mutes, third, all, NOW);
        machines.forEach((one, n) => {
          const ends = mutes.filter((mute) => holdsAt(mute, NOW) && holds(mute, one, n)).map(endOf);
          const found = muteOf(one);
          expect(found && endOf(found)).toBe(ends.length > 0 ? Math.max(...ends) : undefined);
        });
      }),
    );
  });
});
