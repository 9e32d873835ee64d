import type { Person } from "./person.ts";
import type { PlannedMachine, RedeployOutcome } from "./plan.ts";
import { approversOf, type Redeploy, runsOf } from "./redeploy.ts";
import { acceptedAt, type Run } from "./run.ts";

/** One machine's redeploy in one request, for history and success rates. Times are epoch milliseconds, UTC. */
export interface EarlierOfMachine {
  readonly requestId: string;
  readonly machineId: string;
  readonly machineName: string;
  readonly askedBy: Person;
  readonly approvedBy: readonly Person[];
  /** When ARM accepted the deletion; where it never did, when it was tried. */
  readonly at: number;
  /** Whether ARM accepted a deletion: only such ones count for the cap. */
  readonly accepted: boolean;
  readonly outcome: RedeployOutcome;
  readonly messageKey: string;
}

/** What this request did to its machines so far; machines that were not touched are left out. In the plan's order. */
export function outcomesOf(redeploy: Redeploy): readonly EarlierOfMachine[] {
  const runs = runsOf(redeploy);
  return redeploy.plan.machines.flatMap((machine) => {
    const run = runs[machine.machineId];
    return run ? outcomeOf(redeploy, machine, run) : [];
  });
}

function outcomeOf(redeploy: Redeploy, machine: PlannedMachine, run: Run): readonly EarlierOfMachine[] {
  const ended = ENDS[run.is];
  if (!ended) return [];
  return [
    {
      requestId: redeploy.id,
      machineId: machine.machineId,
      machineName: machine.name,
      askedBy: redeploy.askedBy,
      approvedBy: approversOf(redeploy, machine.machineId),
      at: acceptedAt(run) ?? (run.is === "NotDeleted" ? run.at : redeploy.askedAt),
      accepted: acceptedAt(run) !== undefined,
      outcome: ended,
      messageKey: machine.messageKey,
    },
  ];
}

const ENDS: Partial<Record<Run["is"], RedeployOutcome>> = {
  Accepted: "UnderWay",
  Deleted: "UnderWay",
  Back: "UnderWay",
  NotDeleted: "NotDeleted",
  Worked: "Worked",
  FailedAgain: "FailedAgain",
  GaveUp: "GaveUp",
};
