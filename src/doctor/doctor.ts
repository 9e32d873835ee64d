import { openCredential, openRedeployCredential } from "../azure/credential.ts";
import { ArmTrial } from "../azure/trying/arm-trial.ts";
import type { Credential } from "../azure/trying/credential-holder.ts";
import type { Config, ConfigReading } from "../config.ts";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import { databaseToken } from "../store/token.ts";
import { addressChecks } from "./address-checks.ts";
import { approverChecks } from "./approver-checks.ts";
import { type AskBotToken, botChecks } from "./bot-checks.ts";
import { type Check, type Checked, notChecked, runChecks } from "./check.ts";
import { estateChecks } from "./estate-checks.ts";
import { hostChecks } from "./host-checks.ts";
import { redeployChecks } from "./redeploy-checks.ts";
import { settingsChecked } from "./settings-check.ts";
import { storeCheck } from "./store-check.ts";

export interface DoctorParts {
  readonly clock: Clock;
  readonly log: Log;
  /** For each check, milliseconds. */
  readonly limitMs: number;
  /** In place of the identities of this machine; for tests. */
  readonly identities?: {
    readonly reader: Credential;
    readonly redeployer: Credential;
    readonly bot: Credential;
    readonly botToken: AskBotToken;
  };
}

/** Tries everything that Vitals needs, and changes nothing. Never rejects. Nothing that it gives holds a secret. */
export async function examine(reading: ConfigReading, parts: DoctorParts): Promise<readonly Checked[]> {
  const settings = settingsChecked(reading);
  if (reading.ok) return [settings, ...(await runChecks(checksOf(reading.config, parts), parts))];
  const rest: Checked = {
    id: "everything-else",
    title: "Everything else",
    finding: notChecked("the settings must be right first"),
  };
  return [settings, rest];
}

function checksOf(config: Config, parts: DoctorParts): readonly Check[] {
  const { azure } = config;
  const { clock, log, identities } = parts;
  const reader = identities?.reader ?? openCredential(azure);
  const estate = { trial: new ArmTrial(azure, reader, log), scope: azure.scope, clientId: azure.clientId };
  return [
    ...hostChecks(config, clock),
    ...botChecks(config, identities?.botToken),
    ...estateChecks(estate),
    ...redeployChecks(redeployerOf(config, parts), estate),
    ...approverChecks(config, identities?.bot),
    ...addressChecks(config),
    storeCheck(withToken(config.store, reader), log),
  ];
}

function redeployerOf({ azure, redeploy: { clientId } }: Config, { identities, log }: DoctorParts) {
  if (clientId === undefined) return undefined;
  const credential = identities?.redeployer ?? openRedeployCredential(clientId);
  return { clientId, trial: new ArmTrial(azure, credential, log) };
}

function withToken(store: Config["store"], credential: Credential): Config["store"] {
  return store.kind === "postgres" ? { ...store, token: databaseToken(credential) } : store;
}
