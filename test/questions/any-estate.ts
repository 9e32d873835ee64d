import fc from "fast-check";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import type { UnknownReason, Verdict } from "../../src/health/verdict.ts";
import { anExtension, COVERED } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, healthy, judged, notApplicable, unhealthy, unknown } from "../builders/snapshot.ts";
import { at, HOUR } from "../builders/time.ts";

const anyReason: fc.Arbitrary<UnknownReason> = fc.constantFrom<UnknownReason>(
  { reason: "NotVisible", because: "TooOld", source: undefined },
  { reason: "NotCovered", missing: ["ServersPlan"] },
  { reason: "NotRunning", power: "deallocated" },
  { reason: "Redeploying" },
  { reason: "OtherEdr", edr: "Falcon" },
  { reason: "NoReport" },
);

const anyVerdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.boolean().map((heartbeatVerified) => healthy({ heartbeatVerified })),
  fc
    .record({
      issue: fc.constantFrom("Installation", "Heartbeat", "Other"),
      message: fc.constantFrom("", "Exit code 22.", "No Python interpreter found", "Failed with 1220"),
      known: fc.constantFrom(undefined, "python"),
    })
    .map(unhealthy),
  fc.constantFrom("", "exit code 51: operating system is not supported").map((detail) => notApplicable({ detail })),
  anyReason.map(unknown),
);

const anyMachine: fc.Arbitrary<JudgedMachine> = fc
  .record({
    place: fc.record({
      subscriptionId: fc.constantFrom(CONTOSO_PROD, CONTOSO_DEV),
      resourceGroup: fc.constantFrom("", "rg-web", "RG-Data", "other"),
      region: fc.constantFrom("", "westeurope", "eastus2"),
    }),
    kind: fc.record({
      os: fc.constantFrom("Windows" as const, "Linux" as const, undefined),
      osName: fc.constantFrom("", "Canonical UBUNTU 22_04", "WindowsServer 2019-Datacenter"),
      host: fc.constantFrom("AzureVm" as const, "ArcMachine" as const, "ScaleSetInstance" as const),
      cloud: fc.constantFrom("Azure" as const, "AWS" as const, "OnPremises" as const),
      power: fc.constantFrom({ is: "Running", code: "running" } as const, { is: "NotRunning", code: "off" } as const),
      scaleSet: fc.constantFrom(undefined, "workers"),
      tags: fc.constantFrom<Record<string, string>>({}, { ENV: "Prod" }, { env: "dev", owner: "alice" }),
    }),
    name: fc.constantFrom("web-01", "WEB-02", "db-01", "x"),
    plan: fc.constantFrom("P1" as const, "P2" as const, "Off" as const),
    code: fc.constantFrom("", "ProvisioningState/failed/22"),
    verdict: anyVerdict,
    hours: fc.integer({ min: 0, max: 300 }),
  })
  .map(({ place, kind, name, plan, code, verdict, hours }) => {
    const row = judged({ machine: { name, ...place, ...kind }, verdict, since: at("09:00") - hours * HOUR });
    const coverage = { ...COVERED, serversPlan: plan };
    return { ...row, evidence: { ...row.evidence, coverage, extension: anExtension({ code }) } };
  });

/** Up to thirty machines of all kinds; their ids tell them apart. */
export const anyEstate: fc.Arbitrary<Snapshot> = fc
  .array(anyMachine, { maxLength: 30 })
  .map((rows) => aSnapshot(rows.map(numbered)));

function numbered(row: JudgedMachine, index: number): JudgedMachine {
  const machine = { ...row.evidence.machine, id: `${row.evidence.machine.id}/${index}` };
  return { ...row, evidence: { ...row.evidence, machine } };
}
