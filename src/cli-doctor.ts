import type { Writable } from "node:stream";
import { readConfig } from "./config.ts";
import { examine } from "./doctor/doctor.ts";
import { asJson, asText, isWell } from "./doctor/report.ts";
import { openLog } from "./log.ts";
import { systemClock } from "./system-clock.ts";

/**
 * Says on `out` whether everything that Vitals needs is there; whether it is. `limitMs`: for each check. What was given up
 * may still go on afterwards.
 */
export async function tellWhatIsMissing(out: Writable, json: boolean, limitMs: number): Promise<boolean> {
  quietLibraries();
  const parts = { clock: systemClock, log: openLog("silent"), limitMs };
  const checks = await examine(readConfig(), parts);
  const text = json ? asJson(checks) : asText(checks);
  await new Promise((written) => out.write(text, written));
  return isWell(checks);
}

/** They print stacks of what they throw; what is thrown is told in a sentence. */
function quietLibraries(): void {
  console.error = () => {};
  console.warn = console.error;
}
