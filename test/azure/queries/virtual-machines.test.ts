import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { VIRTUAL_MACHINES, virtualMachine } from "../../../src/azure/queries/virtual-machines.ts";
import { aVmRow, VM_ID } from "../../builders/arg-row.ts";
import { aMachine } from "../../builders/machine.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { at } from "../../builders/time.ts";

function machineOf(overrides: Parameters<typeof aVmRow>[0] = {}, pool = new Pool()) {
  return virtualMachine(aVmRow(overrides), pool);
}

test("a row becomes the machine, with its id lower-cased and its names as Azure spells them", () => {
  expect(machineOf()).toEqual(aMachine());
  expect(machineOf({ name: "Web-01" })).toMatchObject({ id: VM_ID.toLowerCase(), name: "Web-01" });
});

test("a subscription's id and a region are lower-cased wherever they come from", () => {
  const machine = machineOf({ subscriptionId: "AAAAAAAA-1111-4111-8111-111111111111", location: "WestEurope" });
  expect(machine).toMatchObject({ subscriptionId: "aaaaaaaa-1111-4111-8111-111111111111", region: "westeurope" });
});

test("an instance of a Flexible scale set is a VM that knows the name of its set", () => {
  const scaleSet = "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/Workers";
  expect(machineOf({ scaleSet })).toMatchObject({ host: "AzureVm", scaleSet: "Workers" });
});

describe("the release of the system", () => {
  test("is the image's publisher, offer and SKU", () => {
    expect(machineOf({ publisher: "RedHat", offer: "RHEL", imageSku: "9_4" }).osName).toBe("RedHat RHEL 9_4");
  });

  test("is not known of a VM made from a disk or an own image", () => {
    expect(machineOf({ publisher: "", offer: "", imageSku: "" })).toMatchObject({ osName: "", clientOs: false });
  });

  test.each([
    ["win11-23h2-ent", true],
    ["win10-22h2-pro", true],
    ["win11-23h2-avd", false],
    ["20h2-evd", false],
  ])("is a client's for the desktop publisher's %s: %s", (imageSku, clientOs) => {
    expect(machineOf({ publisher: "MicrosoftWindowsDesktop", offer: "windows-11", imageSku }).clientOs).toBe(clientOs);
  });

  test("is no client's for a server", () => {
    const server = { publisher: "MicrosoftWindowsServer", offer: "WindowsServer", imageSku: "2022-datacenter" };
    expect(machineOf({ ...server, osType: "Windows" })).toMatchObject({ os: "Windows", clientOs: false });
  });
});

describe("power", () => {
  test.each([
    ["PowerState/running", "Running", "running"],
    ["PowerState/stopped", "NotRunning", "stopped"],
    ["PowerState/deallocated", "NotRunning", "deallocated"],
    ["PowerState/starting", "NotRunning", "starting"],
    ["PowerState/stopping", "NotRunning", "stopping"],
    ["PowerState/deallocating", "NotRunning", "deallocating"],
    ["PowerState/unknown", "Unknown", "unknown"],
    ["PowerState/hibernated", "Unknown", "hibernated"],
    ["", "Unknown", ""],
  ])("%s is %s", (power, is, code) => {
    expect(machineOf({ power }).power).toEqual({ is, code });
  });

  test.each(["", "PowerState/", "PowerState/notrunning", "running soon", "PowerState/running2"])(
    "%j is never taken for running",
    (power) => {
      expect(machineOf({ power }).power.is).not.toBe("Running");
    },
  );
});

describe("what Azure leaves out", () => {
  test.each([
    ["an unknown system", { osType: "" }, { os: undefined }],
    ["no time of creation", { created: "" }, { createdAt: undefined }],
    ["a time that is none", { created: "yesterday" }, { createdAt: undefined }],
    ["no group and no region", { resourceGroup: null, location: null }, { resourceGroup: "", region: "" }],
    ["no tags", { tags: {} }, { tags: {} }],
  ])("%s is said to be unknown, not guessed", (_, row, machine) => {
    expect(machineOf(row)).toMatchObject(machine);
  });

  test("a time keeps its milliseconds and loses the digits behind them", () => {
    expect(machineOf({ created: "2026-09-15T09:00:00.1234567Z" }).createdAt).toBe(at("09:00") + 123);
  });
});

describe("from one reading to the next", () => {
  const before = judged({ machine: { tags: { env: "prod" } } });
  const tags = { env: "prod" };

  test("a machine that did not change is the previous snapshot's very object", () => {
    expect(machineOf({ tags }, new Pool(aSnapshot([before])))).toBe(before.evidence.machine);
  });

  test.each([
    ["power", { tags, power: "PowerState/deallocated" }],
    ["a tag", { tags: { env: "test" } }],
    ["one tag more", { tags: { env: "prod", owner: "web" } }],
    ["one tag less", { tags: {} }],
    ["region", { tags, location: "northeurope" }],
  ])("a machine that changed its %s is another object under the same id", (_, row) => {
    const machine = machineOf(row, new Pool(aSnapshot([before])));
    expect(machine).not.toBe(before.evidence.machine);
    expect(machine).not.toEqual(before.evidence.machine);
    expect(machine.id).toBe(before.evidence.machine.id);
  });

  test("machines with the same tags share them", () => {
    const pool = new Pool();
    const one = machineOf({ tags: { env: "prod" } }, pool);
    const other = machineOf({ id: `${VM_ID}2`, tags: { env: "prod" } }, pool);
    expect(other.tags).toBe(one.tags);
  });
});

describe("a row that Azure would have to change its API for", () => {
  test.each([
    ["power", { ...aVmRow(), power: 7 }],
    ["name", { ...aVmRow(), name: null }],
    ["tags", { ...aVmRow(), tags: { env: 1 } }],
    ["tags", { ...aVmRow(), tags: "prod" }],
  ])("is refused, and the refusal names %s", (field, row) => {
    const parsed = VIRTUAL_MACHINES.row.safeParse(row);
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
  });

  test("may hold columns that nobody asked for", () => {
    expect(VIRTUAL_MACHINES.row.safeParse({ ...aVmRow(), extra: true }).success).toBe(true);
  });
});
