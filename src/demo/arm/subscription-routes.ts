import type { Estate } from "../estate/estate.ts";
import { isWithin } from "../estate/governance.ts";
import type { ArmRequest } from "./http.ts";
import type { Identity } from "./identities.ts";
import type { Route } from "./route.ts";

/** What is asked of a subscription, and the locks of machines. */
export function subscriptionRoutes(estate: Estate): readonly Route[] {
  return [
    {
      method: "GET",
      path: /^\/subscriptions\/(?<subscription>[^/]+)\/providers\/Microsoft\.Security\/settings\/WDATP$/i,
      action: () => "Microsoft.Security/settings/read",
      answer: ({ path }, { subscription }) => {
        const enabled = estate.subscriptions.find(({ id }) => id === subscription?.toLowerCase())?.endpointProtection;
        const id = path.replace(/^\/subscriptions/i, "/subscriptions");
        return {
          status: 200,
          body: {
            id,
            name: "WDATP",
            type: "Microsoft.Security/settings",
            kind: "DataExportSettings",
            properties: { enabled },
          },
        };
      },
    },
    {
      method: "GET",
      path: /^(?<scope>\/subscriptions\/(?<subscription>[^/]+)(?:\/.+)?)\/providers\/Microsoft\.Authorization\/locks$/i,
      action: () => "Microsoft.Authorization/locks/read",
      answer: (request, { scope = "" }) => ({
        status: 200,
        body: { value: locksAround(estate, scope, isAtScope(request)) },
      }),
    },
    {
      method: "GET",
      path: /^\/subscriptions\/(?<subscription>[^/]+)\/providers\/Microsoft\.Authorization\/permissions$/i,
      // About themselves everybody may ask: who has no role at the scope gets an empty list [INF].
      action: () => undefined,
      answer: (_, { subscription }, __, caller) => ({
        status: 200,
        body: { value: permissionsIn(estate, subscription, caller) },
      }),
    },
  ];
}

/** One entry for each role; an identity of the tenant has one, wherever anything can be read at all. */
function permissionsIn({ subscriptions }: Estate, id: string | undefined, caller: Identity): object[] {
  const here = subscriptions.find((one) => one.id === id?.toLowerCase());
  const { actions, notActions = [] } = caller;
  if (!here?.readable || actions.length === 0) return [];
  return [{ actions, notActions, dataActions: [], notDataActions: [] }];
}

/** Locks on the scope, above it and below it; with `$filter=atScope()` none below it. */
function locksAround({ governance }: Estate, asked: string, atScope: boolean): object[] {
  return governance.locks
    .filter(({ scope }) => isWithin(asked, scope) || (!atScope && isWithin(scope, asked)))
    .map(({ scope, name, level }) => ({
      id: `${scope}/providers/Microsoft.Authorization/locks/${name}`,
      name,
      type: "Microsoft.Authorization/locks",
      properties: { level, notes: "Change board, CHG-4711" },
    }));
}

function isAtScope({ query }: ArmRequest): boolean {
  return query.get("$filter")?.toLowerCase() === "atscope()";
}
