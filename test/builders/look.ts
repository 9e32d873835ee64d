import type { FoundExtension, Look } from "../../src/redeploys/ports.ts";
import { aMachine } from "./machine.ts";

export type MachineLook = Extract<Look, { saw: "Machine" }>;

/** web-01's failed extension as ARM shows it. */
export function aFoundExtension(overrides: Partial<FoundExtension> = {}): FoundExtension {
  return {
    id: `${aMachine().id}/extensions/MDE.Linux`,
    type: "MDE.Linux",
    provisioning: "Failed",
    message: "",
    statusIsError: true,
    mark: "first",
    ...overrides,
  };
}

/** A running, unlocked, covered machine with that extension. */
export function aLook(overrides: Partial<MachineLook> = {}): MachineLook {
  return {
    saw: "Machine",
    extension: aFoundExtension(),
    power: { running: true, code: "running" },
    lockedBy: undefined,
    covered: true,
    ...overrides,
  };
}
