import type { TokenCredential } from "@azure/core-auth";
import type { Log } from "../log.ts";
import type { DeleteProgress, SensorDeployer, WithCall } from "../redeploys/ports.ts";
import type { AzureConfig } from "./azure-config.ts";
import { requestIdOf } from "./deploying/arm-answer.ts";
import { Deletion } from "./deploying/deletion.ts";
import { type DeployerClients, openDeployerClients } from "./deploying/deployer-clients.ts";
import { type Covered, Looking } from "./deploying/looking.ts";
import { operationOf, progressOf, subscriptionOf } from "./deploying/operation.ts";
import { DEPLOYER_PACE, type DeployerPace, Rate } from "./deploying/rate.ts";
import { loggedCause } from "./source-failure.ts";

export interface DeployerWish {
  readonly config: Pick<AzureConfig, "cloud" | "armEndpoint">;
  /** Of the second identity, the only one that may delete. */
  readonly credential: TokenCredential;
  /** By the reader's identity: the second one has no right to ask. */
  readonly covered: Covered;
  /** Epoch milliseconds, UTC. */
  readonly now: () => number;
  readonly log: Log;
  /** Other times than `DEPLOYER_PACE`'s; for tests. */
  readonly pace?: Partial<DeployerPace>;
}

/** The deployer by Azure's own clients. Asks for no token yet; throws if the endpoint of `config` may not be used. */
export function openSensorDeployer(wish: DeployerWish): SensorDeployer {
  const pace = { ...DEPLOYER_PACE, ...wish.pace };
  const { now, log, covered } = wish;
  const clients = openDeployerClients(wish.config, wish.credential);
  const looking = new Looking({ clients, rate: new Rate(pace.readsPerSecond), pace, covered, now, log });
  const deletion = new Deletion({ clients, rate: new Rate(pace.deletesPerSecond), pace, now, log });
  const polls = new Rate(pace.pollsPerSecond);
  return {
    look: (machineId) => looking.at(machineId),
    beginDelete: (extensionId, notAfter) => deletion.begin(extensionId, notAfter),
    resume: (poller) => resume(poller, clients, { pace, polls, now, log }),
  };
}

async function resume(
  poller: string,
  clients: DeployerClients,
  { pace, polls, now, log }: { readonly pace: DeployerPace; readonly polls: Rate } & Pick<DeployerWish, "now" | "log">,
): Promise<WithCall<DeleteProgress>> {
  const operation = operationOf(poller, clients.armHosts);
  if (operation === undefined) return { progress: "Lost", azureRequestId: null };
  try {
    const signal = AbortSignal.timeout(pace.timeout);
    const answer = await polls.run(subscriptionOf(operation), signal, () => clients.ask(operation.url, signal));
    return { ...progressOf(answer, operation, now()), azureRequestId: requestIdOf(answer) };
  } catch (error) {
    log.warn({ cause: loggedCause(error) }, "A deletion under way could not be asked about");
    return { progress: "Running", retryAfterMs: undefined, azureRequestId: null };
  }
}
