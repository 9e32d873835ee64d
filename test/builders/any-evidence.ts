import fc from "fast-check";
import type { Evidence } from "../../src/health/evidence.ts";
import { COVERED, NOW, SEEN } from "./evidence.ts";
import { aMachine, CONTOSO_PROD } from "./machine.ts";
import { HOUR } from "./time.ts";

/** Edges of the model's clocks, a millisecond to either side of them, and any time within two days. */
const anyTime = fc.oneof(
  fc.integer({ min: NOW - 48 * HOUR, max: NOW + HOUR }),
  fc
    .tuple(fc.constantFrom(0, 1, 4, 8, 12, 24), fc.constantFrom(-1, 0, 1))
    .map(([hours, ms]) => NOW - hours * HOUR + ms),
);
/** Mostly the ordinary, so that the rules that are asked last are reached, too. */
const mostly = <T, U>(ordinary: fc.Arbitrary<T>, other: fc.Arbitrary<U>): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 4, arbitrary: ordinary }, { weight: 1, arbitrary: other });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const anyText = fc.constantFrom("", "exit code 52", "operating system is not supported", "[x](http://evil)");

const anyCoverage = fc.record({
  serversPlan: fc.constantFrom("P2", "P1", "Off"),
  planOf: fc.constantFrom("Subscription", "Machine"),
  cspm: fc.boolean(),
  endpointProtection: fc.boolean(),
});

const anyMachine = fc
  .record({
    host: mostly(
      fc.constantFrom("AzureVm", "ArcMachine"),
      fc.constantFrom("ScaleSetInstance", "ConnectorMachine", "DirectServer"),
    ),
    os: fc.constantFrom("Windows", "Linux", undefined),
    clientOs: fc.boolean(),
    power: mostly(
      fc.constant({ is: "Running" as const, code: "running" }),
      fc.constantFrom({ is: "NotRunning" as const, code: "stopped" }, { is: "Unknown" as const, code: "" }),
    ),
    createdAt: maybe(anyTime),
  })
  .map((parts) => aMachine({ subscriptionId: CONTOSO_PROD, ...parts }));

const anyVisibility = mostly(
  fc.constant(SEEN),
  fc.record({
    seen: fc.constant(false as const),
    because: fc.constantFrom("SubscriptionNotReadable", "SourceFailed", "SourceTruncated"),
    source: fc.constantFrom(undefined, "Inventory", "Plans"),
  }),
);

const anyReport = fc.record({
  status: fc.constantFrom("Healthy", "NotHealthy", "NotApplicable"),
  reason: anyText,
  scannedAt: maybe(anyTime),
  changedAt: maybe(anyTime),
  issues: fc.array(
    fc.record({
      kind: fc.constantFrom("Installation", "Heartbeat", "Other"),
      name: anyText,
      message: anyText,
      remediation: anyText,
    }),
    { maxLength: 2 },
  ),
});

const anyExtension = fc.record({
  name: fc.constant("MDE"),
  type: fc.constantFrom("MDE.Windows", "MDE.Linux"),
  provisioning: mostly(
    fc.constant("Succeeded"),
    fc.constantFrom("Failed", "Creating", "Updating", "Deleting", "Other"),
  ),
  statusIsError: mostly(fc.constant(false), fc.constant(true)),
  code: fc.constantFrom("", "ProvisioningState/failed/51", "ProvisioningState/failed/10"),
  message: anyText,
  changedAt: maybe(anyTime),
});

const anyAssessment = fc.record({
  status: fc.constantFrom("Healthy", "Unhealthy", "NotApplicable"),
  cause: fc.constantFrom("", "Exempt", "OffByPolicy", "UnsupportedPricingPlan", "VmNotSupported"),
  description: anyText,
  changedAt: maybe(anyTime),
  otherEdr: fc.constantFrom("", "CrowdStrike Falcon"),
});

const anyDevice = fc.record({
  health: fc.constantFrom(
    "Active",
    "Inactive",
    "ImpairedCommunication",
    "NoSensorData",
    "NoSensorDataImpairedCommunication",
    "Unknown",
  ),
  lastSeenAt: maybe(anyTime),
});

/** Any evidence at all, with times around `NOW`. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  machine: anyMachine,
  visibility: anyVisibility,
  coverage: mostly(fc.constant(COVERED), anyCoverage),
  reports: fc.array(anyReport, { maxLength: 2 }),
  extension: maybe(anyExtension),
  edr: maybe(anyAssessment),
  antivirus: fc.constant([]),
  mde: maybe(anyDevice),
  redeploy: mostly(fc.constant(undefined), fc.record({ acceptedAt: anyTime, backAt: maybe(anyTime) })),
  track: fc.record({
    firstSeenAt: anyTime,
    extensionLastSeenAt: maybe(anyTime),
    extensionStateSince: maybe(anyTime),
  }),
}) as fc.Arbitrary<Evidence>;
