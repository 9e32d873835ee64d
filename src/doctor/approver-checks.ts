import { type ApproverSet, allSets, isEmpty } from "../azure/approving/approver-list.ts";
import { openBotCredential } from "../azure/credential.ts";
import { causeInWords } from "../azure/source-failure.ts";
import type { Credential } from "../azure/trying/credential-holder.ts";
import { type GroupTrial, tryGroup } from "../azure/trying/group-trial.ts";
import type { Config } from "../config.ts";
import { type Check, type Finding, failed, notChecked, passed } from "./check.ts";
import { giveGraph } from "./commands.ts";

const HOW_TO_NAME = [
  "az ad user show --id <name@your domain> --query id -o tsv",
  "Set VITALS_APPROVERS to such object ids, or to group:<object id of a group>, with commas between them.",
];
const PERMISSIONS = ["GroupMember.Read.All", "User.Read.All"];

/** Whether each group of VITALS_APPROVERS can be asked. `bot`: another credential than the bot's own; for tests. */
export function approverChecks(config: Config, bot: Credential | undefined): readonly Check[] {
  const groups = [...new Set(allSets(config.redeploy.approvers).flatMap((set) => set.groups))];
  const some = config.redeploy.clientId === undefined ? [] : [someCheck(config.redeploy)];
  return [...some, ...groups.map((group) => groupCheck(group, config, bot))];
}

/** Who asks may not approve, so that a quorum of one needs no second name; a larger one does. */
function someCheck({ approvers, settings: { quorum } }: Config["redeploy"]): Check {
  return {
    id: "approvers",
    title: "Has people to approve redeploys",
    run: async () => {
      const sets = allSets(approvers);
      if (sets.every(isEmpty)) return failed("VITALS_APPROVERS is empty, so that nobody may approve", HOW_TO_NAME);
      const few = Math.min(...sets.filter(isNamed).map(({ people }) => people.length));
      if (few < quorum.small) {
        return failed(`a request needs ${quorum.small} different approvers, and only ${few} may approve`, HOW_TO_NAME);
      }
      const isShort = few < quorum.large;
      const above = `above ${quorum.largeAbove} machines ${quorum.large} are needed, and only ${few} may approve`;
      return passed(isShort ? `VITALS_APPROVERS names some, but ${above}` : "VITALS_APPROVERS names enough");
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}

/** People alone: how many are in a group is the directory's to say. Nobody in particular is told of elsewhere. */
function isNamed(set: ApproverSet): boolean {
  return set.groups.length === 0 && !isEmpty(set);
}

function groupCheck(group: string, { bot, azure: { cloud }, redeploy }: Config, given: Credential | undefined): Check {
  return {
    id: `approvers.${group}`,
    title: `Asks who is in the approvers' group ${group}`,
    run: async (signal) => {
      if (bot.kind === "Anonymous") return notChecked("in local mode the bot has no identity");
      const credential = given ?? openBotCredential(bot, cloud);
      const { graphEndpoint } = redeploy;
      return meaning(group, bot.appId, await tryGroup(group, { cloud, graphEndpoint }, credential, signal));
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}

function meaning(group: string, appId: string, trial: GroupTrial): Finding {
  switch (trial.is) {
    case "Readable":
      return passed("its people can approve");
    case "Denied":
      return failed(`the bot's identity lacks Microsoft Graph's ${trial.permission}`, giveGraph(appId, PERMISSIONS));
    case "NoSuchGroup":
      return failed("the tenant has no such group", [
        `az ad group show --group ${group} --query displayName`,
        "Set VITALS_APPROVERS to the object id of a group that is there.",
      ]);
    case "Empty":
      return failed("nobody is in it, so that nobody can approve by it", [
        `az ad group member add --group ${group} --member-id <object id of a person>`,
      ]);
    case "NoAnswer":
      return failed(`Microsoft Graph answered ${trial.status} ${trial.code}`.trim(), ["Try again in a few minutes."]);
  }
}
