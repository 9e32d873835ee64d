import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { arcMachine } from "../../../src/azure/queries/arc-machines.ts";
import { ARC_ID, anArcRow } from "../../builders/arg-row.ts";
import { anArcMachine } from "../../builders/machine.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";

function machineOf(overrides: Parameters<typeof anArcRow>[0] = {}, pool = new Pool()) {
  return arcMachine(anArcRow(overrides), pool);
}

test("a row becomes the machine; its age is not known, because Arc does not tell it", () => {
  expect(machineOf()).toEqual(anArcMachine());
  expect(machineOf()).toMatchObject({ id: ARC_ID.toLowerCase(), createdAt: undefined });
});

test.each([
  ["Connected", "Running"],
  ["connected", "Running"],
  ["Disconnected", "NotRunning"],
  ["Error", "NotRunning"],
  ["Expired", "NotRunning"],
  ["", "Unknown"],
  ["AwaitingConnection", "Unknown"],
])("a machine that is %s: %s", (status, is) => {
  expect(machineOf({ status }).power.is).toBe(is);
});

test.each([
  ["AWS", "AWS"],
  ["aws", "AWS"],
  ["GCP", "GCP"],
  ["Azure", "Azure"],
  ["N/A", "OnPremises"],
  ["", "OnPremises"],
])("provider %s means %s", (provider, cloud) => {
  expect(machineOf({ provider }).cloud).toBe(cloud);
});

describe("a client's Windows", () => {
  test.each([
    ["Windows 11 Enterprise", true],
    ["Windows 10 Pro", true],
    ["Windows 11 Enterprise multi-session", false],
    ["Windows 10 Enterprise Multi-Session", false],
    ["Windows Server 2022 Datacenter", false],
    ["Windows Server 2012 R2", false],
    ["Windows 100", false],
    ["", false],
  ])("%s: %s", (osName, clientOs) => {
    expect(machineOf({ osName }).clientOs).toBe(clientOs);
  });
});

test("a machine that did not change is the previous snapshot's very object", () => {
  const before = judged({ machine: anArcMachine() });
  expect(machineOf({}, new Pool(aSnapshot([before])))).toBe(before.evidence.machine);
});
