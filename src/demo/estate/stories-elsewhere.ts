import { arcFailureMessage, FAILURES } from "./failure-messages.ts";
import { REPORT_ISSUES } from "./report-issues.ts";
import { derivedHealthy } from "./stories-derived.ts";
import { reportedHealthy } from "./stories-reported.ts";
import { DAY, edr, extension, HOUR, has, report, type Story, story, truth, works } from "./story.ts";

/** Stories of machines that are not Azure VMs, or that Defender for Cloud does not cover. */

const arc = (provider: Story["provider"]) => ({ host: "ArcMachine", provider }) as const;
const PYTHON_MISSING = FAILURES.find(({ known }) => known === "python-missing");

export const arcOnPremises = story(
  "arc-on-premises",
  "server2022",
  (stage) => reportedHealthy.tell(stage),
  arc("OnPremises"),
);
export const arcAws = story("arc-aws", "ubuntu", (stage) => reportedHealthy.tell(stage), arc("AWS"));
export const arcGcp = story("arc-gcp", "debian", (stage) => reportedHealthy.tell(stage), arc("GCP"));

/** Arc machines where Defender publishes reports, and machines that it knows without any Azure resource. */
export const HYBRID_CASES: readonly Story[] = [
  arcOnPremises,
  arcAws,
  arcGcp,
  ...(["Disconnected", "Expired", "Error"] as const).map((status) =>
    story(
      `arc-${status.toLowerCase()}`,
      "server2019",
      (stage) => ({
        ...reportedHealthy.tell(stage),
        power: status,
        truth: truth("Unknown", 4, "NotRunning"),
      }),
      arc("OnPremises"),
    ),
  ),
  story(
    "arc-silent",
    "ubuntu",
    (stage) => ({
      ...works(stage),
      report: report(stage, "NotHealthy", 40 * HOUR, [REPORT_ISSUES.noHeartbeat]),
      truth: truth("Unhealthy", 6, "Heartbeat"),
    }),
    arc("GCP"),
  ),
  story(
    "connector-covered",
    "ubuntu",
    (stage) => ({ edr: edr(stage, "Healthy", 30 * DAY), truth: truth("Healthy", 12) }),
    { host: "ConnectorMachine", provider: "AWS" },
  ),
  story(
    "connector-not-onboarded",
    "ubuntu",
    (stage) => ({
      edr: edr(stage, "Unhealthy", 9 * DAY, { description: "No EDR solution was found on the EC2 instance." }),
      truth: truth("Unhealthy", 10, "Installation"),
    }),
    { host: "ConnectorMachine", provider: "AWS" },
  ),
  story(
    "connector-new",
    "debian",
    (stage) => ({ edr: edr(stage, "Unhealthy", 4 * HOUR), truth: truth("Unknown", 10, "Provisioning") }),
    { host: "ConnectorMachine", provider: "GCP" },
  ),
  story(
    "direct-server-healthy",
    "server2019",
    (stage) => ({ report: report(stage, "Healthy", 20 * DAY), truth: truth("Healthy", 7) }),
    { host: "DirectServer", provider: "OnPremises" },
  ),
  story(
    "direct-server-silent",
    "server2019",
    (stage) => ({
      report: report(stage, "NotHealthy", 3 * DAY, [REPORT_ISSUES.noHeartbeat]),
      truth: truth("Unhealthy", 6, "Heartbeat"),
    }),
    { host: "DirectServer", provider: "OnPremises" },
  ),
  story(
    "direct-server-forgotten",
    "server2019",
    (stage) => ({
      report: { ...report(stage, "Healthy", 90 * DAY), scannedAt: stage.now - 5 * DAY },
      truth: truth("Unknown", 13, "NoReport"),
    }),
    { host: "DirectServer", provider: "OnPremises" },
  ),
];

/** Arc machines where only extension and assessment speak. */
export const ARC_DERIVED_CASES: readonly Story[] = [
  story(
    "arc-deployment-only",
    "server2022",
    (stage) => ({ ...works(stage), truth: truth("Healthy", 12) }),
    arc("OnPremises"),
  ),
  story(
    "arc-error-status",
    "ubuntu",
    (stage) => ({
      ...has({ ...extension(stage, "Succeeded", 3 * DAY), ...arcFailure() }),
      comeback: "FailsAgain",
      truth: truth("Unhealthy", 8, "Installation", "python-missing"),
    }),
    arc("OnPremises"),
  ),
  story(
    "arc-failed",
    "rhel",
    (stage) => ({
      ...has({ ...extension(stage, "Failed", 4 * DAY), ...arcFailure() }),
      comeback: "FailsAgain",
      truth: truth("Unhealthy", 8, "Installation", "python-missing"),
    }),
    arc("AWS"),
  ),
  story("arc-assessed-through-connector", "ubuntu", (stage) => derivedHealthy.tell(stage), arc("AWS")),
  // Azure gives no time of creation for Arc machines: the clock starts when somebody first sees one.
  story("arc-absent", "ubuntu", () => ({ truth: truth("Unknown", 9, "Provisioning") }), arc("OnPremises")),
  story("arc-client-os", "windows11", () => ({ truth: truth("NotApplicable", 3, "ClientOs") }), arc("OnPremises")),
];

function arcFailure() {
  const message = PYTHON_MISSING ? arcFailureMessage(PYTHON_MISSING) : "";
  return { code: PYTHON_MISSING?.code ?? "", level: "Error", message } as const;
}

/** Subscriptions without a Servers plan: whatever is wrong, nobody there is covered. */
const NOT_COVERED = truth("Unknown", 2, "NotCovered");
export const uncovered = story("uncovered", "ubuntu", () => ({ truth: NOT_COVERED }));
export const UNCOVERED_CASES: readonly Story[] = [
  story("uncovered-with-extension", "server2022", (stage) => ({ ...works(stage), truth: NOT_COVERED })),
  story("uncovered-with-failure", "ubuntu", (stage) => ({
    ...has({ ...extension(stage, "Failed", 9 * DAY), code: "21", level: "Error" }),
    truth: NOT_COVERED,
  })),
  story("uncovered-and-stopped", "server2019", () => ({ power: "deallocated", truth: NOT_COVERED })),
];

/** Machines that no identity of the tenant may read: Azure never mentions them. */
export const unreadable = story("unreadable", "server2022", (stage) => ({
  ...derivedHealthy.tell(stage),
  truth: truth("Unknown", 1, "NotVisible"),
}));
