import type { AzureCloud } from "./cloud.ts";
import type { Pace } from "./pace.ts";
import type { Scope } from "./scope.ts";

/** How Azure is read; `src/config.ts` makes it from the environment. */
export interface AzureConfig {
  readonly cloud: AzureCloud;
  /** Another host for ARM, checked by `armEndpointFault`; undefined for the cloud's own. */
  readonly armEndpoint?: string;
  readonly scope: Scope;
  /** Components whose health reports are the sensor's, with commas between them; undefined for those that name MDE. */
  readonly mdeReportFilter?: string;
  /** Client id of a user-assigned managed identity; undefined for the system-assigned one. */
  readonly clientId?: string;
  /** Other times than `PACE`'s; for tests. */
  readonly pace?: Partial<Pace>;
}
