import type { TokenCredential } from "@azure/core-auth";
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { sendTo } from "../arm-clients.ts";
import type { AzureCloud } from "../cloud.ts";

/** Microsoft Graph of each cloud; tokens are asked for by the same host. */
const HOSTS: Readonly<Record<AzureCloud, string>> = {
  public: "https://graph.microsoft.com",
  usgov: "https://graph.microsoft.us",
  china: "https://microsoftgraph.chinacloudapi.cn",
};

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** Microsoft Graph of a cloud, without a slash at its end. */
export function graphHost(cloud: AzureCloud): string {
  return HOSTS[cloud];
}

export interface GraphConfig {
  readonly cloud: AzureCloud;
  /** Another host, on this machine; for tests and the demo. */
  readonly graphEndpoint?: string | undefined;
}

/** One request to Graph; whatever its status, the answer. Rejects where none came, or when `signal` aborts. */
export type Graph = (
  method: "GET" | "POST",
  path: string,
  body: object | undefined,
  signal: AbortSignal,
) => Promise<PipelineResponse>;

/** What is wrong with another host for Graph; undefined if nothing is. Who approves is not asked of strangers. */
export function graphEndpointFault(endpoint: string): string | undefined {
  const { protocol, hostname = "", search, hash, username } = URL.parse(endpoint) ?? {};
  const isPlain = /^https?:$/.test(protocol ?? "") && !search && !hash && !username;
  return isPlain && LOOPBACK.test(hostname) ? undefined : "must be a host on this machine, as in http://127.0.0.1:8080";
}

/** Throws if the endpoint of `config` may not be used. Asks for no token yet, and retries nothing: somebody waits. */
export function openGraph({ cloud, graphEndpoint }: GraphConfig, credential: TokenCredential): Graph {
  const fault = graphEndpoint === undefined ? undefined : graphEndpointFault(graphEndpoint);
  if (fault) throw new Error(`The endpoint of Microsoft Graph ${fault}.`);
  const pipeline = createPipelineFromOptions({
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: "vitals" },
  });
  const host = graphHost(cloud);
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: `${host}/.default` }));
  if (graphEndpoint) pipeline.addPolicy(sendTo(new URL(graphEndpoint)), { afterPhase: "Retry" });
  const http = createDefaultHttpClient();
  const headers = { "content-type": "application/json", accept: "application/json" };
  return (method, path, body, abortSignal) =>
    pipeline.sendRequest(
      http,
      createPipelineRequest({
        method,
        url: `${host}/v1.0${path}`,
        headers: createHttpHeaders(headers),
        abortSignal,
        ...(body ? { body: JSON.stringify(body) } : {}),
      }),
    );
}
