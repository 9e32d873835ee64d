import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from "botframework-connector";
import { Kept } from "./kept.ts";

/** A tenant has a service URL or one for each region; more are somebody's invention. */
const MOST_CONNECTIONS = 100;

/**
 * Bot Framework's check of callers, which keeps its clients: the SDK makes two of them for each turn, with all their
 * policies, though they hold nothing of the turn.
 */
export class KeptAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Kept<ConnectorClient>(MOST_CONNECTIONS);
  readonly #userTokens = new Kept<UserTokenClient>(1);

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const caller = await super.authenticateRequest(activity, authHeader);
    return caller.connectorFactory ? { ...caller, connectorFactory: this.#keep(caller.connectorFactory) } : caller;
  }

  /** For signing people in, which this bot does not do; the SDK wants it all the same. */
  override createUserTokenClient(identity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.#userTokens.get("", () => super.createUserTokenClient(identity));
  }

  #keep(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (serviceUrl, audience) =>
        this.#connectors.get(JSON.stringify([serviceUrl, audience]), () => factory.create(serviceUrl, audience)),
    };
  }
}
