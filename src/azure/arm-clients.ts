import { ComputeManagementClient } from "@azure/arm-compute";
import { ResourceGraphClient } from "@azure/arm-resourcegraph";
import type { TokenCredential } from "@azure/core-auth";
import {
  createDefaultHttpClient,
  createPipelineRequest,
  type PipelinePolicy,
  type PipelineResponse,
  RestError,
} from "@azure/core-rest-pipeline";
import type { AzureConfig } from "./azure-config.ts";
import { armEndpointFault, CLOUDS } from "./cloud.ts";
import { PACE, type Pace } from "./pace.ts";
import { asFault } from "./reading-faults.ts";
import { withRowsApart } from "./rows-apart.ts";
import { tokenInTime } from "./token-in-time.ts";

/** Azure's own clients, with one set of options: host, token scope, retries, time limit. */
export interface ArmClients {
  readonly graph: ResourceGraphClient;
  readonly pace: Pace;
  /** One per subscription, because the client is bound to one. */
  compute(subscriptionId: string): ComputeManagementClient;
  /** GET of a path with its query, parsed; throws `ReadingFault`, or `RestError` with the answer's body in `details`. */
  get(path: string, signal: AbortSignal): Promise<unknown>;
}

/** Throws if the endpoint of `config` may not be used: no token leaves for a host that would show it to the network. */
export function openArmClients(config: AzureConfig, identity: TokenCredential): ArmClients {
  const fault = config.armEndpoint === undefined ? undefined : armEndpointFault(config.armEndpoint);
  if (fault) throw new Error(fault);
  const pace = { ...PACE, ...config.pace };
  const options = clientOptions(config, pace);
  const credential = tokenInTime(identity, pace.timeout);
  const graph = new ResourceGraphClient(credential, {
    ...options,
    httpClient: withRowsApart(createDefaultHttpClient()),
  });
  const computes = new Map<string, ComputeManagementClient>();
  return {
    graph,
    pace,
    compute(subscriptionId) {
      let client = computes.get(subscriptionId);
      if (!client) {
        client = new ComputeManagementClient(credential, subscriptionId, options);
        computes.set(subscriptionId, client);
      }
      return client;
    },
    get: (path, signal) => get(graph, `${options.endpoint}${path}`, pace, signal),
  };
}

/** The same options for every ARM client of one cloud. The endpoint of `config` must have been checked. */
export function clientOptions(config: AzureConfig, pace: Pick<Pace, "retryDelay" | "longestRetryDelay">) {
  const cloud = CLOUDS[config.cloud];
  return {
    endpoint: cloud.arm,
    credentials: { scopes: [cloud.tokenScope] },
    retryOptions: { retryDelayInMs: pace.retryDelay, maxRetryDelayInMs: pace.longestRetryDelay },
    userAgentOptions: { userAgentPrefix: "vitals" },
    additionalPolicies: config.armEndpoint
      ? [{ policy: sendTo(new URL(config.armEndpoint)), position: "perRetry" as const }]
      : [],
  };
}

/**
 * Sends every request to another host. It stands after the token was put in, because that step refuses plain http,
 * and it puts the request back as it was, because a retry comes through here again.
 * The agent that was chosen is for the cloud's host: over a proxy, plain http would leave this machine.
 */
export function sendTo(endpoint: URL): PipelinePolicy {
  return {
    name: "sendToArmEndpoint",
    async sendRequest(request, next) {
      const { url, agent } = request;
      const { pathname, search } = new URL(url);
      request.url = `${endpoint.origin}${endpoint.pathname.replace(/\/$/, "")}${pathname}${search}`;
      if (endpoint.protocol === "http:") {
        request.allowInsecureConnection = true;
        request.agent = undefined;
      }
      try {
        return await next(request);
      } finally {
        request.url = url;
        request.agent = agent;
      }
    },
  };
}

async function get(client: ResourceGraphClient, url: string, pace: Pace, signal: AbortSignal): Promise<unknown> {
  const request = createPipelineRequest({ url, timeout: pace.timeout, abortSignal: signal });
  const response = await client.pipeline.sendRequest(createDefaultHttpClient(), request).catch((error: unknown) => {
    throw asFault(error, signal, pace.timeout);
  });
  const body = bodyOf(response);
  if (response.status === 200) return body;
  const error = new RestError(`Azure answered ${response.status}`, { statusCode: response.status, request, response });
  error.details = body;
  throw error;
}

function bodyOf({ bodyAsText }: PipelineResponse): unknown {
  try {
    return JSON.parse(bodyAsText ?? "");
  } catch {
    return undefined;
  }
}
