import { arcFailureMessage, FAILURES, type Failure, failureMessage, UNSUPPORTED } from "./failure-messages.ts";
import type { ExtensionState } from "./machine.ts";
import {
  DAY,
  edr,
  extension,
  HOUR,
  has,
  MINUTE,
  type Stage,
  type Story,
  story,
  type Told,
  truth,
  works,
} from "./story.ts";

/** Stories of subscriptions without health reports: what extension, assessment and inventory say, rules 2 to 4 and 8 to 13. */

const NO_EDR =
  "EDR solution is not installed: Microsoft Defender for Endpoint has not received a signal from this machine.";

function failed(stage: Stage, failure: Failure, ago: number): ExtensionState {
  const at = stage.now - ago;
  const message = stage.host === "ArcMachine" ? arcFailureMessage(failure) : failureMessage(failure, stage.name, at);
  return { ...extension(stage, "Failed", ago), code: failure.code, level: "Error", message };
}

export const derivedHealthy = story("derived-healthy", "server2022", (stage) => ({
  ...works(stage),
  edr: edr(stage, "Healthy", stage.random.between(3, 90) * DAY),
  truth: truth("Healthy", 11),
}));

/** A failure that is told where one machine had it; `image` fits the failure's system. */
function failureStory(failure: Failure, image: Story["image"]): Story {
  const name = `failed-${failure.os.toLowerCase()}-${failure.code}`;
  return story(name, image, (stage) => ({
    ...has(failed(stage, failure, stage.random.between(2, 300) * HOUR)),
    edr: edr(stage, "Unhealthy", 20 * DAY, { description: NO_EDR }),
    comeback: failure.curable ? "Succeeds" : "FailsAgain",
    truth: truth("Unhealthy", 8, "Installation", failure.known),
  }));
}

const FAILURE_STORIES = FAILURES.map((failure) =>
  failureStory(failure, failure.os === "Linux" ? "ubuntu" : "server2019"),
);

const UNSUPPORTED_STORIES = UNSUPPORTED.map((failure) =>
  story(
    `unsupported-${failure.os.toLowerCase()}-${failure.code}`,
    failure.os === "Windows" ? "server2008" : failure.code === "11" ? "ubuntu14" : "alpine",
    (stage) => ({
      ...has(failed(stage, failure, 30 * DAY)),
      comeback: "FailsAgain",
      truth: truth("NotApplicable", 3, "UnsupportedOs", failure.known),
    }),
  ),
);

export const silent = story("assessed-silent", "ubuntu", (stage) => ({
  ...has(extension(stage, "Succeeded", 40 * DAY)),
  edr: edr(stage, "Unhealthy", stage.random.between(26, 400) * HOUR, { description: NO_EDR }),
  truth: truth("Unhealthy", 10, "Heartbeat", "not-reporting"),
}));

/** Failures that an ordinary machine may live through again and again; they show at once, where silence takes a day. */
export const DERIVED_TROUBLES: readonly Story[] = FAILURE_STORIES.filter(({ name }) => /-(4|20|21|31)$/.test(name));

export const derivedStopped = story("derived-stopped", "ubuntu", (stage) => ({
  ...derivedHealthy.tell(stage),
  power: "deallocated",
  truth: truth("Unknown", 4, "NotRunning"),
}));

const clientOs = story("client-os", "windows11", () => ({ truth: truth("NotApplicable", 3, "ClientOs") }));

/** Extensions on their way, or stuck on it. */
const under = (provisioningState: string, ago: number, told: Told["truth"]): Story =>
  story(`extension-${provisioningState.toLowerCase()}-${ago > HOUR ? "stuck" : "young"}`, "server2022", (stage) => ({
    ...has(extension(stage, provisioningState, ago)),
    truth: told,
  }));
const STUCK = truth("Unhealthy", 9, "Installation", "extension-stuck");

const absent = (name: string, more: (stage: Stage) => Told, image: Story["image"] = "server2022"): Story =>
  story(name, image, (stage) => ({ extension: undefined, shownExtension: undefined, ...more(stage) }));

/** One of each. */
export const DERIVED_CASES: readonly Story[] = [
  ...FAILURE_STORIES,
  ...UNSUPPORTED_STORIES,
  silent,
  story("assessed-silent-since-today", "ubuntu", (stage) => ({
    ...has(extension(stage, "Succeeded", 6 * HOUR)),
    edr: edr(stage, "Unhealthy", 5 * HOUR, { description: NO_EDR }),
    truth: truth("Unknown", 10, "Provisioning"),
  })),
  under("Creating", 4 * HOUR, STUCK),
  under("Updating", 7 * HOUR, STUCK),
  under("Deleting", 30 * HOUR, STUCK),
  under("Creating", 12 * MINUTE, truth("Unknown", 9, "Provisioning")),
  absent("absent-for-long", () => ({ truth: truth("Unhealthy", 9, "Installation", "extension-absent") })),
  absent("absent-on-new-machine", (stage) => ({
    createdAt: stage.now - 3 * HOUR,
    truth: truth("Unknown", 9, "Provisioning"),
  })),
  absent("exempted", (stage) => ({
    edr: edr(stage, "NotApplicable", 60 * DAY, { cause: "Exempt", description: "Exempted by policy: waiver-2231" }),
    truth: truth("Unknown", 9, "Exempted"),
  })),
  absent("other-edr", (stage) => ({
    edr: edr(stage, "Healthy", 80 * DAY, { otherEdr: "CrowdStrike Falcon" }),
    truth: truth("Unknown", 9, "OtherEdr"),
  })),
  absent("decoy-extension", () => ({ truth: truth("Unhealthy", 9, "Installation", "extension-absent") }), "ubuntu"),
  story("oddly-named-extension", "ubuntu", (stage) => ({
    ...has({ ...extension(stage, "Succeeded", 60 * DAY), name: "DefenderForServers" }),
    edr: edr(stage, "Healthy", 50 * DAY),
    truth: truth("Healthy", 11),
  })),
  story("deployment-only", "ubuntu", (stage) => ({ ...works(stage), truth: truth("Healthy", 12) })),
  story("assessment-off-by-policy", "server2019", (stage) => ({
    ...works(stage),
    edr: edr(stage, "NotApplicable", 60 * DAY, { cause: "OffByPolicy" }),
    truth: truth("Healthy", 12),
  })),
  story("assessment-not-applicable", "debian", (stage) => ({
    edr: edr(stage, "NotApplicable", 60 * DAY, { cause: "NotSupportedByEdr", description: "Appliance image" }),
    truth: truth("NotApplicable", 3, "AssessmentSaysSo"),
  })),
  story("extension-canceled", "server2019", (stage) => ({
    ...has(extension(stage, "Canceled", 3 * DAY)),
    truth: truth("Unknown", 13, "NoReport"),
  })),
  clientOs,
  story("multi-session-client-os", "windows11MultiSession", (stage) => derivedHealthy.tell(stage)),
  derivedStopped,
  story("stopped-not-deallocated", "server2019", (stage) => ({ ...derivedStopped.tell(stage), power: "stopped" })),
  story("own-plan-off", "server2022", (stage) => ({
    ...derivedHealthy.tell(stage),
    ownPlan: "Off",
    truth: truth("Unknown", 2, "NotCovered"),
  })),
  // P1 needs Defender CSPM beside it, which this subscription does not have.
  story("own-plan-p1-without-cspm", "ubuntu", (stage) => ({
    ...derivedHealthy.tell(stage),
    ownPlan: "P1",
    truth: truth("Unknown", 2, "NotCovered"),
  })),
  story("comes-back-never", "ubuntu", (stage) => ({
    ...(FAILURE_STORIES.find(({ name }) => name === "failed-linux-21") ?? silent).tell(stage),
    comeback: "Never",
  })),
];
