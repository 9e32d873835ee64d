import { z } from "zod";
import { type ApproverList, parseApprovers } from "./azure/approving/approver-list.ts";
import { graphEndpointFault } from "./azure/approving/graph.ts";
import { MOST_MACHINES } from "./cards/redeploy-ticks.ts";
import { flag, guid, oneOf, type Setting, wholeNumber } from "./setting.ts";

/** More approvers than this nobody gets together in four hours. */
const MOST_APPROVERS = 9;
/** What people paste instead has spaces or slashes in it: the channel's name, its link. */
const CHANNEL = /^[^\s/;]{1,200}$/;

function approverList(given: string, context: z.RefinementCtx): ApproverList {
  const parsed = parseApprovers(given);
  if (parsed.ok) return parsed.approvers;
  context.addIssue(parsed.fault);
  return z.NEVER;
}

const UNSEEN = "the card of a request shows no more machines, and nobody should approve what they cannot see";

/** "1,2": few machines, many machines; "2": both. More machines never need fewer people. */
function quorum(given: string, context: z.RefinementCtx): { readonly small: number; readonly large: number } {
  const [, first, second] = /^(\d)(?:\s*,\s*(\d))?$/.exec(given.trim()) ?? [];
  const small = Number(first);
  const large = Number(second ?? first);
  if (small >= 1 && large >= small) return { small, large };
  context.addIssue(`must be a number from 1 to ${MOST_APPROVERS}, or two such numbers, the larger one last, as in 1,2`);
  return z.NEVER;
}

function graphEndpoint(given: string, context: z.RefinementCtx): void {
  const fault = graphEndpointFault(given);
  if (fault) context.addIssue(fault);
}

/** Who may have sensors redeployed, and how many at once. */
export const REDEPLOY_SETTINGS = {
  VITALS_REDEPLOY_CLIENT_ID: {
    fallback: "nothing is redeployed",
    meaning: "Client id of the second managed identity, which deletes extensions and is nobody else's.",
    value: guid,
  },
  VITALS_APPROVERS: {
    fallback: "nobody",
    meaning:
      "Who approves redeploys: Entra object ids and `group:<object id>`, comma-separated. `; <subscription id>=<ids>` names those of one subscription, who approve there alone in place of the others.",
    value: z.string().prefault("").transform(approverList),
  },
  VITALS_APPROVAL_CHANNEL: {
    fallback: 'where "approve here" was said',
    meaning:
      'Id of the Teams channel where requests are posted until an approver says "approve here", as in `19:…@thread.tacv2`.',
    value: z.string().trim().regex(CHANNEL, "must be the id of a channel, as in 19:…@thread.tacv2").optional(),
  },
  VITALS_QUORUM: {
    fallback: "1,2",
    meaning: "Different approvers that a request needs; the second number holds above 5 machines.",
    value: z.string().prefault("1,2").transform(quorum),
  },
  VITALS_REDEPLOY_MAX: {
    fallback: "20",
    meaning: "Machines in one request; 20 at most, since its card shows no more.",
    value: wholeNumber(1, MOST_MACHINES, 20, UNSEEN),
  },
  VITALS_REDEPLOY_MAX_PERCENT: {
    fallback: "10",
    meaning: "Share of a subscription's machines in one request, at most; one machine is always allowed.",
    value: wholeNumber(1, 100, 10),
  },
  VITALS_REDEPLOY_HEARTBEAT: {
    fallback: "refuse",
    meaning: "`allow`: heartbeat issues may be redeployed too, against Microsoft's advice.",
    value: oneOf(["allow", "refuse"]).prefault("refuse"),
  },
  VITALS_REDEPLOY_EXPIRY_HOURS: {
    fallback: "4",
    meaning: "How long a request waits for its approvers, and an approval for its execution.",
    value: wholeNumber(1, 72, 4),
  },
  VITALS_REDEPLOY_OWN: {
    fallback: "0",
    meaning: "`1`: an approver may approve a request of their own if it is for one machine.",
    value: flag,
  },
  VITALS_REDEPLOY_WAVES: {
    fallback: "Deleted",
    meaning: "What the machines of a wave must have reached before the next one begins: `Deleted` or `CameBack`.",
    value: oneOf(["Deleted", "CameBack"]).prefault("Deleted"),
  },
  VITALS_GRAPH_ENDPOINT: {
    fallback: "the cloud's own",
    meaning: "Another host for Microsoft Graph, on this machine; for tests and the demo.",
    value: z.string().superRefine(graphEndpoint).optional(),
  },
} as const satisfies Record<string, Setting>;
