import { z } from "zod";
import type { ArgQuery } from "./arg-query.ts";
import { text } from "./columns.ts";

const ROW = z.object({ id: text, name: text, subscriptionId: text });

export type SubscriptionRow = z.infer<typeof ROW>;

/** What the identity can read at all: Resource Graph leaves out the rest in silence, so each reading asks. */
export const SUBSCRIPTIONS: ArgQuery<SubscriptionRow> = {
  source: "Subscriptions",
  what: "subscriptions",
  text: `resourcecontainers
| where type =~ 'microsoft.resources/subscriptions'
| project id, name, subscriptionId
| order by id asc`,
  row: ROW,
};
