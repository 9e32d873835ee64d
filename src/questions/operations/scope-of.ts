import type { Field, Filter } from "../query.ts";

/** What a subscription's filters can be: what a machine is, not how it is, or a machine that recovers would leave the scope. */
const ON_MACHINE: ReadonlySet<Field> = new Set<Field>([
  "os",
  "release",
  "platform",
  "subscription",
  "resourceGroup",
  "region",
  "tag",
  "machine",
  "name",
  "plan",
]);

/** What is told of: everything, unhealthy machines, or one kind of issue. */
type ToldOf = "Everything" | "Unhealthy" | "Installation" | "Heartbeat";

export interface Subscribable {
  readonly where: readonly Filter[];
  readonly toldOf: ToldOf;
}

/**
 * "Unhealthy Linux in Contoso Prod" as a subscription: the machines that are meant, and what is told of them. Undefined where
 * a filter can be neither: who subscribes to healthy machines would never hear of one.
 */
export function subscribable(where: readonly Filter[]): Subscribable | undefined {
  const onMachine = where.filter(({ field }) => ON_MACHINE.has(field));
  const rest = where.filter(({ field }) => !ON_MACHINE.has(field));
  const [only, ...others] = rest;
  if (!only) return { where: onMachine, toldOf: "Everything" };
  const toldOf =
    others.length === 0 && !only.not && only.values.length === 1
      ? TOLD_OF[`${only.field} ${only.values[0]}`]
      : undefined;
  return toldOf && { where: onMachine, toldOf };
}

const TOLD_OF: Readonly<Record<string, ToldOf>> = {
  "state Unhealthy": "Unhealthy",
  "issue Installation": "Installation",
  "issue Heartbeat": "Heartbeat",
};
