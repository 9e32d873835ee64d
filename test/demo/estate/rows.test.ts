import { describe, expect, test } from "vitest";
import type { SimMachine } from "../../../src/demo/estate/machine.ts";
import { makeEstate } from "../../../src/demo/estate/make-estate.ts";
import type { Row } from "../../../src/demo/kql/value.ts";
import { ESTATE_BEGAN } from "../../builders/tenant.ts";

const estate = makeEstate({ seed: 7, now: ESTATE_BEGAN });

function machineOf(scenario: string): SimMachine {
  const machine = [...estate.machines].find((one) => one.scenario === scenario);
  if (!machine) throw new Error(`no machine lives ${scenario}`);
  return machine;
}

function rowsOf(type: string): readonly Row[] {
  const tables = ["resources", "resourcecontainers", "securityresources", "computeresources"] as const;
  return tables.flatMap((table) => estate.rows(table).filter((row) => row.type === type));
}

/** The row of this type whose id lies on or below the machine's. */
function rowFor(scenario: string, type: string, key = ""): Row | undefined {
  const id = machineOf(scenario).id.toLowerCase();
  return rowsOf(type).find((row) => String(row.id).toLowerCase().startsWith(id) && String(row.id).endsWith(key));
}

describe("rows have Azure's own shapes", () => {
  test("a VM tells power, disk, image and creation in the places of azure.md §2.I", () => {
    expect(rowFor("derived-stopped", "microsoft.compute/virtualmachines")).toMatchObject({
      resourceGroup: machineOf("derived-stopped").resourceGroup.toLowerCase(),
      properties: {
        vmId: expect.any(String),
        timeCreated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/),
        storageProfile: { osDisk: { osType: "Linux" }, imageReference: { publisher: "Canonical" } },
        extended: { instanceView: { powerState: { code: "PowerState/deallocated" } } },
      },
    });
  });

  test("an instance of a Flexible scale set is a VM that names its set; a Uniform one stands in its own table", () => {
    expect(rowFor("flexible-instance", "microsoft.compute/virtualmachines")).toMatchObject({
      properties: { virtualMachineScaleSet: { id: expect.stringMatching(/virtualMachineScaleSets\/vmss-web-flex$/) } },
    });
    const uniform = rowsOf("microsoft.compute/virtualmachinescalesets/virtualmachines");
    expect(uniform).toHaveLength(3);
    expect(estate.rows("computeresources")).toHaveLength(3);
  });

  test.each([
    ["arc-on-premises", "N/A", "windows"],
    ["arc-aws", "AWS", "linux"],
    ["arc-gcp", "GCP", "linux"],
  ])("%s names its cloud and its system in Arc's words", (scenario, provider, osType) => {
    expect(rowFor(scenario, "microsoft.hybridcompute/machines")).toMatchObject({
      properties: { status: "Connected", osType, cloudMetadata: { provider }, agentVersion: expect.any(String) },
    });
  });

  test("an extension's id spells the group unlike its machine's, and keeps its own name", () => {
    const row = rowFor("oddly-named-extension", "microsoft.compute/virtualmachines/extensions", "DefenderForServers");
    expect(row?.id).toMatch(/\/resourcegroups\/RG-[A-Z-]+\//);
    expect(machineOf("oddly-named-extension").id).toMatch(/\/resourceGroups\/RG-\w+/);
    expect(row).toMatchObject({
      name: "DefenderForServers",
      properties: { publisher: "Microsoft.Azure.AzureDefenderForServers", type: "MDE.Linux" },
    });
  });

  test("of an extension on a VM Resource Graph knows no message, on an Arc machine it does", () => {
    const onVm = rowFor("failed-linux-52", "microsoft.compute/virtualmachines/extensions", "MDE.Linux");
    expect(onVm?.properties).not.toHaveProperty("instanceView");
    expect(onVm).toMatchObject({ properties: { provisioningState: "Failed" } });
    expect(rowFor("arc-failed", "microsoft.hybridcompute/machines/extensions", "MDE.Linux")).toMatchObject({
      properties: { instanceView: { status: { code: "52", level: "Error", message: expect.stringContaining("52") } } },
    });
  });

  test("another publisher's extension may have the same type and name", () => {
    const row = rowFor("decoy-extension", "microsoft.compute/virtualmachines/extensions", "MDE.Linux");
    expect(row).toMatchObject({ properties: { publisher: "Contoso.Tools", type: "MDE.Linux" } });
  });

  test("an assessment writes Source and Id with capitals, ids in small letters, and links without https", () => {
    const key = "06e3a6db-6c0c-4ad9-943f-31d9d73ecf6c";
    const row = rowFor("exempted", "microsoft.security/assessments", key);
    expect(row).toMatchObject({
      name: key,
      properties: {
        resourceDetails: { Source: "Azure", Id: machineOf("exempted").id.toLowerCase() },
        status: { code: "NotApplicable", cause: "Exempt" },
        links: { azurePortal: expect.stringMatching(/^portal\.azure\.com/) },
        metadata: { remediationDescription: expect.stringContaining("<ol>") },
      },
    });
    const below = `/providers/Microsoft.Security/assessments/${key}`;
    expect(row?.id).toBe(`${machineOf("exempted").id.toLowerCase()}${below}`);
  });

  test("an assessment of another cloud's machine stands on its connector", () => {
    const [row] = rowsOf("microsoft.security/assessments").filter(({ properties }) =>
      JSON.stringify(properties).includes(`"ResourceName":"${machineOf("connector-not-onboarded").name}"`),
    );
    expect(row).toMatchObject({
      id: expect.stringMatching(
        /securityconnectors\/aws-contoso\/securityentitydata\/aws-ec2-instance-i-0[\da-f]+-eu-west-1\//,
      ),
      name: "77d09952-2bc2-4495-8795-cc8391452f85",
      properties: { resourceDetails: { Source: "Aws" }, status: { code: "Unhealthy" } },
    });
  });

  test("on premises nobody assesses the EDR", () => {
    const arc = [...estate.machines].filter((one) => one.host === "ArcMachine" && one.provider === "OnPremises");
    expect(arc.length).toBeGreaterThan(10);
    expect(arc.filter(({ edr }) => edr)).toEqual([]);
  });

  test("a health report has the schema of 2023-05-01-preview, with HTML in its remediation", () => {
    expect(rowFor("reported-onboarding-failed", "microsoft.security/healthreports")).toMatchObject({
      properties: {
        resourceDetails: { source: "Azure", id: machineOf("reported-onboarding-failed").id },
        environmentDetails: { tenantId: estate.tenantId },
        healthDataClassification: { component: "MDE", scope: "VirtualMachines" },
        status: { code: "NotHealthy", statusChangeDate: expect.any(String), lastScannedDate: expect.any(String) },
        issues: [{ issueKey: expect.any(String), remediationSteps: expect.stringContaining("<p>") }],
      },
    });
  });

  test("some reports are about something else than the sensor", () => {
    const components = rowsOf("microsoft.security/healthreports").map(({ properties }) => properties);
    const names = new Set(
      components.map(
        (one) => (one as { healthDataClassification: { component: string } }).healthDataClassification.component,
      ),
    );
    expect(names).toEqual(new Set(["MDE", "DefenderForEndpoint", "AgentlessScanner"]));
  });

  test("plans are rows of the subscription, and of a machine where it has its own", () => {
    const pricings = rowsOf("microsoft.security/pricings").map(
      ({ id, properties }) => [String(id), properties] as const,
    );
    const servers = pricings.filter(([id]) =>
      /^\/subscriptions\/[^/]+\/providers\/[^/]+\/pricings\/VirtualMachines$/.test(id),
    );
    expect(servers).toHaveLength(6);
    expect(servers.map(([, plan]) => (plan as { subPlan?: string }).subPlan)).toEqual(
      expect.arrayContaining(["P1", "P2", undefined]),
    );
    const own = pricings.filter(([id]) => id.includes("/virtualMachines/"));
    expect(own.map(([, plan]) => (plan as { pricingTier: string }).pricingTier).sort()).toEqual(["Free", "Standard"]);
  });

  test("a full plan has no sub-plan", () => {
    const [cspm] = rowsOf("microsoft.security/pricings").filter(
      ({ name, properties }) =>
        name === "CloudPosture" && (properties as { pricingTier: string }).pricingTier === "Standard",
    );
    expect(cspm?.properties).not.toHaveProperty("subPlan");
  });

  test("subscriptions stand among resource groups", () => {
    expect(rowsOf("microsoft.resources/subscriptions")).toHaveLength(6);
    expect(rowsOf("microsoft.resources/subscriptions/resourcegroups").length).toBeGreaterThan(20);
  });

  test("no row betrays the ground truth", () => {
    const text = JSON.stringify(rowsOf("microsoft.compute/virtualmachines"));
    expect(text).not.toMatch(/scenario|truth|comeback/);
  });
});
