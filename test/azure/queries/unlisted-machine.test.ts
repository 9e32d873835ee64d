import { describe, expect, test } from "vitest";
import { Pool } from "../../../src/azure/pool.ts";
import { unlistedMachine } from "../../../src/azure/queries/unlisted-machine.ts";
import { CONNECTOR_ID, DIRECT_ID, VM_ID } from "../../builders/arg-row.ts";
import { aConnectorMachine, CONTOSO_PROD } from "../../builders/machine.ts";
import { aSnapshot, judged } from "../../builders/snapshot.ts";

function machineOf(id: string, source = "", name = "", pool = new Pool()) {
  return unlistedMachine({ ...pool.machine(id), source, name }, pool);
}

describe("a machine that a connector knows", () => {
  test.each([
    ["Aws", "AWS"],
    ["AWS", "AWS"],
    ["Gcp", "GCP"],
  ])("with source %s runs in %s", (source, cloud) => {
    expect(machineOf(CONNECTOR_ID, source)).toMatchObject({ host: "ConnectorMachine", cloud });
  });

  test("is called by its entity where nobody gives a name", () => {
    expect(machineOf(CONNECTOR_ID, "Aws")?.name).toBe("aws-ec2-instance-i-0abc-eu-west-1");
  });

  test("belongs to the connector's subscription; its power is unknown, never stopped", () => {
    expect(machineOf(CONNECTOR_ID, "Aws")).toMatchObject({
      subscriptionId: CONTOSO_PROD,
      resourceGroup: "",
      power: { is: "Unknown", code: "" },
    });
  });

  test("that did not change is the previous snapshot's very object", () => {
    const before = judged({ machine: aConnectorMachine({ id: CONNECTOR_ID }) });
    const pool = new Pool(aSnapshot([before]));
    expect(machineOf(CONNECTOR_ID, "Aws", "i-0abc", pool)).toBe(before.evidence.machine);
  });
});

describe("a server that is onboarded to Defender directly", () => {
  test("is called by what stands before MDE's own id, underscores and all", () => {
    expect(machineOf(DIRECT_ID)).toMatchObject({ host: "DirectServer", cloud: "OnPremises", name: "web_fab_01" });
  });

  test("without MDE's id is called by its whole segment", () => {
    expect(machineOf(DIRECT_ID.replaceAll("_", "-"))?.name).toBe("web-fab-01-0f3c9a");
  });
});

test.each([VM_ID, `/subscriptions/${CONTOSO_PROD}/resourceGroups/rg/providers/Microsoft.Security/pricings/x`, ""])(
  "%j is no machine of that kind",
  (id) => {
    expect(machineOf(id)).toBeUndefined();
  },
);
