import fc from "fast-check";
import type { Field, Filter, Query } from "../../src/questions/query.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";

/** Values for every field, of which the machines of `any-estate.ts` have some and lack others. */
const SOME_VALUES: Readonly<Record<Field, readonly string[]>> = {
  state: ["Healthy", "Unhealthy", "NotApplicable", "Unknown"],
  issue: ["Installation", "Heartbeat", "Other"],
  reason: ["NotVisible", "NotCovered", "NotRunning", "Redeploying", "Provisioning", "Exempted", "OtherEdr", "NoReport"],
  os: ["Windows", "Linux"],
  release: ["ubuntu", "2019", "debian"],
  platform: ["Azure", "Arc", "ScaleSet", "AWS", "GCP", "OnPremises"],
  subscription: [CONTOSO_PROD, CONTOSO_DEV, "55555555-5555-4555-8555-555555555555"],
  resourceGroup: ["rg-web", "rg-data", "nowhere"],
  region: ["westeurope", "eastus2", "uksouth"],
  tag: ["env", "env=prod", "env=dev", "owner"],
  machine: ["/nowhere/at/all"],
  name: ["web-01", "web*", "*01", "*b-*", "*", "w*1", "nothing"],
  error: ["No Python interpreter found", "ExtensionFailed", "nothing like it"],
  change: ["New"],
  topic: ["Licensing"],
  text: ["22", "python", "failed", "exit code"],
  power: ["Running", "NotRunning", "Unknown"],
  plan: ["P1", "P2", "Off"],
  muted: ["Muted"],
  sinceOver: ["0", "3600000", "86400000", "604800000"],
  sinceWithin: ["0", "3600000", "86400000", "604800000"],
};

export const anyFilter: fc.Arbitrary<Filter> = fc
  .constantFrom(...(Object.keys(SOME_VALUES) as Field[]))
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      values: fc.uniqueArray(fc.constantFrom(...SOME_VALUES[field]), { minLength: 1, maxLength: 3 }),
      not: fc.boolean(),
    }),
  );

export const anyQuery: fc.Arbitrary<Query> = fc.record({
  ask: fc.constantFrom("List", "Count", "Summary", "Machine", "Coverage", "Help"),
  where: fc.array(anyFilter, { maxLength: 4 }),
  order: fc.constantFrom("Worst", "Oldest", "Newest", "Name"),
  limit: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
});
