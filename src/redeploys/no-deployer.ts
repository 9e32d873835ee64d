import type { SensorDeployer } from "./ports.ts";

const LATER = 10 * 60_000;

/**
 * Stands where no identity may delete. It sees nothing and sends nothing, so that what was approved while there was one waits
 * for it, and expires.
 */
export const NO_DEPLOYER: SensorDeployer = {
  look: async () => ({ saw: "Nothing", retryAfterMs: LATER }),
  beginDelete: async () => ({ answer: "NotSent", azureRequestId: null }),
  resume: async () => ({ progress: "Running", retryAfterMs: LATER, azureRequestId: null }),
};
