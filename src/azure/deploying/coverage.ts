import type { Log } from "../../log.ts";
import type { ArmClients } from "../arm-clients.ts";
import { readSwitch } from "../endpoint-protection.ts";
import { loggedCause } from "../source-failure.ts";
import { machineRef } from "./arm-ids.ts";
import type { Covered } from "./looking.ts";

/**
 * Asks the Endpoint-protection switch anew, by the reader's `clients`: while it is off, a deleted extension never comes back.
 * The plan is the snapshot's word: whoever changes it changes what the next sync says, and the extension comes back all the same
 * when the plan does. So the answer is false or undefined.
 */
export function openCoverage(clients: Pick<ArmClients, "get">, log: Log): Covered {
  return async (machineId, signal) => {
    const { subscriptionId } = machineRef(machineId);
    try {
      return (await readSwitch(subscriptionId, clients, signal)) ? undefined : false;
    } catch (error) {
      log.warn({ subscription: subscriptionId, cause: loggedCause(error) }, "Coverage could not be asked anew");
      return undefined;
    }
  };
}
