import type { Evidence } from "./evidence.ts";
import { knownMessage, type RedeployHelps } from "./known-messages.ts";
import { recogniseExtension } from "./recognise.ts";
import { isFailed } from "./redeploy-under-way.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Whether a redeploy would cure this machine, as far as the known messages tell: the verdict's own, else what its failed
 * extension says. Undefined: nothing known speaks for or against it. Whether one may be done is another question.
 */
export function redeployHelps(verdict: Verdict, { extension }: Evidence): RedeployHelps | undefined {
  if (verdict.state !== "Unhealthy") return undefined;
  const known = knownMessage(verdict.known);
  if (known || verdict.issue !== "Installation" || !extension || !isFailed(extension)) return known?.redeployHelps;
  return recogniseExtension(extension)?.redeployHelps;
}
