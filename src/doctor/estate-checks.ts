import { segmentAfter } from "../azure/resource-id.ts";
import { causeInWords } from "../azure/source-failure.ts";
import { type Check, type Finding, failed, notChecked, passed } from "./check.ts";
import { giveReader, named, scopesOf } from "./commands.ts";
import { assigneeOf, type EstateTrial, nameOf } from "./estate.ts";
import { TABLES, tableCheck } from "./table-checks.ts";

const SIGN_IN = "azure.sign-in";
/** What all checks of the estate need. */
export const RESOURCE_GRAPH = "azure.resource-graph";

/** Whether the reading identity can see what Vitals answers from. */
export function estateChecks(estate: EstateTrial): readonly Check[] {
  return [
    signIn(estate),
    resourceGraph(estate),
    ...TABLES.map((table) => tableCheck(estate, table, RESOURCE_GRAPH)),
    endpointProtection(estate),
    instanceView(estate),
  ];
}

function signIn({ trial, clientId }: EstateTrial): Check {
  return {
    id: SIGN_IN,
    title: "Signs in to Azure to read",
    run: async (signal) => {
      const holder = await trial.signIn(signal);
      return passed(`as ${holder ?? clientId ?? "the system-assigned identity"}`);
    },
    onFault: (error) =>
      failed(causeInWords(error), [
        clientId
          ? `Assign the managed identity with client id ${clientId} to this app or VM, or set AZURE_CLIENT_ID to the one that is.`
          : "Switch on the system-assigned identity of this app or VM, or set AZURE_CLIENT_ID to an identity that is assigned to it.",
      ]),
  };
}

function resourceGraph({ trial, scope, clientId }: EstateTrial): Check {
  const fixes = async (ids: readonly string[], signal: AbortSignal) =>
    giveReader(await assigneeOf(trial, clientId, signal), scopesOf(scope, ids));
  return {
    id: RESOURCE_GRAPH,
    title: "Sees the subscriptions of VITALS_SCOPE in Resource Graph",
    needs: [SIGN_IN],
    run: async (signal) => {
      const seen = await trial.subscriptions(signal).catch((error: unknown) => error);
      if (!(seen instanceof Map)) return failed(causeInWords(seen), await fixes([], signal));
      const unseen = scope.kind === "subscriptions" ? scope.ids.filter((id) => !seen.has(id)) : [];
      if (unseen.length > 0) return failed(`the identity cannot read ${named(unseen)}`, await fixes(unseen, signal));
      if (seen.size === 0) return failed("the identity can read no subscription", await fixes([], signal));
      return passed(`${seen.size} of them`);
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}

function endpointProtection(estate: EstateTrial): Check {
  const { trial, scope, clientId } = estate;
  return {
    id: "azure.endpoint-protection",
    title: "Reads the Endpoint-protection switch (settings/WDATP)",
    needs: [RESOURCE_GRAPH],
    run: async (signal) => {
      const names = await trial.subscriptions(signal);
      const switches = await trial.endpointProtection(names.keys(), signal);
      const unread = [...switches].flatMap(([id, reading]) => (reading.ok ? [] : [{ id, ...reading.failure }]));
      if (unread.length === 0) return passed(switchesIn(switches.size, offIn(switches), names));
      const ids = unread.map(({ id }) => id);
      return failed(
        `${unread[0]?.message ?? ""} In: ${named(ids.map((id) => nameOf(id, names)))}`,
        giveReader(await assigneeOf(trial, clientId, signal), scopesOf(scope, ids)),
      );
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}

function offIn(switches: ReadonlyMap<string, { readonly ok: boolean; readonly value?: boolean }>): readonly string[] {
  return [...switches].flatMap(([id, { value }]) => (value === false ? [id] : []));
}

/** Off is no missing right, but nothing is redeployed there. */
function switchesIn(count: number, off: readonly string[], names: ReadonlyMap<string, string>): string {
  const where = off.length > 0 ? `; it is off, so that nothing comes back, in ${offNames(off, names)}` : "";
  return `in ${count} subscriptions${where}`;
}

function offNames(off: readonly string[], names: ReadonlyMap<string, string>): string {
  return named(off.map((id) => nameOf(id, names)));
}

function instanceView(estate: EstateTrial): Check {
  const { trial, scope, clientId } = estate;
  return {
    id: "azure.instance-view",
    title: "Reads the instance view of an extension",
    needs: [RESOURCE_GRAPH],
    run: async (signal): Promise<Finding> => {
      const extension = await trial.someExtension(signal);
      if (extension === undefined) return notChecked("no VM that can be seen has the MDE extension");
      try {
        await trial.readInstanceView(extension, signal);
        return passed(`of ${extension.id}`);
      } catch (error) {
        const scopes = scopesOf(scope, [segmentAfter(extension.id, "subscriptions")]);
        return failed(causeInWords(error), giveReader(await assigneeOf(trial, clientId, signal), scopes));
      }
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}
