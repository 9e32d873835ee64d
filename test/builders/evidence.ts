import type {
  Coverage,
  DatedVisibility,
  EdrAssessment,
  Evidence,
  Extension,
  HealthReport,
  MdeDevice,
  RedeployMark,
  ReportIssue,
  Visibility,
} from "../../src/health/evidence.ts";
import { aMachine } from "./machine.ts";
import { at } from "./time.ts";

/** The time of most tests: evidence built here is fresh at it. */
export const NOW = at("09:00");

export const SEEN: Visibility = { seen: true };
export const SEEN_NOW: DatedVisibility = { seen: true, asOf: NOW };
export const COVERED: Coverage = { serversPlan: "P2", planOf: "Subscription", cspm: false, endpointProtection: true };

/** A running, covered VM whose extension succeeded and whose EDR assessment is Healthy. */
export function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    machine: aMachine(),
    visibility: SEEN,
    coverage: COVERED,
    reports: [],
    extension: anExtension(),
    edr: anAssessment(),
    antivirus: [],
    mde: undefined,
    redeploy: undefined,
    track: { firstSeenAt: at("09:00", -20), extensionLastSeenAt: undefined, extensionStateSince: at("09:00", -20) },
    ...overrides,
  };
}

/** `MDE.Linux`, Succeeded, without code, message or time. */
export function anExtension(overrides: Partial<Extension> = {}): Extension {
  return {
    name: "MDE.Linux",
    type: "MDE.Linux",
    provisioning: "Succeeded",
    statusIsError: false,
    code: "",
    message: "",
    changedAt: undefined,
    ...overrides,
  };
}

/** "Healthy" for ten days. */
export function anAssessment(overrides: Partial<EdrAssessment> = {}): EdrAssessment {
  return { status: "Healthy", cause: "", description: "", changedAt: at("09:00", -10), otherEdr: "", ...overrides };
}

/** "Healthy", scanned an hour ago. */
export function aReport(overrides: Partial<HealthReport> = {}): HealthReport {
  return {
    status: "Healthy",
    reason: "",
    scannedAt: at("08:00"),
    changedAt: at("09:00", -10),
    issues: [],
    ...overrides,
  };
}

/** An issue of the kind Installation. */
export function anIssue(overrides: Partial<ReportIssue> = {}): ReportIssue {
  return {
    kind: "Installation",
    name: "MDE installation failed",
    message: "The installation of the agent failed.",
    remediation: "Look at the installer's log.",
    ...overrides,
  };
}

/** MDE's own record of the device: Active, seen half an hour ago. */
export function aDevice(overrides: Partial<MdeDevice> = {}): MdeDevice {
  return { health: "Active", lastSeenAt: at("08:30"), ...overrides };
}

/** A redeploy accepted at 07:00; the extension is still away. */
export function aRedeploy(overrides: Partial<RedeployMark> = {}): RedeployMark {
  return { acceptedAt: at("07:00"), backAt: undefined, ...overrides };
}
