import type { Estate } from "../estate/estate.ts";
import { type ArmReply, type ArmRequest, armError } from "./http.ts";
import { type Identity, mayDo, type Tokens } from "./identities.ts";
import { machineRoutes } from "./machine-routes.ts";
import type { Operations } from "./operations.ts";
import type { ResourceGraph } from "./resource-graph.ts";
import type { Route } from "./route.ts";
import { subscriptionRoutes } from "./subscription-routes.ts";

export interface ArmParts {
  readonly estate: Estate;
  readonly tokens: Tokens;
  readonly resourceGraph: ResourceGraph;
  readonly operations: Operations;
}

const RESOURCE_GRAPH = /^\/providers\/Microsoft\.ResourceGraph\/resources$/i;

/** Azure Resource Manager: who asks, whether they may, and the answer. */
export class Arm {
  readonly #parts: ArmParts;
  readonly #routes: readonly Route[];

  constructor(parts: ArmParts) {
    this.#parts = parts;
    this.#routes = [...machineRoutes(parts.estate, parts.operations), ...subscriptionRoutes(parts.estate)];
  }

  answer(request: ArmRequest, now: number): { readonly reply: ArmReply; readonly identity: string | undefined } {
    const identity = this.#parts.tokens.identityOf(request);
    if ("status" in identity) return { reply: identity, identity: undefined };
    return { reply: this.#answerTo(identity, request, now), identity: identity.name };
  }

  #answerTo(identity: Identity, request: ArmRequest, now: number): ArmReply {
    const { method, path, query } = request;
    if (!query.has("api-version")) {
      return armError(
        400,
        "MissingApiVersionParameter",
        "The api-version query parameter (?api-version=) is required.",
      );
    }
    if (method === "POST" && RESOURCE_GRAPH.test(path)) {
      return this.#parts.resourceGraph.answer(request, identity, now);
    }
    for (const route of this.#routes) {
      const names = method === route.method ? route.path.exec(path)?.groups : undefined;
      if (names) return this.#routed(route, names, identity, request, now);
    }
    return armError(404, "InvalidResourceType", `The simulated tenant knows no ${method} ${path}.`);
  }

  #routed(
    route: Route,
    names: Readonly<Record<string, string | undefined>>,
    identity: Identity,
    request: ArmRequest,
    now: number,
  ): ArmReply {
    const id = names.subscription?.toLowerCase() ?? "";
    const subscription = this.#parts.estate.subscriptions.find((one) => one.id === id);
    if (!subscription) return armError(404, "SubscriptionNotFound", `The subscription '${id}' could not be found.`);
    const action = route.action(names, request.path);
    if (action !== undefined && !(subscription.readable && mayDo(identity, action)))
      return forbidden(identity, action, request.path);
    return route.answer(request, names, now, identity);
  }
}

function forbidden({ clientId }: Identity, action: string, scope: string): ArmReply {
  const message = `The client '${clientId}' with object id '${clientId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`;
  return armError(403, "AuthorizationFailed", message);
}
