import type { Estate } from "../estate/estate.ts";
import type { SimMachine } from "../estate/machine.ts";
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
      answer: (_, { scope = "" }) => ({ status: 200, body: { value: locksAround(estate, scope.toLowerCase()) } }),
    },
  ];
}

/** Locks on the scope, above it and below it, as ARM lists them without `$filter=atScope()`. */
function locksAround(estate: Estate, scope: string): object[] {
  return [...estate.machines].filter((machine) => machine.lock && isAround(machine, scope)).map(lock);
}

function isAround({ id }: SimMachine, scope: string): boolean {
  const machine = id.toLowerCase();
  return `${machine}/`.startsWith(`${scope}/`) || `${scope}/`.startsWith(`${machine}/`);
}

function lock({ id, lock: name }: SimMachine): object {
  return {
    id: `${id}/providers/Microsoft.Authorization/locks/${name}`,
    name,
    type: "Microsoft.Authorization/locks",
    properties: { level: "CanNotDelete", notes: "Change board, CHG-4711" },
  };
}
