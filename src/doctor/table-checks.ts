import { ARC_EXTENSIONS } from "../azure/queries/arc-extensions.ts";
import { ARC_MACHINES } from "../azure/queries/arc-machines.ts";
import type { ArgQuery } from "../azure/queries/arg-query.ts";
import { ASSESSMENTS } from "../azure/queries/assessments.ts";
import { HEALTH_REPORTS } from "../azure/queries/health-reports.ts";
import { PRICINGS } from "../azure/queries/pricings.ts";
import { SCALE_SET_INSTANCES } from "../azure/queries/scale-set-instances.ts";
import { VIRTUAL_MACHINES } from "../azure/queries/virtual-machines.ts";
import { VM_EXTENSIONS } from "../azure/queries/vm-extensions.ts";
import { causeInWords } from "../azure/source-failure.ts";
import { missingOf } from "../azure/trying/permissions.ts";
import { type Check, failed, notChecked, passed } from "./check.ts";
import { giveReader, named, scopesOf } from "./commands.ts";
import { assigneeOf, type EstateTrial, nameOf } from "./estate.ts";

/** One table of a sync, and the right without which Resource Graph leaves its rows out. */
interface Table {
  readonly id: string;
  readonly query: ArgQuery<{ readonly id: string }>;
  readonly action: string;
}

/** All that a sync asks for. */
export const TABLES: readonly Table[] = [
  { id: "virtual-machines", query: VIRTUAL_MACHINES, action: "Microsoft.Compute/virtualMachines/read" },
  { id: "vm-extensions", query: VM_EXTENSIONS, action: "Microsoft.Compute/virtualMachines/extensions/read" },
  {
    id: "scale-set-instances",
    query: SCALE_SET_INSTANCES,
    action: "Microsoft.Compute/virtualMachineScaleSets/virtualMachines/read",
  },
  { id: "arc-machines", query: ARC_MACHINES, action: "Microsoft.HybridCompute/machines/read" },
  { id: "arc-extensions", query: ARC_EXTENSIONS, action: "Microsoft.HybridCompute/machines/extensions/read" },
  { id: "health-reports", query: HEALTH_REPORTS, action: "Microsoft.Security/healthReports/read" },
  { id: "assessments", query: ASSESSMENTS, action: "Microsoft.Security/assessments/read" },
  { id: "plans", query: PRICINGS, action: "Microsoft.Security/pricings/read" },
];

/**
 * Resource Graph leaves out in silence what the identity may not read: an answer alone proves nothing, so the identity's
 * permissions are looked at too.
 */
export function tableCheck(estate: EstateTrial, { id, query, action }: Table, needs: string): Check {
  const { trial, scope, clientId } = estate;
  return {
    id: `azure.table.${id}`,
    title: `Reads the ${query.what}`,
    needs: [needs],
    run: async (signal) => {
      const fixes = async (ids: readonly string[]) =>
        giveReader(await assigneeOf(trial, clientId, signal), scopesOf(scope, ids));
      const row = await trial.firstRow(query, signal).catch((error: unknown) => ({ error }));
      if (row && "error" in row) return failed(causeInWords(row.error), await fixes([]));
      const unseen = await withoutRight(estate, action, signal).catch((error: unknown) => ({ error }));
      if ("error" in unseen) {
        return notChecked(`the table answers, but not whether it shows everything: ${causeInWords(unseen.error)}`);
      }
      if (unseen.ids.length === 0) return passed(row ? "there are some" : "there are none");
      return failed(`the identity may not ${action} in ${named(unseen.names)}`, await fixes(unseen.ids));
    },
    onFault: (error) => failed(causeInWords(error), []),
  };
}

async function withoutRight({ trial }: EstateTrial, action: string, signal: AbortSignal) {
  const names = await trial.subscriptions(signal);
  const permissions = await trial.permissions(names.keys(), signal);
  const ids = [...permissions].flatMap(([id, granted]) => (missingOf(granted, [action]).length > 0 ? [id] : []));
  return { ids, names: ids.map((id) => nameOf(id, names)) };
}
