import type { Footing, WhichMachineAnswer } from "../answer.ts";
import type { EstateView } from "../estate-view.ts";
import { subscriptionName } from "./rows.ts";

/** The machines that the asker may have meant, by id, the nearest first. Ids that the snapshot lacks are left out. */
export function whichMachine(
  { asked, candidates }: { readonly asked: string; readonly candidates: readonly string[] },
  view: EstateView,
  footing: Footing,
): WhichMachineAnswer {
  const machines = candidates.flatMap((id) => view.snapshot.machines.get(id)?.evidence.machine ?? []);
  return {
    kind: "WhichMachine",
    asked,
    exact: machines.some(({ name }) => name.toLowerCase() === asked.toLowerCase()),
    candidates: machines.map(({ id, name, subscriptionId, resourceGroup }) => ({
      id,
      name,
      subscriptionName: subscriptionName(subscriptionId, view),
      resourceGroup,
    })),
    footing,
  };
}
