import { REDEPLOY_ACTIONS } from "../azure/deploying/role.ts";
import { causeInWords } from "../azure/source-failure.ts";
import type { ArmTrial } from "../azure/trying/arm-trial.ts";
import { missingOf } from "../azure/trying/permissions.ts";
import { type Check, failed, notChecked, passed } from "./check.ts";
import { giveRedeployRole, named, scopesOf } from "./commands.ts";
import { assigneeOf, type EstateTrial, nameOf } from "./estate.ts";
import { RESOURCE_GRAPH } from "./estate-checks.ts";

const SIGN_IN = "redeploy.sign-in";

/** The second identity. */
interface Redeployer {
  readonly clientId: string;
  readonly trial: ArmTrial;
}

/**
 * Whether the second identity could redeploy. Nothing is deleted: its permissions are read. They know nothing of locks,
 * policies and deny assignments, which a redeploy meets by itself.
 */
export function redeployChecks(redeployer: Redeployer | undefined, estate: EstateTrial): readonly Check[] {
  return redeployer ? [signIn(redeployer), rights(redeployer, estate)] : [nobody];
}

const nobody: Check = {
  id: SIGN_IN,
  title: "Signs in to Azure to redeploy",
  run: async () => notChecked("VITALS_REDEPLOY_CLIENT_ID is not set: nothing is redeployed"),
  onFault: (error) => failed(causeInWords(error), []),
};

function signIn({ clientId, trial }: Redeployer): Check {
  return {
    ...nobody,
    run: async (signal) => passed(`as ${(await trial.signIn(signal)) ?? clientId}`),
    onFault: (error) =>
      failed(causeInWords(error), [
        `Assign the managed identity with client id ${clientId} to this app or VM, or set VITALS_REDEPLOY_CLIENT_ID to the one that is.`,
      ]),
  };
}

function rights({ clientId, trial }: Redeployer, estate: EstateTrial): Check {
  return {
    id: "redeploy.rights",
    title: "Has the rights to redeploy",
    needs: [SIGN_IN, RESOURCE_GRAPH],
    run: async (signal) => {
      // The second identity cannot list subscriptions: it is asked about those that the first one sees.
      const names = await estate.trial.subscriptions(signal);
      const permissions = await trial.permissions(names.keys(), signal);
      const lacking = [...permissions].flatMap(([id, granted]) => {
        const missing = missingOf(granted, REDEPLOY_ACTIONS);
        return missing.length > 0 ? [{ id, missing }] : [];
      });
      if (lacking.length === 0) return passed(`in ${names.size} subscriptions`);
      const actions = [...new Set(lacking.flatMap(({ missing }) => missing))];
      const where = named(lacking.map(({ id }) => nameOf(id, names)));
      const scopes = scopesOf(
        estate.scope,
        lacking.map(({ id }) => id),
      );
      return failed(
        `the identity may not ${actions.join(", ")} in ${where}`,
        giveRedeployRole(await assigneeOf(trial, clientId, signal), scopes),
      );
    },
    onFault: (error) =>
      failed(`its permissions could not be read: ${causeInWords(error)}`, [
        `az role assignment list --assignee ${clientId} --all --include-inherited`,
      ]),
  };
}
