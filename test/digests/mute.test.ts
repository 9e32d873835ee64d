import { describe, expect, it } from "vitest";
import { endOf, holdsAt, muting } from "../../src/digests/mute.ts";
import { errorOf } from "../../src/health/error-text.ts";
import { NOW } from "../builders/evidence.ts";
import { aSnapshot, judged, unhealthy } from "../builders/snapshot.ts";
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
});
