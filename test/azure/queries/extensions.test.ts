import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { arcExtension } from "../../../src/azure/queries/arc-extensions.ts";
import { vmExtension } from "../../../src/azure/queries/vm-extensions.ts";
import { ARC_ID, anArcExtensionRow, aVmExtensionRow, VM_ID } from "../../builders/arg-row.ts";
import { anExtension } from "../../builders/evidence.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";
import { at } from "../../builders/time.ts";

function onVm(overrides: Parameters<typeof aVmExtensionRow>[0] = {}, pool = new Pool()) {
  return vmExtension(aVmExtensionRow(overrides), pool);
}

function onArc(overrides: Parameters<typeof anArcExtensionRow>[0] = {}, pool = new Pool()) {
  return arcExtension(anArcExtensionRow(overrides), pool);
}

describe("on an Azure VM", () => {
  test("the extension belongs to the VM above it in the id", () => {
    expect(onVm()).toEqual({ id: VM_ID.toLowerCase(), says: anExtension() });
  });

  test("the group in its id may be spelled otherwise than in the VM's", () => {
    const id = `${VM_ID.replace("/resourceGroups/RG-Web/", "/resourcegroups/rg-WEB/")}/extensions/MDE.Linux`;
    expect(onVm({ id }).id).toBe(VM_ID.toLowerCase());
  });

  test("it keeps its own name, which is the one to delete, whatever its type is", () => {
    const id = `${VM_ID}/extensions/DefenderSensor`;
    expect(onVm({ id, name: "DefenderSensor", handler: "mde.windows" })).toMatchObject({
      id: VM_ID.toLowerCase(),
      says: { name: "DefenderSensor", type: "MDE.Windows" },
    });
  });

  test.each([
    ["Succeeded", "Succeeded"],
    ["failed", "Failed"],
    ["Creating", "Creating"],
    ["Updating", "Updating"],
    ["Deleting", "Deleting"],
    ["Canceled", "Other"],
    ["", "Other"],
  ])("provisioning state %j is %s", (provisioning, expected) => {
    expect(onVm({ provisioning }).says.provisioning).toBe(expected);
  });

  test("thousands of machines with the same extension share one record", () => {
    const pool = new Pool();
    const one = onVm({}, pool);
    const other = onVm({ id: `${VM_ID}2/extensions/MDE.Linux` }, pool);
    expect(other.id).not.toBe(one.id);
    expect(other.says).toBe(one.says);
  });

  test("an extension that did not change is the previous snapshot's very object", () => {
    const before = judged();
    expect(onVm({}, new Pool(aSnapshot([before]))).says).toBe(before.evidence.extension);
  });
});

describe("on an Arc machine", () => {
  test("its own status comes with it", () => {
    const failed = {
      provisioning: "Failed",
      code: "52",
      level: "Error",
      message: "No Python interpreter found",
      changed: "2026-09-15T07:00:00Z",
    };
    expect(onArc(failed)).toEqual({
      id: ARC_ID.toLowerCase(),
      says: {
        name: "MDE.Windows",
        type: "MDE.Windows",
        provisioning: "Failed",
        statusIsError: true,
        code: "52",
        message: "No Python interpreter found",
        changedAt: at("07:00"),
      },
    });
  });

  test("a status may be an error although provisioning succeeded", () => {
    expect(onArc({ level: "error" }).says).toMatchObject({ provisioning: "Succeeded", statusIsError: true });
  });

  test("a secret in its message never gets further", () => {
    const { says } = onArc({ message: "failed: AccountKey=q83vEjRWeJCrze8S;EndpointSuffix=core.windows.net" });
    expect(says.message).toBe("failed: AccountKey=[redacted];EndpointSuffix=core.windows.net");
  });
});
