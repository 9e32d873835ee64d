import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../src/health/snapshot.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { FIELDS, type Filter } from "../../src/questions/query.ts";
import { type Understanding, understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, aSubscription, judged } from "../builders/snapshot.ts";
import { CORP, estate, PLATFORM } from "./corpus-estate.ts";
import { type Called, type Written, writtenQueries } from "./written-query.ts";

const calendar = { now: NOW, timeZone: "Europe/Berlin", locale: "en-US" };

/** Its names are in the way of the grammar. */
const CORPUS: Called = {
  subscriptions: {
    [CONTOSO_PROD]: "Contoso Prod",
    [CONTOSO_DEV]: "contoso dev",
    [PLATFORM]: "Platform",
    [CORP]: "Corp IT (EMEA)",
  },
  groups: ["rg-web", "rg-data", "test", "production", "shared services", "arc-servers"],
};

function outcome(
  snapshot: Snapshot,
  { query, text }: Written,
): { readonly found: Understanding; readonly expected: object } {
  const found = understand(text, namesOf(viewOf(snapshot)), calendar);
  return {
    found,
    expected: { kind: "Query", page: 0, query: { ...query, where: inOrder(query.where), limit: undefined } },
  };
}

function inOrder(where: readonly Filter[]): Filter[] {
  const key = ({ field, not, values }: Filter) => `${FIELDS.indexOf(field) + 10} ${Number(not)} ${values}`;
  return where.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

describe("a query put into words", () => {
  it("is understood as that very query", () => {
    fc.assert(
      fc.property(writtenQueries(CORPUS), (written) => {
        const { found, expected } = outcome(estate, written);
        expect({ text: written.text, found }).toEqual({ text: written.text, found: expected });
      }),
      { numRuns: 3000 },
    );
  });

  it("is understood as that very query in any estate, 995 times of 1,000 at least", () => {
    const samples = fc.sample(
      anyCalled.chain((called) => writtenQueries(called).map((written) => ({ called, written }))),
      { numRuns: 2000, seed: 20_260_915 },
    );
    const wrong = samples
      .map(({ called, written }) => ({ called, written, ...outcome(estateCalled(called), written) }))
      .filter(({ found, expected }) => !isSame(found, expected));
    expect(wrong.slice(0, 11).map(({ written }) => written.text)).toSatisfy((texts: string[]) => texts.length <= 10);
  });
});

function isSame(found: object, expected: object): boolean {
  try {
    expect(found).toEqual(expected);
    return true;
  } catch {
    return false;
  }
}

const FIRST = [
  "Contoso",
  "Fabrikam",
  "Linux",
  "Windows",
  "Test",
  "Platform",
  "Security",
  "Azure",
  "Arc",
  "Status",
  "Healthy",
  "Data",
];
const SECOND = [
  "Prod",
  "Dev",
  "Workloads",
  "Landing Zone",
  "01",
  "EMEA",
  "Sandbox",
  "(old)",
  "Servers",
  "& Tools",
  "West",
  "Test",
];
const GROUPS = [
  "rg-linux",
  "rg-status-01",
  "help",
  "all-servers",
  "Production",
  "web",
  "sql_data",
  "mde",
  "unknown-stuff",
  "MC_aks_eu",
];

const anyCalled: fc.Arbitrary<Called> = fc
  .record({
    first: fc.shuffledSubarray(FIRST, { minLength: 3, maxLength: 3 }),
    second: fc.shuffledSubarray(SECOND, { minLength: 3, maxLength: 3 }),
    groups: fc.shuffledSubarray(GROUPS, { minLength: 2, maxLength: 4 }),
  })
  .map(({ first, second, groups }) => ({
    subscriptions: Object.fromEntries(
      [CONTOSO_PROD, CONTOSO_DEV, PLATFORM].map((id, index) => [id, `${first[index]} ${second[index]}`]),
    ),
    groups,
  }));

function estateCalled({ subscriptions, groups }: Called): Snapshot {
  const machines = groups.map((resourceGroup, index) =>
    judged({ machine: { name: `m-${index}`, resourceGroup, tags: { env: "prod", tier: "frontend" } } }),
  );
  const named = Object.entries(subscriptions).map(([id, name]) => aSubscription({ id, name }));
  return aSnapshot(machines, { subscriptions: named });
}
