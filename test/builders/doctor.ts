import type { Credential } from "../../src/azure/trying/credential-holder.ts";
import { readConfig } from "../../src/config.ts";
import type { Environment } from "../../src/config-fault.ts";
import { BOT, type Identity, READER, REDEPLOYER } from "../../src/demo/arm/identities.ts";
import type { SimDirectory } from "../../src/demo/graph/directory.ts";
import type { Tenant } from "../../src/demo/tenant.ts";
import type { Checked, Finding } from "../../src/doctor/check.ts";
import { examine } from "../../src/doctor/doctor.ts";
import { openLog } from "../../src/log.ts";
import { systemClock } from "../../src/system-clock.ts";
import { endpoints, managedIdentity } from "./environment.ts";

export const APPROVERS = "a0000000-0000-4000-8000-00000000000a";
export const NOBODY_IN_IT = "a0000000-0000-4000-8000-00000000000b";
const ANNA = "b0000000-0000-4000-8000-00000000000a";

/** One person in one group of approvers, and nobody in another. */
export const APPROVERS_DIRECTORY: SimDirectory = {
  people: new Map([[ANNA, "Anna"]]),
  groups: new Map([
    [APPROVERS, [ANNA]],
    [NOBODY_IN_IT, []],
  ]),
};

/** Settings of a bot that lives in this tenant and lacks nothing. */
export function tenantSettings({ url }: Tenant, dataDir: string): Environment {
  return managedIdentity({
    ...endpoints(url),
    // What the token is for, as Bot Framework has it: the tenant gives none for its own address.
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    MicrosoftAppId: BOT.clientId,
    AZURE_CLIENT_ID: READER.clientId,
    VITALS_REDEPLOY_CLIENT_ID: REDEPLOYER.clientId,
    VITALS_ARM_ENDPOINT: url,
    VITALS_GRAPH_ENDPOINT: url,
    VITALS_APPROVERS: `group:${APPROVERS}`,
    VITALS_DATA_DIR: dataDir,
  });
}

export interface DoctorWish {
  readonly env: Environment;
  readonly reader?: Identity;
  readonly redeployer?: Identity;
  readonly bot?: Identity;
  /** In place of the tenant's own. */
  readonly credentials?: { readonly reader?: Credential; readonly redeployer?: Credential };
  readonly botToken?: () => Promise<void>;
  /** How far this machine's clock is ahead, milliseconds. */
  readonly ahead?: number;
  readonly limitMs?: number;
}

/** What the doctor finds with these identities of the tenant. */
export function examined(tenant: Tenant, wish: DoctorWish): Promise<readonly Checked[]> {
  const { env, reader = READER, redeployer = REDEPLOYER, bot = BOT, ahead = 0 } = wish;
  return examine(readConfig(env), {
    clock: { ...systemClock, now: () => systemClock.now() + ahead },
    log: openLog("silent"),
    limitMs: wish.limitMs ?? 60_000,
    identities: {
      reader: tenant.credential(reader),
      redeployer: tenant.credential(redeployer),
      bot: tenant.credential(bot),
      ...wish.credentials,
      botToken: wish.botToken ?? (async () => {}),
    },
  });
}

/** Ids of the checks with this result. */
export function those(checks: readonly Checked[], is: Finding["is"]): readonly string[] {
  return checks.filter(({ finding }) => finding.is === is).map(({ id }) => id);
}

/** Commands of the checks that failed. */
export function fixesIn(checks: readonly Checked[]): readonly string[] {
  return checks.flatMap(({ finding }) => (finding.is === "Failed" ? finding.fixes : []));
}

/** An identity's double, which lacks one action that it would have. */
export function without(identity: Identity, ...actions: readonly string[]): Identity {
  return { ...identity, notActions: actions };
}
