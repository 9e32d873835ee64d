import { describe, expect, it, test } from "vitest";
import type { Source } from "../../../src/health/evidence.ts";
import type { EstateReading } from "../../../src/health/ports.ts";
import { anAssessment, anExtension, aReport } from "../../builders/evidence.ts";
import { aMachine, CONTOSO_DEV, CONTOSO_PROD } from "../../builders/machine.ts";
import { aReading, byId, failed, ok } from "../../builders/reading.ts";
import { at, HOUR } from "../../builders/time.ts";
import { named, sight, take } from "./take.ts";

const web = aMachine({ name: "web-01" });
const MORNING = at("06:00");
const first = take(aReading([web], { reports: ok(byId([web], () => [aReport({ scannedAt: MORNING })])) }), MORNING);

/** How a reading fails to bring one source. */
const FAILING: Record<Exclude<Source, "EndpointProtection">, Partial<EstateReading>> = {
  Subscriptions: { subscriptions: failed("Subscriptions") },
  Inventory: { inventory: failed("Inventory") },
  Extensions: { extensions: failed("Extensions") },
  Assessments: { assessments: failed("Assessments") },
  HealthReports: { reports: failed("HealthReports") },
  Plans: { plans: failed("Plans") },
};
const SOURCES = Object.entries(FAILING);

describe("a source that was read", () => {
  it("was read when the reading began, without a failure", () => {
    expect(Object.values(first.sources)).toEqual(Array(7).fill({ readAt: MORNING, failure: undefined }));
  });
});

describe.each(SOURCES)("when %s fails", (source, failing) => {
  const reading = aReading([web], failing);

  it("it is named, with the time of its last complete reading", () => {
    const second = take(reading, at("07:00"), first);
    expect(second.sources[source as Source]).toEqual({
      readAt: MORNING,
      failure: { source, truncated: false, message: `${source} could not be read.` },
    });
  });

  it("the reading before stands in, and the machine is as old as that", () => {
    const second = take(reading, at("07:00"), first);
    expect(second.subscriptions[0]?.visibility).toEqual({ seen: true, asOf: MORNING });
    expect(named(second, "web-01").verdict.state).toBe("Healthy");
  });

  it.each([
    ["is believed for exactly eight hours", MORNING + 8 * HOUR, "Healthy"],
    ["is not believed any longer", MORNING + 8 * HOUR + 1, `SourceFailed ${source}`],
  ])("what it said %s", (_, takenAt, expected) => {
    expect(sight(named(take(reading, takenAt, first), "web-01"))).toBe(expected);
  });

  it("again and again, its age grows from the last complete reading", () => {
    let snapshot = first;
    for (const time of ["09:00", "12:00", "14:00"]) snapshot = take(reading, at(time), snapshot);
    expect(sight(named(snapshot, "web-01"))).toBe("Healthy");
    expect(sight(named(take(reading, at("14:01"), snapshot), "web-01"))).toBe(`SourceFailed ${source}`);
  });

  it("and is read again, everything is fresh", () => {
    const blind = take(reading, at("20:00"), first);
    const again = take(aReading([web]), at("20:15"), blind);
    expect(again.subscriptions[0]?.visibility).toEqual({ seen: true, asOf: at("20:15") });
    expect(named(again, "web-01").evidence.visibility).toEqual({ seen: true });
    expect(again.sources[source as Source]).toEqual({ readAt: at("20:15"), failure: undefined });
  });
});

describe("a truncated source", () => {
  it("is no smaller truth: the machines that it left out are not gone", () => {
    const truncated = failed("Inventory", { truncated: true });
    expect(sight(named(take(aReading([], { inventory: truncated }), at("15:00"), first), "web-01"))).toBe(
      "SourceTruncated Inventory",
    );
  });
});

describe("a source that was never read", () => {
  it.each(["Extensions", "Assessments", "HealthReports", "Plans"] as const)(
    "(%s) leaves no machine visible",
    (source) => {
      const snapshot = take(aReading([web], FAILING[source]), MORNING);
      expect(sight(named(snapshot, "web-01"))).toBe(`SourceFailed ${source}`);
      expect(snapshot.sources[source].readAt).toBeUndefined();
    },
  );
});

describe("a machine that is new while a source fails", () => {
  const fresh = aMachine({ name: "new-01" });

  it.each(["Extensions", "Assessments", "HealthReports", "Plans"] as const)(
    "is not visible: the reading of %s before had not seen it",
    (source) => {
      const second = take(aReading([web, fresh], FAILING[source]), at("07:00"), first);
      expect([sight(named(second, "new-01")), sight(named(second, "web-01"))]).toEqual([
        `SourceFailed ${source}`,
        "Healthy",
      ]);
      const third = take(aReading([web, fresh], FAILING[source]), at("07:15"), second);
      expect(sight(named(third, "new-01"))).toBe(`SourceFailed ${source}`);
      expect(sight(named(take(aReading([web, fresh]), at("07:30"), third), "new-01"))).toBe("Healthy");
    },
  );
});

describe("the parts of a failed source", () => {
  it.each([
    ["Extensions", "extension"],
    ["Assessments", "edr"],
    ["Assessments", "antivirus"],
    ["HealthReports", "reports"],
    ["Plans", "coverage"],
    ["Inventory", "machine"],
  ] as const)("of %s stay the same objects (%s)", (source, part) => {
    const second = take(aReading([web], FAILING[source]), at("07:00"), first);
    expect(named(second, "web-01").evidence[part]).toBe(named(first, "web-01").evidence[part]);
  });
});

describe("the Endpoint-protection switch", () => {
  const dev = aMachine({ name: "dev-01", subscriptionId: CONTOSO_DEV });
  const start = take(aReading([web, dev]), MORNING);
  const reading = (value: boolean) =>
    aReading([web, dev], {
      endpointProtection: new Map([
        [CONTOSO_PROD, failed("EndpointProtection")],
        [CONTOSO_DEV, ok(value)],
      ]),
    });

  it("keeps its earlier value where it could not be read, for eight hours", () => {
    expect(sight(named(take(reading(true), MORNING + 8 * HOUR, start), "web-01"))).toBe("Healthy");
    expect(sight(named(take(reading(true), MORNING + 8 * HOUR + 1, start), "web-01"))).toBe(
      "SourceFailed EndpointProtection",
    );
  });

  it("ages from its last reading while it fails again and again", () => {
    let snapshot = start;
    for (const time of ["10:00", "14:00"]) snapshot = take(reading(true), at(time), snapshot);
    expect(sight(named(snapshot, "web-01"))).toBe("Healthy");
    expect(sight(named(take(reading(true), at("14:01"), snapshot), "web-01"))).toBe("SourceFailed EndpointProtection");
  });

  it("hides only the machines of its own subscription, and is read for the others", () => {
    const never = take(reading(false), MORNING);
    expect(sight(named(never, "web-01"))).toBe("SourceFailed EndpointProtection");
    expect(named(never, "dev-01").verdict).toMatchObject({ why: { missing: ["EndpointProtection"] } });
  });

  it("that nobody even asked for is as good as one that failed", () => {
    const silent = aReading([web], { endpointProtection: new Map([[CONTOSO_DEV, ok(true)]]) });
    expect(sight(named(take(silent, MORNING), "web-01"))).toBe("SourceFailed EndpointProtection");
  });

  it("is named as a source that failed, if only for one subscription", () => {
    const { readAt, failure } = take(reading(true), at("07:00"), start).sources.EndpointProtection;
    expect([readAt, failure?.source]).toEqual([MORNING, "EndpointProtection"]);
  });
});

test("a failed source does not hide what the others brought", () => {
  const failure = byId([web], () => anExtension({ provisioning: "Failed" }));
  const second = take(
    aReading([web], { extensions: ok(failure), assessments: failed("Assessments") }),
    at("07:00"),
    first,
  );
  expect(named(second, "web-01").evidence).toMatchObject({
    extension: { provisioning: "Failed" },
    edr: anAssessment(),
  });
});
