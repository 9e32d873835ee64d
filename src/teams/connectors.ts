import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from "botframework-connector";
import { authenticationOf } from "./authentication.ts";
import { Kept } from "./kept.ts";
import type { Registration } from "./registration.ts";

/** A tenant has a service URL or one for each region. */
const MOST_CONNECTIONS = 100;

/** The SDK's HTTP pipeline as far as it is changed here. It is private to the SDK, which is archived and pinned. */
interface Pipeline {
  removePolicy(which: { readonly name?: string; readonly phase?: string }): unknown;
}

/** The SDK's connector clients for speaking unasked, one for each service URL, without the retries that it would hide. */
export class Connectors {
  readonly #registration: Registration;
  readonly #authentication: ReturnType<typeof authenticationOf>;
  readonly #kept = new Kept<ConnectorClient>(MOST_CONNECTIONS);

  /** Throws for a registration that the SDK cannot use. */
  constructor(registration: Registration) {
    this.#registration = registration;
    this.#authentication = authenticationOf(registration);
  }

  for(serviceUrl: string): Promise<ConnectorClient> {
    return this.#kept.get(serviceUrl, async () => {
      const factory = this.#authentication.createConnectorFactory(this.#identity());
      // Without an audience the factory takes that of the cloud or of the endpoints in the settings.
      const client = await factory.create(serviceUrl, undefined as unknown as string);
      return withoutRetries(client);
    });
  }

  /** The bot itself, as the SDK makes it up for proactive messages. */
  #identity(): ClaimsIdentity {
    const appId = this.#registration.kind === "Registered" ? this.#registration.appId : "";
    const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
    return new ClaimsIdentity([
      { type: AudienceClaim, value: appId },
      { type: AppIdClaim, value: appId },
    ]);
  }
}

/**
 * One call is one request: retries are the outbox's, which counts and spaces them. And no redirects: the message is for the
 * host that the token vouched for.
 */
function withoutRetries(client: ConnectorClient): ConnectorClient {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  pipeline.removePolicy({ phase: "Retry" });
  pipeline.removePolicy({ name: "redirectPolicy" });
  return client;
}
