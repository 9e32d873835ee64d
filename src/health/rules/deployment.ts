import { absentSince, provisioningSince } from "../deployment-times.ts";
import type { Evidence, Extension } from "../evidence.ts";
import { isExempt } from "../heartbeat-evidence.ts";
import { ABSENT_AFTER, STUCK_AFTER } from "../limits.ts";
import { recogniseExtension } from "../recognise.ts";
import { isFailed } from "../redeploy-under-way.ts";
import type { Verdict } from "../verdict.ts";
import type { Rule } from "./rule.ts";
import { unhealthy, unknown } from "./say.ts";

/** Rule 8. */
export function extensionFailed({ extension }: Evidence): Verdict | undefined {
  if (!extension || !isFailed(extension)) return undefined;
  return installationIssue(extensionFailed, "ExtensionFailed", extension, undefined);
}

/** Rule 9, while there is an extension. */
export function extensionIsInTransition(evidence: Evidence, now: number): Verdict | undefined {
  const { extension } = evidence;
  if (!extension || !TRANSITIONS.has(extension.provisioning)) return undefined;
  if (now - provisioningSince(evidence).at <= STUCK_AFTER) return PROVISIONING;
  return installationIssue(extensionIsInTransition, "ExtensionStuck", extension, "extension-stuck");
}

const TRANSITIONS: ReadonlySet<Extension["provisioning"]> = new Set(["Creating", "Updating", "Deleting"]);
const PROVISIONING = unknown(extensionIsInTransition, { reason: "Provisioning" });

/** Rule 9, without one. An exemption or another vendor's EDR is why none came. */
export function extensionIsAbsent(evidence: Evidence, now: number): Verdict | undefined {
  const { extension, edr } = evidence;
  if (extension) return undefined;
  if (isExempt(evidence)) return EXEMPTED;
  if (edr && edr.otherEdr !== "") return unknown(extensionIsAbsent, { reason: "OtherEdr", edr: edr.otherEdr });
  return now - absentSince(evidence).at > ABSENT_AFTER ? ABSENT : NOT_YET;
}

const EXEMPTED = unknown(extensionIsAbsent, { reason: "Exempted" });
const NOT_YET = unknown(extensionIsAbsent, { reason: "Provisioning" });
const ABSENT = unhealthy(extensionIsAbsent, {
  issue: "Installation",
  cause: "ExtensionAbsent",
  message: "",
  known: "extension-absent",
});

function installationIssue(
  rule: Rule,
  cause: "ExtensionFailed" | "ExtensionStuck",
  extension: Extension,
  otherwise: string | undefined,
): Verdict {
  const known = recogniseExtension(extension)?.key ?? otherwise;
  return unhealthy(rule, { issue: "Installation", cause, message: extension.message, known });
}
