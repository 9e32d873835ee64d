import { describe, expect, it } from "vitest";
import type { Machine } from "../../../src/health/machine.ts";
import type { Assessments, EstateReading } from "../../../src/health/ports.ts";
import { anAssessment, aReport } from "../../builders/evidence.ts";
import { aConnectorMachine, aMachine, anArcMachine, CONTOSO_DEV } from "../../builders/machine.ts";
import { aReading, byId, failed, ok } from "../../builders/reading.ts";
import { at } from "../../builders/time.ts";
import { named, take } from "./take.ts";

const web = aMachine({ name: "web-01" });
const db = aMachine({ name: "db-01" });
const aws = aConnectorMachine({ name: "i-0abc" });
const server = aConnectorMachine({
  name: "srv-9",
  host: "DirectServer",
  cloud: "OnPremises",
  subscriptionId: CONTOSO_DEV,
});
const names = (snapshot: ReturnType<typeof take>) =>
  [...snapshot.machines.values()].map(({ evidence }) => evidence.machine.name).sort();
const reading = (listed: readonly Machine[], unlisted: readonly Machine[], overrides: Partial<EstateReading> = {}) =>
  aReading(listed, {
    unlisted: byId(unlisted, (machine) => machine),
    assessments: ok(byId([...listed, ...unlisted], () => ({ edr: anAssessment(), antivirus: [] }))),
    ...overrides,
  });
const first = take(reading([web, db], [aws, server]), at("06:00"));

describe("the machines of a snapshot", () => {
  it("are those of the inventory, and those that only an assessment or a report names", () => {
    expect(names(first)).toEqual(["db-01", "i-0abc", "srv-9", "web-01"]);
    expect(named(first, "i-0abc").verdict).toMatchObject({ state: "Healthy", heartbeatVerified: false });
  });

  it("are gone when a complete reading does not find them any more", () => {
    expect(names(take(reading([web], [server]), at("06:15"), first))).toEqual(["srv-9", "web-01"]);
  });

  it("stay where the inventory failed, without those that nothing names any more", () => {
    const second = take(reading([], [server], { inventory: failed("Inventory") }), at("06:15"), first);
    expect(names(second)).toEqual(["db-01", "srv-9", "web-01"]);
  });

  it.each([
    ["assessments", { assessments: failed("Assessments") }],
    ["reports", { reports: failed("HealthReports") }],
  ] as const)("stay where the %s that could have named them failed; the inventory's do not", (_, failing) => {
    expect(names(take(reading([web], [], failing), at("06:15"), first))).toEqual(["i-0abc", "srv-9", "web-01"]);
  });

  it("are each there once, also if an assessment names what the inventory lists", () => {
    expect(names(take(reading([web], [web]), at("06:00")))).toEqual(["web-01"]);
  });
});

describe("a reading that is incomplete elsewhere", () => {
  it("still brings what is new of the machines that it did read", () => {
    const stopped = { ...web, power: { is: "NotRunning", code: "stopped" } } as const;
    const renamed = { ...aws, name: "renamed" };
    const second = take(reading([stopped], [renamed], { reports: failed("HealthReports") }), at("06:15"), first);
    expect(named(second, "web-01").evidence.machine).toBe(stopped);
    expect(names(second)).toEqual(["renamed", "srv-9", "web-01"]);
  });
});

describe("a machine of a security connector that is an Arc machine, too", () => {
  const arc = anArcMachine({ name: "I-0ABC", cloud: "AWS" });
  const sick: Assessments = { edr: anAssessment({ status: "Unhealthy" }), antivirus: ["SignaturesOutOfDate"] };
  const joined = (listed: readonly Machine[], unlisted: readonly Machine[], overrides: Partial<EstateReading> = {}) =>
    take(reading(listed, unlisted, { assessments: ok(byId(unlisted, () => sick)), ...overrides }), at("06:00"));

  it("is one machine, with the connector's assessments", () => {
    const snapshot = joined([arc], [aws]);
    expect(names(snapshot)).toEqual(["I-0ABC"]);
    expect(named(snapshot, "I-0ABC").evidence).toMatchObject(sick);
  });

  it("is judged by its own assessment, where it has one", () => {
    const own: Assessments = { edr: anAssessment(), antivirus: [] };
    const assessments = ok(new Map([...byId([arc], () => own), ...byId([aws], () => sick)]));
    expect(named(joined([arc], [aws], { assessments }), "I-0ABC").evidence).toMatchObject({
      edr: own.edr,
      antivirus: sick.antivirus,
    });
  });

  it("is judged by the connector's where its own speaks of the antivirus alone", () => {
    const own: Assessments = { edr: undefined, antivirus: ["ScansOutOfDate"] };
    const assessments = ok(new Map([...byId([arc], () => own), ...byId([aws], () => sick)]));
    expect(named(joined([arc], [aws], { assessments }), "I-0ABC").evidence).toMatchObject({
      edr: sick.edr,
      antivirus: own.antivirus,
    });
  });

  it("has the connector's reports, unless it has its own", () => {
    const ofConnector = [aReport({ reason: "connector" })];
    const ofArc = [aReport({ reason: "Arc" })];
    const only = joined([arc], [aws], { reports: ok(byId([aws], () => ofConnector)) });
    const bothKinds = ok(new Map([...byId([arc], () => ofArc), ...byId([aws], () => ofConnector)]));
    expect(named(only, "I-0ABC").evidence.reports).toBe(ofConnector);
    expect(named(joined([arc], [aws], { reports: bothKinds }), "I-0ABC").evidence.reports).toBe(ofArc);
  });

  it("is one machine from the moment on when it is connected through Arc", () => {
    const second = take(reading([web, db, arc], [aws, server]), at("06:15"), first);
    expect(names(second)).toEqual(["I-0ABC", "db-01", "srv-9", "web-01"]);
  });

  it.each([
    ["another provider", [anArcMachine({ name: "i-0abc", cloud: "GCP" })], [aws], 2],
    ["another name", [anArcMachine({ name: "i-0abd", cloud: "AWS" })], [aws], 2],
    ["a VM of that name", [aMachine({ name: "i-0abc", cloud: "AWS" })], [aws], 2],
    ["two Arc machines that fit", [arc, anArcMachine({ name: "i-0abc", cloud: "AWS", resourceGroup: "b" })], [aws], 3],
    [
      "two connector machines that fit",
      [arc],
      [aws, aConnectorMachine({ name: "i-0abc", subscriptionId: CONTOSO_DEV })],
      3,
    ],
    ["a server that was onboarded directly", [arc], [aConnectorMachine({ name: "i-0abc", host: "DirectServer" })], 2],
  ])("is another machine with %s", (_, listed, unlisted, count) => {
    const snapshot = joined(listed, unlisted);
    expect(snapshot.machines.size).toBe(count);
    for (const { id } of listed) expect(snapshot.machines.get(id)?.evidence.edr).toBeUndefined();
  });

  it("keeps what the connector said while the assessments cannot be read", () => {
    const before = joined([arc], [aws]);
    const after = take(reading([arc], [], { assessments: failed("Assessments") }), at("06:15"), before);
    expect(named(after, "I-0ABC").evidence.edr).toBe(sick.edr);
  });

  it("is found while the inventory cannot be read", () => {
    const before = joined([arc], [aws]);
    const after = take(reading([], [aws], { inventory: failed("Inventory") }), at("06:15"), before);
    expect(names(after)).toEqual(["I-0ABC"]);
  });
});
