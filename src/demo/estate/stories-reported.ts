import { endlessMessage, leakingMessage } from "./failure-messages.ts";
import type { ReportIssueText } from "./machine.ts";
import { REPORT_ISSUES } from "./report-issues.ts";
import { DAY, edr, extension, HOUR, has, report, type Stage, type Story, story, truth, works } from "./story.ts";

/** Stories of subscriptions in which Defender publishes health reports: rules 3, 4, 6 and 7. */

const NOT_RUNNING = { power: "deallocated" } as const;

function found(stage: Stage, issue: ReportIssueText, ago: number) {
  return { ...works(stage), report: report(stage, "NotHealthy", ago, [issue], issue.name) };
}

/** The installer's own words, as Defender repeats them in its report. */
function quoting(name: string, message: string): ReportIssueText {
  return { ...REPORT_ISSUES.notOnboarded, name, description: `MDE installation failed. ${message}` };
}

export const reportedHealthy = story("reported-healthy", "server2022", (stage) => ({
  ...works(stage),
  report: report(stage, "Healthy", stage.random.between(2, 60) * DAY),
  // Defender assesses no EDR on premises.
  edr: stage.provider === "OnPremises" ? undefined : edr(stage, "Healthy", 30 * DAY),
  truth: truth("Healthy", 7),
}));

const heartbeat = (name: string, issue: ReportIssueText, image: Story["image"], where = {}): Story =>
  story(
    name,
    image,
    (stage) => ({
      ...found(stage, issue, stage.random.between(5, 200) * HOUR),
      truth: truth("Unhealthy", 6, "Heartbeat"),
    }),
    where,
  );

const installation = (name: string, issue: ReportIssueText, image: Story["image"], where = {}): Story =>
  story(
    name,
    image,
    (stage) => ({
      ...found(stage, issue, stage.random.between(5, 200) * HOUR),
      ...has({ ...extension(stage, "Failed", 2 * DAY), code: "31", level: "Error", message: issue.description }),
      truth: truth("Unhealthy", 6, "Installation"),
    }),
    where,
  );

/** Stories that an ordinary machine may live through again and again. */
export const REPORTED_TROUBLES: readonly Story[] = [
  heartbeat("reported-inactive", REPORT_ISSUES.noHeartbeat, "server2022"),
  heartbeat("reported-impaired", REPORT_ISSUES.impaired, "ubuntu"),
  heartbeat("reported-no-sensor-data", REPORT_ISSUES.noSensorData, "rhel"),
  installation("reported-not-onboarded", REPORT_ISSUES.notOnboarded, "ubuntu"),
  installation("reported-no-connectivity", REPORT_ISSUES.noConnectivity, "server2019"),
];

export const reportedStopped = story("reported-stopped", "server2019", (stage) => ({
  ...works(stage),
  ...NOT_RUNNING,
  report: report(stage, "Healthy", 40 * DAY),
  truth: truth("Unknown", 4, "NotRunning"),
}));

export const reportedNotApplicable = story("reported-not-applicable", "windows11", (stage) => ({
  extension: undefined,
  shownExtension: undefined,
  report: report(stage, "NotApplicable", 90 * DAY, [], "Client operating systems need a user licence"),
  truth: truth("NotApplicable", 3, "ReportSaysSo"),
}));

/** One of each, so that every case can be asked about in the demo. */
export const REPORTED_CASES: readonly Story[] = [
  installation("reported-onboarding-failed", REPORT_ISSUES.scriptMissing, "server2022", { called: "web-01" }),
  heartbeat("reported-silent", REPORT_ISSUES.noHeartbeat, "server2019", { called: "sql-02" }),
  heartbeat("reported-jump-impaired", REPORT_ISSUES.impaired, "ubuntu", { called: "linux-jump-01" }),
  reportedNotApplicable,
  reportedStopped,
  story("reported-stopped-with-finding", "ubuntu", (stage) => ({
    ...found(stage, REPORT_ISSUES.noHeartbeat, 3 * DAY),
    ...NOT_RUNNING,
    truth: truth("Unknown", 4, "NotRunning"),
  })),
  story("reported-without-issue", "server2022", (stage) => ({
    ...works(stage),
    report: report(stage, "NotHealthy", 9 * HOUR, [], "The agent reports an internal error (0x80070643)"),
    truth: truth("Unhealthy", 6, "Other"),
  })),
  story("reported-several-issues", "rhel", (stage) => ({
    ...works(stage),
    report: report(stage, "NotHealthy", 2 * DAY, [
      REPORT_ISSUES.oldAgent,
      REPORT_ISSUES.impaired,
      REPORT_ISSUES.notOnboarded,
    ]),
    truth: truth("Unhealthy", 6, "Heartbeat"),
  })),
  story("reported-healthy-all-the-same", "server2022", (stage) => ({
    ...has({ ...extension(stage, "Failed", 5 * DAY), code: "1", level: "Error" }),
    report: report(stage, "Healthy", 5 * DAY),
    truth: truth("Healthy", 7),
  })),
  story("reported-not-healthy-all-the-same", "server2022", (stage) => ({
    ...found(stage, REPORT_ISSUES.noSensorData, 7 * HOUR),
    edr: edr(stage, "Healthy", 20 * DAY),
    truth: truth("Unhealthy", 6, "Heartbeat"),
  })),
  story("reported-long-ago", "ubuntu", (stage) => ({
    ...works(stage),
    report: { ...report(stage, "NotHealthy", 9 * DAY, [REPORT_ISSUES.impaired]), scannedAt: stage.now - 2 * DAY },
    edr: edr(stage, "Healthy", 8 * DAY),
    truth: truth("Healthy", 11),
  })),
  story("reported-with-secret", "ubuntu", (stage) => ({
    ...found(stage, quoting("Onboarding failed", leakingMessage(stage.name, stage.now - DAY)), DAY),
    truth: truth("Unhealthy", 6, "Installation"),
  })),
  story("reported-endlessly", "ubuntu", (stage) => ({
    ...found(stage, quoting("Installation failed", endlessMessage(stage.name, stage.now - DAY)), DAY),
    truth: truth("Unhealthy", 6, "Installation"),
  })),
  story("reported-with-hostile-text", "ubuntu", (stage) => ({
    ...found(stage, REPORT_ISSUES.hostile, 30 * HOUR),
    tags: { owner: "[x](http://evil.example)", note: "<at>all</at> **bold** `code`\nnew line" },
    truth: truth("Unhealthy", 6, "Installation"),
  })),
  story("reported-and-locked", "server2022", (stage) => ({
    ...found(stage, REPORT_ISSUES.notOnboarded, 26 * HOUR),
    lock: "do-not-delete",
    truth: truth("Unhealthy", 6, "Installation"),
  })),
  story("reported-and-refusing-to-go", "server2019", (stage) => ({
    ...found(stage, REPORT_ISSUES.notOnboarded, 31 * HOUR),
    comeback: "RefusesToGo",
    truth: truth("Unhealthy", 6, "Installation"),
  })),
  story("reported-with-old-antivirus", "server2019", (stage) => ({
    ...reportedHealthy.tell(stage),
    antivirus: ["ScansOutOfDate", "SignaturesOutOfDate", "OffOrPartlyConfigured"],
  })),
  story("flexible-instance", "ubuntu", (stage) => ({ ...reportedHealthy.tell(stage), scaleSet: "vmss-web-flex" })),
  story("flexible-instance-unhealthy", "ubuntu", (stage) => ({
    ...found(stage, REPORT_ISSUES.noHeartbeat, 50 * HOUR),
    scaleSet: "vmss-web-flex",
    truth: truth("Unhealthy", 6, "Heartbeat"),
  })),
  ...["0", "1", "2"].map(() =>
    story("uniform-instance", "ubuntu", () => ({ truth: truth("NotApplicable", 3, "UniformScaleSet") }), {
      host: "ScaleSetInstance",
    }),
  ),
];
