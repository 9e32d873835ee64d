import { ComputeManagementClient } from "@azure/arm-compute";
import { HybridComputeManagementClient } from "@azure/arm-hybridcompute";
import { ResourceGraphClient } from "@azure/arm-resourcegraph";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { onTestFinished } from "vitest";
import type { Identity } from "../../src/demo/arm/identities.ts";
import { BLUEPRINTS, type Blueprint } from "../../src/demo/estate/blueprint.ts";
import type { Estate } from "../../src/demo/estate/estate.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import type { Story } from "../../src/demo/estate/story.ts";
import { startTenant, type Tenant, type TenantWish } from "../../src/demo/tenant.ts";
import { at } from "./time.ts";

/** When the estates of these tests were made. */
export const ESTATE_BEGAN = at("09:00");

/** A clock that tells the tenant what time it is. */
export class TenantClock {
  now = ESTATE_BEGAN;

  pass(ms: number): void {
    this.now += ms;
  }
}

/** A tenant that ends with its test. It has Azure's quota no more than it must: one test cannot wait five seconds. */
export async function aTenant(wish: Partial<TenantWish> & { readonly clock?: () => number } = {}): Promise<Tenant> {
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: ESTATE_BEGAN }),
    clock: () => ESTATE_BEGAN,
    quota: { requests: 1000, windowMs: 5000 },
    retryAfterSeconds: 0,
    ...wish,
  });
  onTestFinished(() => tenant.close());
  return tenant;
}

/** An estate of one subscription ("Contoso Dev" unless `of` names another) in which just these stories happened. */
export function anEstateOf(stories: readonly Story[], of = "Contoso Dev", speed = 1): Estate {
  const original = BLUEPRINTS.find((one) => one.subscription.name === of);
  if (!original) throw new Error(`no blueprint ${of}`);
  const blueprint: Blueprint = { ...original, cases: stories, share: 0 };
  return makeEstate({ seed: 1, now: ESTATE_BEGAN, speed, blueprints: [blueprint] });
}

/** The first machine with this story. */
export function theMachine(estate: Estate, scenario: string): SimMachine {
  const machine = [...estate.machines].find((one) => one.scenario === scenario);
  if (!machine) throw new Error(`no machine lives ${scenario}`);
  return machine;
}

/** Sends to plain http on this machine, after the token policy, which refuses plain http. */
function plainly(tenant: Tenant): PipelinePolicy {
  const { host } = new URL(tenant.url);
  return {
    name: "plainly",
    sendRequest(request, next) {
      const url = new URL(request.url);
      request.url = `http://${host}${url.pathname}${url.search}`;
      request.allowInsecureConnection = true;
      return next(request);
    },
  };
}

function options(tenant: Tenant) {
  return {
    endpoint: tenant.url.replace("http:", "https:"),
    additionalPolicies: [{ policy: plainly(tenant), position: "perRetry" as const }],
    retryOptions: { maxRetries: 0 },
  };
}

/** Azure's own clients, as production has them, on the simulated tenant. */
export function azureClients(tenant: Tenant, subscriptionId: string, identity?: Identity) {
  const credential = tenant.credential(identity);
  return {
    graph: new ResourceGraphClient(credential, options(tenant)),
    compute: new ComputeManagementClient(credential, subscriptionId, options(tenant)),
    hybrid: new HybridComputeManagementClient(credential, subscriptionId, {
      ...options(tenant),
      $host: options(tenant).endpoint,
    }),
  };
}
