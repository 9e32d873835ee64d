import { ComputeManagementClient } from "@azure/arm-compute";
import { HybridComputeManagementClient } from "@azure/arm-hybridcompute";
import type { TokenCredential } from "@azure/core-auth";
import {
  createDefaultHttpClient,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { clientOptions } from "../arm-clients.ts";
import type { AzureConfig } from "../azure-config.ts";
import { armEndpointFault, CLOUDS } from "../cloud.ts";

/** Azure's own clients for the identity that deletes. None of them retries: whoever asks knows better when to ask again. */
export interface DeployerClients {
  /** Hosts that may be asked with the token; the first is the cloud's own. */
  readonly armHosts: readonly string[];
  /** Over `http`, for one request that must not be sent twice; else over the usual one. */
  compute(subscriptionId: string, http?: HttpClient): ComputeManagementClient;
  hybrid(subscriptionId: string, http?: HttpClient): HybridComputeManagementClient;
  /** One GET of an address on one of `armHosts`, whatever its status. */
  ask(url: string, signal: AbortSignal): Promise<PipelineResponse>;
  /** The network itself, to be wrapped. */
  readonly http: HttpClient;
}

type Config = Pick<AzureConfig, "cloud" | "armEndpoint">;

/** Throws if the endpoint of `config` may not be used. */
export function openDeployerClients(config: Config, credential: TokenCredential): DeployerClients {
  const fault = config.armEndpoint === undefined ? undefined : armEndpointFault(config.armEndpoint);
  if (fault) throw new Error(fault);
  const http = createDefaultHttpClient();
  const options = {
    ...clientOptions({ ...config, scope: { kind: "all" } }, { retryDelay: 0, longestRetryDelay: 0 }),
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
  };
  const compute = (subscriptionId: string, httpClient = http) =>
    new ComputeManagementClient(credential, subscriptionId, { ...options, httpClient });
  const hybrid = (subscriptionId: string, httpClient = http) =>
    new HybridComputeManagementClient(credential, subscriptionId, {
      ...options,
      // The client of Arc knows its host by this name.
      $host: options.endpoint,
      httpClient,
    });
  const { pipeline } = compute(NO_SUBSCRIPTION);
  const computes = kept((id) => compute(id));
  const hybrids = kept((id) => hybrid(id));
  return {
    armHosts: [options.endpoint, ...(config.armEndpoint ? [config.armEndpoint] : [])].map((url) => new URL(url).host),
    compute: (id, httpClient) => (httpClient ? compute(id, httpClient) : computes(id)),
    hybrid: (id, httpClient) => (httpClient ? hybrid(id, httpClient) : hybrids(id)),
    ask: (url, abortSignal) =>
      pipeline.sendRequest(http, createPipelineRequest({ url: onCloudHost(url, config), abortSignal })),
    http,
  };
}

/** A client's pipeline serves requests of any subscription; that of Arc's client would choke on a body that is no JSON. */
const NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

/** Another endpoint is reached by a policy that rewrites the cloud's own. */
function onCloudHost(url: string, { cloud, armEndpoint }: Config): string {
  if (armEndpoint === undefined) return url;
  const { pathname, search } = new URL(url);
  const base = new URL(armEndpoint).pathname.replace(/\/$/, "");
  const path = base !== "" && pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return `${CLOUDS[cloud].arm}${path}${search}`;
}

/** One per subscription, because a client is bound to one. */
function kept<T>(make: (subscriptionId: string) => T): (subscriptionId: string) => T {
  const made = new Map<string, T>();
  return (id) => {
    const known = made.get(id.toLowerCase());
    if (known !== undefined) return known;
    const client = make(id);
    made.set(id.toLowerCase(), client);
    return client;
  };
}
