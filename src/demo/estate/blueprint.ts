import type { Naming } from "./fleet.ts";
import { DERIVED_CASES, DERIVED_TROUBLES, derivedHealthy, derivedStopped, silent } from "./stories-derived.ts";
import {
  ARC_DERIVED_CASES,
  arcAws,
  arcGcp,
  arcOnPremises,
  HYBRID_CASES,
  UNCOVERED_CASES,
  uncovered,
  unreadable,
} from "./stories-elsewhere.ts";
import {
  REPORTED_CASES,
  REPORTED_TROUBLES,
  reportedHealthy,
  reportedNotApplicable,
  reportedStopped,
} from "./stories-reported.ts";
import type { Story } from "./story.ts";
import type { SimSubscription } from "./subscription.ts";

/** One subscription of the demo's tenant: what it is, how it names its machines, and what happens to them. */
export interface Blueprint {
  readonly subscription: SimSubscription;
  readonly naming: Naming;
  /** Told once each, however small the estate. */
  readonly cases: readonly Story[];
  /** What the other machines live through, with weights. */
  readonly ordinary: readonly (readonly [Story, number])[];
  /** What may befall a healthy machine later; none: nothing changes here. */
  readonly troubles: readonly Story[];
  /** The story of a machine that has recovered. */
  readonly recovery: Story;
  /** Share of the estate's machines. */
  readonly share: number;
}

const PROD: SimSubscription = {
  id: "11111111-0c01-4a11-9b01-c0a700000001",
  name: "Contoso Prod",
  readable: true,
  serversPlan: "P2",
  cspm: true,
  endpointProtection: true,
  hasReports: true,
  component: "MDE",
};

/** The tenant that all six belong to. */
export const TENANT_ID = "c0a7050d-3d5b-4e52-8b0e-6f7a3c1d9e00";

function naming(suffix: string, environment: string, regions: Naming["regions"], reserved: string[] = []): Naming {
  const roles = { Windows: ["web", "sql", "app", "file"], Linux: ["linux-jump", "api", "cache", "batch"] } as const;
  return { roles, suffix, regions, environment, reserved: new Set(reserved) };
}

function spread(troubles: readonly Story[], weight: number): (readonly [Story, number])[] {
  return troubles.map((trouble) => [trouble, weight / troubles.length]);
}

/** Shares and weights make about 7 % of a large estate unhealthy. */
export const BLUEPRINTS: readonly Blueprint[] = [
  {
    subscription: PROD,
    naming: naming("", "Prod", ["westeurope", "northeurope"], ["web-01", "sql-02", "linux-jump-01"]),
    cases: REPORTED_CASES,
    ordinary: [
      [reportedHealthy, 86],
      [reportedStopped, 5],
      [reportedNotApplicable, 1],
      ...spread(REPORTED_TROUBLES, 8),
    ],
    troubles: REPORTED_TROUBLES,
    recovery: reportedHealthy,
    share: 0.36,
  },
  {
    // Servers P2 needs no CSPM; a machine of its own on P1 does.
    subscription: {
      ...PROD,
      id: "22222222-0c02-4a22-9b02-c0a700000002",
      name: "Contoso Dev",
      cspm: false,
      hasReports: false,
    },
    naming: naming("-dev", "Dev", ["westeurope", "germanywestcentral"]),
    cases: DERIVED_CASES,
    ordinary: [[derivedHealthy, 84], [derivedStopped, 8], [silent, 3], ...spread(DERIVED_TROUBLES, 5)],
    troubles: DERIVED_TROUBLES,
    recovery: derivedHealthy,
    share: 0.22,
  },
  {
    subscription: {
      ...PROD,
      id: "33333333-0c03-4a33-9b03-c0a700000003",
      name: "Contoso Test",
      serversPlan: "P1",
      hasReports: false,
    },
    naming: naming("-test", "Test", ["eastus2"]),
    cases: ARC_DERIVED_CASES,
    ordinary: [[derivedHealthy, 86], [derivedStopped, 8], [silent, 2], ...spread(DERIVED_TROUBLES, 4)],
    troubles: DERIVED_TROUBLES,
    recovery: derivedHealthy,
    share: 0.13,
  },
  {
    subscription: {
      ...PROD,
      id: "44444444-0c04-4a44-9b04-c0a700000004",
      name: "Fabrikam Shared",
      component: "DefenderForEndpoint",
    },
    naming: naming("-fab", "Shared", ["uksouth", "westus3"]),
    cases: HYBRID_CASES,
    ordinary: [
      [reportedHealthy, 30],
      [arcOnPremises, 32],
      [arcAws, 16],
      [arcGcp, 12],
      [reportedStopped, 3],
      ...spread(REPORTED_TROUBLES, 7),
    ],
    troubles: REPORTED_TROUBLES,
    recovery: reportedHealthy,
    share: 0.21,
  },
  {
    subscription: {
      ...PROD,
      id: "55555555-0c05-4a55-9b05-c0a700000005",
      name: "Contoso Sandbox",
      serversPlan: "Off",
      cspm: false,
      endpointProtection: false,
      hasReports: false,
    },
    naming: naming("-sbx", "Sandbox", ["northeurope"]),
    cases: UNCOVERED_CASES,
    ordinary: [[uncovered, 1]],
    troubles: [],
    recovery: uncovered,
    share: 0.08,
  },
  {
    subscription: {
      ...PROD,
      id: "66666666-0c06-4a66-9b06-c0a700000006",
      name: "Contoso Legal",
      readable: false,
      hasReports: false,
    },
    naming: naming("-legal", "Legal", ["westeurope"]),
    cases: [],
    ordinary: [[unreadable, 1]],
    troubles: [],
    recovery: unreadable,
    // Beside the others: nobody who asks can see these.
    share: 0.04,
  },
];
