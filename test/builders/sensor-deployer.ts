import type { Covered } from "../../src/azure/deploying/looking.ts";
import type { DeployerPace } from "../../src/azure/deploying/rate.ts";
import { openSensorDeployer } from "../../src/azure/sensor-deployer.ts";
import { type Identity, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { DERIVED_CASES } from "../../src/demo/estate/stories-derived.ts";
import { ARC_DERIVED_CASES, HYBRID_CASES } from "../../src/demo/estate/stories-elsewhere.ts";
import { REPORTED_CASES } from "../../src/demo/estate/stories-reported.ts";
import type { Tenant, TenantWish } from "../../src/demo/tenant.ts";
import { aKeptLog } from "./azure-reader.ts";
import { anEstateOf, aTenant, TenantClock, theMachine } from "./tenant.ts";
import { MINUTE } from "./time.ts";

const STORIES = [...DERIVED_CASES, ...ARC_DERIVED_CASES, ...HYBRID_CASES, ...REPORTED_CASES];

export interface DeployerWish {
  readonly identity?: Identity;
  readonly pace?: Partial<DeployerPace>;
  readonly covered?: Covered;
  readonly tenant?: Partial<TenantWish>;
  readonly now?: () => number;
}

/** The real deployer on a tenant in which just this story happened, by the tenant's clock. */
export async function aDeployer(story: string, subscription = "Contoso Dev", wish: DeployerWish = {}) {
  const told = STORIES.find(({ name }) => name === story);
  if (!told) throw new Error(`no story ${story}`);
  const clock = new TenantClock();
  const estate = anEstateOf([told], subscription);
  const tenant = await aTenant({ estate, clock: () => clock.now, ...wish.tenant });
  const machine = theMachine(estate, story);
  const { log, lines } = aKeptLog();
  const deployer = openSensorDeployer({
    config: { cloud: "public", armEndpoint: tenant.url },
    credential: tenant.credential(wish.identity ?? REDEPLOYER),
    covered: wish.covered ?? (async () => true),
    now: wish.now ?? (() => clock.now),
    log,
    ...(wish.pace ? { pace: wish.pace } : {}),
  });
  const look = () => deployer.look(machine.id.toLowerCase());
  const begin = (notAfter = clock.now + MINUTE) => deployer.beginDelete(extensionId(machine), notAfter);
  return { deployer, tenant, clock, estate, machine, lines, look, begin, deletes: () => deletesTo(tenant) };
}

export type DeployerStand = Awaited<ReturnType<typeof aDeployer>>;

export function extensionId(machine: SimMachine): string {
  return `${machine.id}/extensions/${machine.extension?.name ?? "MDE.Linux"}`;
}

function deletesTo({ requests }: Tenant) {
  return requests.filter(({ method }) => method === "DELETE");
}
