import type { Field, Filter } from "../query.ts";

/** A digest's buttons ask for its filters and a few more, and a query holds sixteen. */
const MOST_FILTERS = 12;

/** What is told of: everything, unhealthy machines, or one kind of issue. */
type ToldOf = "Everything" | "Unhealthy" | "Installation" | "Heartbeat";

export interface Subscribable {
  readonly where: readonly Filter[];
  readonly toldOf: ToldOf;
}

/**
 * "Unhealthy Linux in Contoso Prod" as a subscription: the machines that are meant, and what is told of them. Filters on health
 * stay filters, but for one alone that names what is told of anyway: then healthy machines count, too. Undefined: no machine is
 * meant by them, or they are too many.
 */
export function subscribable(where: readonly Filter[]): Subscribable | undefined {
  if (where.length > MOST_FILTERS || where.some(({ field }) => field === "change" || field === "topic"))
    return undefined;
  const [only, ...others] = where.filter(isOnHealth);
  const toldOf = only && others.length === 0 ? toldOfAlone(only) : undefined;
  return { where: toldOf ? where.filter((one) => one !== only) : where, toldOf: toldOf ?? "Everything" };
}

/** Fields of how a machine is and since when; all others are of what it is and where. */
export const HOW_IT_IS: ReadonlySet<Field> = new Set<Field>([
  "state",
  "issue",
  "reason",
  "text",
  "error",
  "sinceOver",
  "sinceWithin",
]);

const isOnHealth = ({ field }: Filter) => HOW_IT_IS.has(field) || field === "muted";

function toldOfAlone({ field, values, not }: Filter): ToldOf | undefined {
  return not || values.length !== 1 ? undefined : TOLD_OF[`${field} ${values[0]}`];
}

const TOLD_OF: Readonly<Record<string, ToldOf>> = {
  "state Unhealthy": "Unhealthy",
  "issue Installation": "Installation",
  "issue Heartbeat": "Heartbeat",
};
