import { describe, expect, test } from "vitest";
import { ARC_EXTENSIONS } from "../../../src/azure/queries/arc-extensions.ts";
import { ARC_MACHINES } from "../../../src/azure/queries/arc-machines.ts";
import type { ArgQuery } from "../../../src/azure/queries/arg-query.ts";
import { ANTIVIRUS_KEYS, ASSESSMENTS, EDR_KEYS } from "../../../src/azure/queries/assessments.ts";
import { HEALTH_REPORTS } from "../../../src/azure/queries/health-reports.ts";
import { PRICINGS } from "../../../src/azure/queries/pricings.ts";
import { SCALE_SET_INSTANCES } from "../../../src/azure/queries/scale-set-instances.ts";
import { VIRTUAL_MACHINES } from "../../../src/azure/queries/virtual-machines.ts";
import { VM_EXTENSIONS } from "../../../src/azure/queries/vm-extensions.ts";
import { compileQuery } from "../../../src/demo/kql/compile.ts";
import type { Row } from "../../../src/demo/kql/value.ts";
import { ARC_ID, CONNECTOR_ID, VM_ID } from "../../builders/arg-row.ts";
import { CONTOSO_PROD } from "../../builders/machine.ts";

/** A raw row as Resource Graph's tables hold it; what is not given is empty. */
function raw(type: string, id: string, properties: Row, more: Row = {}): Row {
  const name = id.slice(id.lastIndexOf("/") + 1);
  return { id, name, type, subscriptionId: CONTOSO_PROD, resourceGroup: "rg-web", location: "", properties, ...more };
}

/** The rows that the query makes of raw ones; each must have the shape that is expected of it. */
function rowsOf<T>(query: ArgQuery<T>, ...rows: Row[]): T[] {
  const compiled = compileQuery(query.text);
  if ("refused" in compiled) throw new Error(compiled.refused[0]?.message);
  return compiled.run(rows).map((row) => query.row.parse(row));
}

describe("a virtual machine", () => {
  const VM = "microsoft.compute/virtualmachines";

  test("tells system, image, power, age and scale set from the depths of its properties", () => {
    const properties = {
      timeCreated: "2026-08-16T09:00:00Z",
      storageProfile: {
        imageReference: { publisher: "Canonical", offer: "ubuntu", sku: "server" },
        osDisk: { osType: "Linux" },
      },
      extended: { instanceView: { powerState: { code: "PowerState/running" } } },
      virtualMachineScaleSet: { id: "/x/Workers" },
    };
    expect(rowsOf(VIRTUAL_MACHINES, raw(VM, VM_ID, properties, { tags: { env: "prod" } }))).toEqual([
      {
        id: VM_ID,
        name: "web-01",
        subscriptionId: CONTOSO_PROD,
        resourceGroup: "rg-web",
        location: "",
        tags: { env: "prod" },
        osType: "Linux",
        publisher: "Canonical",
        offer: "ubuntu",
        imageSku: "server",
        power: "PowerState/running",
        created: "2026-08-16T09:00:00Z",
        scaleSet: "/x/Workers",
      },
    ]);
  });

  test("about which Azure says nothing still has every column", () => {
    expect(rowsOf(VIRTUAL_MACHINES, raw(VM, VM_ID, {}))).toMatchObject([
      { osType: "", power: "", created: "", tags: null },
    ]);
  });

  test("is found whatever the casing of its type, and nothing else is", () => {
    const others = ["microsoft.compute/virtualmachines/extensions", "microsoft.compute/disks"];
    const rows = [
      raw("Microsoft.Compute/virtualMachines", VM_ID, {}),
      ...others.map((type) => raw(type, `${VM_ID}/x`, {})),
    ];
    expect(rowsOf(VIRTUAL_MACHINES, ...rows)).toHaveLength(1);
    expect(rowsOf(SCALE_SET_INSTANCES, ...rows)).toEqual([]);
  });

  test("comes in the order of its id", () => {
    const rows = ["c", "a", "b"].map((name) => raw(VM, `/${name}`, {}));
    expect(rowsOf(VIRTUAL_MACHINES, ...rows).map(({ id }) => id)).toEqual(["/a", "/b", "/c"]);
  });
});

describe("an Arc machine's provider", () => {
  test.each<[string, Row, string]>([
    [
      "what its metadata say",
      { cloudMetadata: { provider: "AWS" }, detectedProperties: { cloudprovider: "x" } },
      "AWS",
    ],
    ["what was detected, without metadata", { detectedProperties: { cloudprovider: "GCP" } }, "GCP"],
    [
      "what was detected, if the metadata know nothing",
      { cloudMetadata: { provider: "N/A" }, detectedProperties: { cloudprovider: "AWS" } },
      "AWS",
    ],
    ["not known", { cloudMetadata: { provider: "N/A" } }, ""],
  ])("is %s", (_, properties, provider) => {
    expect(rowsOf(ARC_MACHINES, raw("microsoft.hybridcompute/machines", ARC_ID, properties))).toMatchObject([
      { provider },
    ]);
  });

  test.each<[Row, string]>([
    [{ osSku: "Windows Server 2022 Datacenter", osName: "windows" }, "Windows Server 2022 Datacenter"],
    [{ osName: "ubuntu" }, "ubuntu"],
    [{ osSku: "", osName: "ubuntu" }, "ubuntu"],
    [{}, ""],
  ])("its system's name is %j's best", (properties, osName) => {
    expect(rowsOf(ARC_MACHINES, raw("microsoft.hybridcompute/machines", ARC_ID, properties))).toMatchObject([
      { osName },
    ]);
  });
});

describe("the MDE extension", () => {
  const VM_EXTENSION = "microsoft.compute/virtualmachines/extensions";
  const MDE = { publisher: "Microsoft.Azure.AzureDefenderForServers", type: "MDE.Linux", provisioningState: "Failed" };

  test.each<[string, Row]>([
    ["of another publisher", { ...MDE, publisher: "Contoso.Tools" }],
    ["of another type", { ...MDE, type: "AzureMonitorLinuxAgent" }],
    ["without properties", {}],
  ])("is not one %s, even under its name", (_, properties) => {
    expect(rowsOf(VM_EXTENSIONS, raw(VM_EXTENSION, `${VM_ID}/extensions/MDE.Linux`, properties))).toEqual([]);
  });

  test("is one under any name and in any casing", () => {
    const properties = { ...MDE, publisher: MDE.publisher.toLowerCase(), type: "mde.linux" };
    expect(rowsOf(VM_EXTENSIONS, raw(VM_EXTENSION, `${VM_ID}/extensions/Sensor`, properties))).toEqual([
      { id: `${VM_ID}/extensions/Sensor`, name: "Sensor", handler: "mde.linux", provisioning: "Failed" },
    ]);
  });

  test("of an Arc machine comes with its status", () => {
    const status = { code: "52", level: "Error", message: "No Python", time: "2026-09-15T07:00:00Z" };
    const row = raw("microsoft.hybridcompute/machines/extensions", `${ARC_ID}/extensions/MDE.Linux`, {
      ...MDE,
      instanceView: { status },
    });
    const { time, ...told } = status;
    expect(rowsOf(ARC_EXTENSIONS, row)).toMatchObject([{ ...told, changed: time, provisioning: "Failed" }]);
    expect(rowsOf(VM_EXTENSIONS, row)).toEqual([]);
  });
});

describe("an assessment", () => {
  const TYPE = "microsoft.security/assessments";
  const [EDR] = EDR_KEYS;
  const [SCANS = ""] = ANTIVIRUS_KEYS.keys();

  function assessment(key: string, properties: Row): Row {
    return raw(TYPE, `${VM_ID}/providers/Microsoft.Security/assessments/${key}`, properties);
  }

  test.each<[string, Row, Row]>([
    ["Resource Graph's casing", { Source: "Azure", Id: VM_ID }, { source: "Azure", machine: VM_ID.toLowerCase() }],
    ["the REST API's casing", { source: "Azure", id: VM_ID }, { source: "Azure", machine: VM_ID.toLowerCase() }],
    [
      "a connector's",
      { Source: "Aws", Id: CONNECTOR_ID, ResourceName: "web" },
      { machine: CONNECTOR_ID, machineName: "web" },
    ],
    [
      "an older connector's, which names the Arc machine",
      { Source: "Gcp", Id: CONNECTOR_ID, AzureResourceId: ARC_ID },
      { machine: ARC_ID.toLowerCase() },
    ],
    ["none", {}, { source: "", machine: "" }],
  ])("says what it is about in %s details", (_, resourceDetails, expected) => {
    expect(rowsOf(ASSESSMENTS, assessment(EDR, { resourceDetails, status: { code: "Healthy" } }))).toMatchObject([
      expected,
    ]);
  });

  test("tells status, cause, description, change and other EDRs", () => {
    const status = {
      code: "NotApplicable",
      cause: "Exempt",
      description: "d",
      statusChangeDate: "2026-09-05T09:00:00Z",
    };
    const properties = { status, additionalData: { discoveredEdrs: [{ name: "SentinelOne" }], resourceName: "web" } };
    expect(rowsOf(ASSESSMENTS, assessment(EDR.toUpperCase(), properties))).toMatchObject([
      {
        key: EDR,
        code: "NotApplicable",
        cause: "Exempt",
        description: "d",
        changed: "2026-09-05T09:00:00Z",
        edrs: [{ name: "SentinelOne" }],
        machineName: "web",
      },
    ]);
  });

  test.each([
    ["EDR", EDR, "Healthy", 1],
    ["EDR", EDR, "Unhealthy", 1],
    ["antivirus", SCANS, "Unhealthy", 1],
    ["antivirus", SCANS, "Healthy", 0],
    ["retired", "dc5357d0-3858-4d17-a1a3-072840bff5be", "Unhealthy", 0],
  ])("about %s (%s) that is %s gives %i rows", (_, key, code, count) => {
    expect(rowsOf(ASSESSMENTS, assessment(key, { status: { code } }))).toHaveLength(count);
  });
});

describe("a health report", () => {
  const ID = `${VM_ID}/providers/Microsoft.Security/healthReports/mde`;
  const properties = {
    resourceDetails: { source: "Azure", id: VM_ID },
    environmentDetails: { nativeResourceId: VM_ID },
    healthDataClassification: { component: "MDE", scenario: "Sensor", scope: "VirtualMachines" },
    status: { code: "NotHealthy", reason: "r", statusChangeDate: "c", lastScannedDate: "s", firstEvaluationDate: "f" },
    issues: [{ issueKey: "k", issueName: "n", issueDescription: "d", remediationSteps: "m", securityValues: [] }],
  };
  const report = (more: Row) => raw("microsoft.security/healthreports", ID, { ...properties, ...more });

  test("tells component, status, times and issues", () => {
    expect(rowsOf(HEALTH_REPORTS, report({}))).toEqual([
      {
        id: ID,
        machine: VM_ID.toLowerCase(),
        source: "Azure",
        native: "",
        component: "MDE",
        scenario: "Sensor",
        code: "NotHealthy",
        reason: "r",
        changed: "c",
        scanned: "s",
        issues: [{ issueKey: "k", issueName: "n", issueDescription: "d", remediationSteps: "m" }],
      },
    ]);
  });

  test("about a machine in another cloud tells its name there", () => {
    const elsewhere = {
      resourceDetails: { Source: "Aws", Id: CONNECTOR_ID },
      environmentDetails: { nativeResourceId: "arn:aws:ec2:eu-west-1:1:instance/i-0abc" },
    };
    expect(rowsOf(HEALTH_REPORTS, report(elsewhere))).toMatchObject([
      { machine: CONNECTOR_ID, source: "Aws", native: "arn:aws:ec2:eu-west-1:1:instance/i-0abc" },
    ]);
  });

  test.each(["Connectors", "Clusters", "Unknown", ""])("with scope %j is none about a machine", (scope) => {
    expect(rowsOf(HEALTH_REPORTS, report({ healthDataClassification: { component: "MDE", scope } }))).toEqual([]);
  });
});

test("of all plans only those that MDE depends on are asked for, in any casing", () => {
  const plan = (name: string) =>
    raw("microsoft.security/pricings", `/x/pricings/${name}`, { pricingTier: "Standard", subPlan: "P2" });
  const rows = ["virtualMachines", "CloudPosture", "KeyVaults"].map(plan);
  expect(rowsOf(PRICINGS, ...rows).map(({ name, tier, subPlan }) => [name, tier, subPlan])).toEqual([
    ["CloudPosture", "Standard", "P2"],
    ["virtualMachines", "Standard", "P2"],
  ]);
});
