import { describe, expect, it } from "vitest";
import type { Extension } from "../../../src/health/evidence.ts";
import type { EstateReading } from "../../../src/health/ports.ts";
import type { Snapshot } from "../../../src/health/snapshot.ts";
import { anExtension } from "../../builders/evidence.ts";
import { aMachine } from "../../builders/machine.ts";
import { aReading, byId, failed, ok } from "../../builders/reading.ts";
import { at } from "../../builders/time.ts";
import { named, take } from "./take.ts";

const web = aMachine({ name: "web-01" });
const withState = (provisioning: Extension["provisioning"] | undefined): Partial<EstateReading> => ({
  extensions: ok(provisioning ? byId([web], () => anExtension({ provisioning })) : new Map()),
});
const UNREAD: Partial<EstateReading> = { extensions: failed("Extensions") };

/** One reading after another, at these times; the track of the machine after the last. */
function trackAfter(...readings: readonly (readonly [time: string, reading: Partial<EstateReading>])[]) {
  let snapshot: Snapshot | undefined;
  for (const [time, overrides] of readings) snapshot = take(aReading([web], overrides), at(time), snapshot);
  return snapshot && named(snapshot, "web-01").evidence.track;
}

describe("the track of a machine", () => {
  it("begins when it is first seen", () => {
    expect(trackAfter(["06:00", withState("Creating")])).toEqual({
      firstSeenAt: at("06:00"),
      extensionLastSeenAt: undefined,
      extensionStateSince: at("06:00"),
    });
  });

  it("knows nothing of an extension that it never saw", () => {
    expect(trackAfter(["06:00", withState(undefined)], ["06:15", withState(undefined)])).toEqual({
      firstSeenAt: at("06:00"),
      extensionLastSeenAt: undefined,
      extensionStateSince: undefined,
    });
  });

  it.each([
    ["a state that stays", ["Creating", "Creating", "Creating"], "06:00"],
    ["a state that changes", ["Creating", "Creating", "Succeeded"], "06:30"],
    ["a state that comes again", ["Succeeded", "Updating", "Succeeded"], "06:30"],
    ["an extension that comes", [undefined, "Creating", "Creating"], "06:15"],
  ] as const)("knows since when: %s", (_, [one, two, three], since) => {
    const track = trackAfter(["06:00", withState(one)], ["06:15", withState(two)], ["06:30", withState(three)]);
    expect(track).toEqual({ firstSeenAt: at("06:00"), extensionLastSeenAt: undefined, extensionStateSince: at(since) });
  });

  it("knows when it last saw an extension that is away", () => {
    const gone = withState(undefined);
    const track = trackAfter(
      ["06:00", withState("Succeeded")],
      ["06:15", withState("Succeeded")],
      ["06:30", gone],
      ["06:45", gone],
    );
    expect(track).toEqual({
      firstSeenAt: at("06:00"),
      extensionLastSeenAt: at("06:15"),
      extensionStateSince: undefined,
    });
  });

  it("takes the last complete reading for it, not the one that failed", () => {
    const track = trackAfter(["06:00", withState("Succeeded")], ["06:15", UNREAD], ["06:30", withState(undefined)]);
    expect(track?.extensionLastSeenAt).toBe(at("06:00"));
  });

  it("forgets it when the extension is back", () => {
    const track = trackAfter(
      ["06:00", withState("Succeeded")],
      ["06:15", withState(undefined)],
      ["06:30", withState("Creating")],
    );
    expect(track).toEqual({
      firstSeenAt: at("06:00"),
      extensionLastSeenAt: undefined,
      extensionStateSince: at("06:30"),
    });
  });

  it("is left alone by a reading that failed", () => {
    expect(trackAfter(["06:00", withState("Creating")], ["06:15", UNREAD])).toEqual(
      trackAfter(["06:00", withState("Creating")]),
    );
  });
});

describe("an extension that somebody deleted", () => {
  it("is provisioning for twelve hours from its last sight, then an issue", () => {
    const before = take(aReading([web]), at("06:00"));
    const gone = take(aReading([web], withState(undefined)), at("06:15"), before);
    const later = take(aReading([web], withState(undefined)), at("18:00"), gone);
    const tooLate = take(aReading([web], withState(undefined)), at("18:01"), later);
    const states = [gone, later, tooLate].map((one) => named(one, "web-01").verdict.state);
    expect(states).toEqual(["Unknown", "Unknown", "Unhealthy"]);
  });
});
