import type { Machine } from "../../src/health/machine.ts";
import type { JudgedMachine, Snapshot } from "../../src/health/snapshot.ts";
import { aMachine, anArcMachine, CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import { aSnapshot, aSubscription, judged } from "../builders/snapshot.ts";

export const PLATFORM = "33333333-3333-4333-8333-333333333333";
export const CORP = "44444444-4444-4444-8444-444444444444";

/** The estate that the questions of the corpus are about: its names are chosen to be in the way of the grammar. */
export const estate: Snapshot = aSnapshot(
  [
    vm({ name: "web-01", resourceGroup: "rg-web", tags: { env: "prod", Owner: "alice@contoso.com" } }),
    vm({ name: "web-02", resourceGroup: "rg-web", tags: { env: "prod", tier: "frontend" } }),
    vm({ name: "web-03", resourceGroup: "rg-web", region: "northeurope", tags: { env: "staging" } }),
    vm({ name: "sql-02", resourceGroup: "rg-data", os: "Windows", osName: "MicrosoftWindowsServer 2019-Datacenter" }),
    vm({ name: "linux-01", resourceGroup: "test", subscriptionId: CONTOSO_DEV, region: "eastus2" }),
    vm({ name: "prod-db", resourceGroup: "production", region: "uksouth", tags: { "cost center": "4711" } }),
    vm({ name: "build-agent-7", resourceGroup: "rg-build", subscriptionId: PLATFORM, tags: { env: "dev" } }),
    vm({ name: "PAYROLL", resourceGroup: "HR", subscriptionId: CORP, os: "Windows", tags: { env: "prod" } }),
    vm({ name: "jump", resourceGroup: "shared services", subscriptionId: CORP, os: "Windows" }),
    vm({ name: "jump", resourceGroup: "rg-dev", subscriptionId: CONTOSO_DEV, os: "Windows" }),
    arc({ name: "dc-01", resourceGroup: "arc-servers", subscriptionId: CORP }),
    arc({ name: "ec2-frontend-1", resourceGroup: "arc-servers", subscriptionId: CORP, cloud: "AWS", region: "" }),
  ],
  {
    subscriptions: [
      aSubscription({ id: CONTOSO_PROD }),
      aSubscription({ id: CONTOSO_DEV }),
      aSubscription({ id: PLATFORM, name: "Platform" }),
      aSubscription({ id: CORP, name: "Corp IT (EMEA)" }),
    ],
  },
);

function vm(machine: Partial<Machine>): JudgedMachine {
  return judged({ machine: aMachine(machine) });
}

function arc(machine: Partial<Machine>): JudgedMachine {
  return judged({ machine: anArcMachine(machine) });
}
