import fc from "fast-check";
import type { Filter, Order, Query } from "../../src/questions/query.ts";

/** A filter, and one of the ways to say it. */
interface Said {
  readonly filter: Filter;
  readonly words: string;
}

function said(field: Filter["field"], values: readonly string[], ...ways: readonly string[]): fc.Arbitrary<Said> {
  return fc.constantFrom(...ways).map((words) => ({ filter: { field, values: values.toSorted(), not: false }, words }));
}

function denied(field: Filter["field"], values: readonly string[], ...ways: readonly string[]): fc.Arbitrary<Said> {
  return said(field, values, ...ways).map(({ filter, words }) => ({ filter: { ...filter, not: true }, words }));
}

const HOUR = 3_600_000;
const REGIONS = { westeurope: "West Europe", northeurope: "North Europe", eastus2: "East US 2", uksouth: "UK South" };

/** What the subscriptions and groups of an estate are called. */
export interface Called {
  /** By id. */
  readonly subscriptions: Readonly<Record<string, string>>;
  readonly groups: readonly string[];
}

/** Ways to say each filter before the word "machines". */
const BEFORE: readonly fc.Arbitrary<Said>[] = [
  fc.oneof(
    said("state", ["Unhealthy"], "unhealthy", "broken", "failing", "sick"),
    said("state", ["Healthy"], "healthy"),
    said("state", ["Unknown"], "unknown"),
    said("state", ["NotApplicable"], "not applicable", "n/a", "unsupported"),
    said("state", ["Unhealthy", "Unknown"], "unhealthy or unknown", "unhealthy and unknown", "unknown/unhealthy"),
    denied("state", ["Healthy"], "not healthy", "non-healthy"),
  ),
  fc.oneof(
    said("os", ["Linux"], "linux", "Linux"),
    said("os", ["Windows"], "windows", "Windows"),
    denied("os", ["Windows"], "non-windows", "not windows"),
  ),
  fc.oneof(
    said("platform", ["Arc"], "arc", "arc-enabled", "hybrid"),
    said("platform", ["AWS"], "aws", "ec2"),
    said("platform", ["OnPremises"], "on-prem", "on-premises"),
    said("platform", ["ScaleSet"], "scale set", "vmss"),
  ),
  fc.oneof(
    said("muted", ["Muted"], "muted", "snoozed"),
    denied("muted", ["Muted"], "unmuted", "not muted", "non-muted"),
    said("reason", ["Redeploying"], "redeploying"),
  ),
  fc.oneof(said("power", ["Running"], "powered on"), said("power", ["NotRunning"], "stopped", "deallocated")),
];

/** Ways to say each filter behind it. */
const behindOf = ({ subscriptions, groups }: Called): readonly fc.Arbitrary<Said>[] => [
  fc
    .constantFrom(...Object.entries(subscriptions))
    .chain(([id, name]) =>
      fc.oneof(
        said(
          "subscription",
          [id],
          `in ${name}`,
          `in the ${name} subscription`,
          `in subscription ${name}`,
          `from sub ${name}`,
        ),
        denied("subscription", [id], `except ${name}`, `outside of ${name}`, `not in ${name}`, `excluding ${name}`),
      ),
    ),
  fc
    .constantFrom(...groups)
    .chain((name) =>
      fc.oneof(
        said(
          "resourceGroup",
          [name.toLowerCase()],
          `in ${name}`,
          `in resource group ${name}`,
          `in rg ${name}`,
          `in the ${name} resource group`,
        ),
        denied("resourceGroup", [name.toLowerCase()], `not in ${name}`, `excluding resource group ${name}`),
      ),
    ),
  fc
    .constantFrom(...Object.entries(REGIONS))
    .chain(([region, name]) =>
      fc.oneof(
        said("region", [region], `in ${region}`, `in ${name}`, `in region ${name}`, `in the ${name} region`),
        denied("region", [region], `outside ${name}`, `not in ${region}`),
      ),
    ),
  fc.oneof(
    said("tag", ["env=prod"], "tagged env=prod", "with tag env=prod", "where env is prod", "with env:prod"),
    said("tag", ["tier=frontend"], "tagged tier=frontend"),
    denied("tag", ["env=dev"], "not tagged env=dev"),
  ),
  fc.oneof(
    said("name", ["web*"], "named web*", "starting with web", "whose name starts with web"),
    said("name", ["*01"], "ending in 01", "whose name ends with 01"),
    said("name", ["*sql*"], "with sql in the name", "whose name contains sql"),
  ),
  fc.oneof(
    said("issue", ["Heartbeat"], "with heartbeat issues", "with heartbeat problems", "that stopped reporting"),
    said("issue", ["Installation"], "with installation problems", "with install errors"),
  ),
  fc.oneof(said("plan", ["P2"], "on plan 2", "on servers p2"), said("plan", ["P1"], "on P1", "on plan 1")),
  fc.oneof(
    said("text", ["22"], "with error 22", "with error code 22"),
    said("text", ["noexec"], "with message containing noexec"),
  ),
  fc
    .integer({ min: 2, max: 90 })
    .chain((count) =>
      fc.oneof(
        said(
          "sinceOver",
          [`${count * 24 * HOUR}`],
          `for more than ${count} days`,
          `for over ${count}d`,
          `longer than ${count} days`,
        ),
        said(
          "sinceWithin",
          [`${count * HOUR}`],
          `in the last ${count} hours`,
          `within the past ${count} hours`,
          `for less than ${count}h`,
        ),
      ),
    ),
];

const someOf = (ways: readonly fc.Arbitrary<Said>[], most: number) =>
  fc
    .tuple(...ways.map((way) => fc.option(way, { nil: undefined, freq: 2 })))
    .map((all) => all.filter((one) => one !== undefined).slice(0, most));

/** Wordings of a list or a count; the first place is for what stands before the machines, the second for what stands behind. */
const FRAMES: readonly (readonly [ask: "List" | "Count", frame: string])[] = [
  ["List", "{} machines {}"],
  ["List", "show me the {} machines {}"],
  ["List", "list all {} servers {}"],
  ["List", "which {} VMs are there {}?"],
  ["List", "Please give me a list of {} hosts {}, thanks!"],
  ["List", "hey, can you show {} boxes {}"],
  ["List", "I need all {} endpoints {} please"],
  ["Count", "how many {} machines {}?"],
  ["Count", "count {} vms {}"],
  ["Count", "what's the number of {} servers {}"],
  ["Count", "Can you tell me how many {} instances we have {}?"],
];

const ORDERS: readonly (readonly [order: Order, words: string])[] = [
  ["Worst", ""],
  ["Worst", ""],
  ["Oldest", ", oldest first"],
  ["Newest", ", newest first"],
  ["Name", " sorted by name"],
];

export interface Written {
  readonly query: Pick<Query, "ask" | "where" | "order">;
  readonly text: string;
}

/** Queries on an estate, each with a text that asks for it. */
export function writtenQueries(called: Called): fc.Arbitrary<Written> {
  return fc
    .record({
      before: someOf(BEFORE, 3),
      behind: someOf(behindOf(called), 4),
      frame: fc.constantFrom(...FRAMES),
      order: fc.constantFrom(...ORDERS),
      loud: fc.boolean(),
    })
    .map(({ before, behind, frame: [ask, frame], order: [order, tail], loud }) => {
      const words = frame
        .replace("{}", before.map((one) => one.words).join(" "))
        .replace("{}", () => behind.map((one) => one.words).join(" ") + (ask === "List" ? tail : ""))
        .replace(/ +/g, " ")
        .trim();
      const where = [...before, ...behind].map(({ filter }) => filter);
      return {
        query: { ask, where, order: ask === "List" ? order : "Worst" },
        text: loud ? words.toUpperCase() : words,
      };
    });
}
