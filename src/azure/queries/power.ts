import type { Power } from "../../health/machine.ts";

function states(running: string, notRunning: readonly string[]): ReadonlyMap<string, Power> {
  const all = [running, ...notRunning].map((code): [string, Power] => [
    code.toLowerCase(),
    Object.freeze({ is: code === running ? "Running" : "NotRunning", code }),
  ]);
  return new Map(all);
}

const VM_STATES = states("running", ["stopped", "deallocated", "starting", "stopping", "deallocating"]);
const ARC_STATES = states("Connected", ["Disconnected", "Error", "Expired"]);

const UNKNOWN: Power = Object.freeze({ is: "Unknown", code: "" });

/** Power of a VM by its instance view's code, "PowerState/running". A code that is not known never means running. */
export function vmPower(code: string): Power {
  const state = code.slice(code.indexOf("/") + 1);
  return VM_STATES.get(state.toLowerCase()) ?? unknown(state);
}

/** Power of an Arc machine by its `status`: connected means that its agent, and so the machine, runs. */
export function arcPower(status: string): Power {
  return ARC_STATES.get(status.toLowerCase()) ?? unknown(status);
}

/** Power of a machine that Azure sees only through others' eyes. */
export function unknown(code = ""): Power {
  return code === "" ? UNKNOWN : { is: "Unknown", code };
}
