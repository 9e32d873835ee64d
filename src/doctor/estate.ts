import type { Scope } from "../azure/scope.ts";
import type { ArmTrial } from "../azure/trying/arm-trial.ts";

/** What the checks of the reading identity share. */
export interface EstateTrial {
  readonly trial: ArmTrial;
  readonly scope: Scope;
  /** Client id of the reading identity; undefined: the system-assigned one. */
  readonly clientId: string | undefined;
}

/** Whom a role is given to: what the token says, else what the settings say. */
export async function assigneeOf(trial: ArmTrial, clientId: string | undefined, signal: AbortSignal): Promise<string> {
  const holder = await trial.signIn(signal).catch(() => undefined);
  return holder ?? clientId ?? "<object id of the identity>";
}

/** "Contoso Prod (<id>)". */
export function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  return name === undefined ? id : `${name} (${id})`;
}
