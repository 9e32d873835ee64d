import type { Evidence } from "../health/evidence.ts";
import { knownMessage, logsToReadOn } from "../health/known-messages.ts";
import { redeployHelps } from "../health/redeploy-help.ts";
import type { Unhealthy } from "../health/verdict.ts";
import type { TextKey } from "./texts/en.ts";
import type { Say } from "./texts/say.ts";

/** What an unhealthy machine's message means and what to do, in words of ours alone. */
export interface Advice {
  readonly meaning: string;
  /** In order, one thing to do each. */
  readonly steps: readonly string[];
  /** Whether a redeploy would help. */
  readonly redeploy: string;
  /** Paths and commands to look at on the machine; none where nothing of the sensor can be there. */
  readonly logs: readonly string[];
}

export function adviceFor(verdict: Unhealthy, evidence: Evidence, { say }: { readonly say: Say }): Advice {
  const known = knownMessage(verdict.known);
  return {
    meaning: say((known ? `known.${known.key}` : seenKey(verdict)) as TextKey),
    steps: say((known ? `fix.${known.fix}` : fixKey(verdict)) as TextKey).split("\n"),
    redeploy: say(redeployKey(verdict, evidence)),
    logs: verdict.cause === "NotOnboarded" ? [] : logsOf(evidence),
  };
}

function seenKey({ cause, issue }: Unhealthy): TextKey {
  return cause === "Reported" ? `seen.Reported.${issue}` : `seen.${cause}`;
}

/** For messages that nobody knows. */
function fixKey({ cause, issue, remediation }: Unhealthy): TextKey {
  if (cause === "NotOnboarded") return "fix.connect-through-arc";
  if (remediation !== "") return "fix.follow-defender";
  return issue === "Heartbeat" ? "fix.check-sensor" : "fix.read-logs";
}

function redeployKey(verdict: Unhealthy, evidence: Evidence): TextKey {
  if (!evidence.extension) return "redeploy.NothingToDelete";
  if (verdict.issue === "Heartbeat") return "redeploy.NoHeartbeat";
  return `redeploy.${redeployHelps(verdict, evidence) ?? "Unknown"}`;
}

function logsOf({ machine, extension }: Evidence): readonly string[] {
  const type = extension?.type ?? (machine.os === undefined ? undefined : (`MDE.${machine.os}` as const));
  return type ? logsToReadOn(type, machine.host) : [];
}
