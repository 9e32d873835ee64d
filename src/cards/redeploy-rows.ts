import type { PlannedMachine } from "../redeploys/plan.ts";
import { roundOf } from "../redeploys/redeploy.ts";
import type { MachineView, RequestView } from "../redeploys/view.ts";
import type { Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { deletesLine, forecastLine, messageLines, type PlanContext } from "./redeploy-plan-words.ts";
import { runLine, runLook, runReason } from "./redeploy-run-words.ts";
import { type Naming, subscriptionWords } from "./redeploy-setting.ts";
import { hasTicks, tickId } from "./redeploy-ticks.ts";

/** One machine on a card. The titles of ticks are words of ours alone; the rest may hold text from outside, inert. */
export interface MachineBlock {
  /** One or none, in a colour that means something. */
  readonly marks: readonly Pick<Look, "symbol" | "colour">[];
  /** Its number, with its name. */
  readonly title: string;
  readonly where: string;
  readonly lines: readonly { readonly text: string }[];
  /** One or none. Teams reads Markdown in its title: so it has the machine's number, not its name. */
  readonly ticks: readonly { readonly id: string; readonly title: string }[];
}

/** A machine of a plan that nobody has decided about. */
export function plannedBlock(
  machine: PlannedMachine,
  index: number,
  context: PlanContext,
  naming: Naming,
  pen: Pen,
): MachineBlock {
  return blockOf(machine, index, planLines(machine, index, context, pen), context, naming, pen);
}

/** A machine of a request: its plan while it is decided about, then how it goes. */
export function machineBlock(
  machine: MachineView,
  index: number,
  view: RequestView,
  context: PlanContext,
  naming: Naming,
  pen: Pen,
): MachineBlock {
  const { planned, run, isAskedAbout } = machine;
  const lines = [
    ...(isAskedAbout
      ? planLines(planned, index, context, pen)
      : [deletesLine(planned, context, pen), ...messageLines(planned, index, context, pen)]),
    runLine(machine, view.redeploy.askedAt, pen),
    runReason(run, pen),
    view.round && !isAskedAbout && !run ? pen.say("planned.notAsked") : "",
  ];
  return {
    ...blockOf(planned, index, lines, context, naming, pen),
    marks: marksOf(machine),
    ticks: ticksOf(machine, index, view, pen),
  };
}

function marksOf({ run }: MachineView): MachineBlock["marks"] {
  const look = runLook(run);
  return look ? [{ symbol: `${look.symbol} `, colour: look.colour }] : [];
}

function planLines(machine: PlannedMachine, index: number, context: PlanContext, pen: Pen): string[] {
  return [
    deletesLine(machine, context, pen),
    ...messageLines(machine, index, context, pen),
    forecastLine(machine, index, context, pen),
  ];
}

function blockOf(
  { name, subscriptionId }: PlannedMachine,
  index: number,
  lines: readonly string[],
  context: PlanContext,
  naming: Naming,
  pen: Pen,
): MachineBlock {
  return {
    marks: [],
    title: pen.say("planned.title", { number: index + 1, name: pen.name(name) }),
    where: context.isOneSubscription
      ? ""
      : ` ${pen.say("planned.in", { subscription: subscriptionWords(subscriptionId, naming, pen) })}`,
    lines: compact(
      lines.filter((line) => line !== ""),
      context,
      pen,
    ).map((text) => ({ text })),
    ticks: [],
  };
}

/** Many machines' lines would weigh more than what they say. */
function compact(lines: readonly string[], { machines }: PlanContext, { room }: Pen): readonly string[] {
  const isTight = machines.length > FEW && room.block < ROOMY;
  return isTight ? [lines.join(" · ")] : lines;
}

const FEW = 5;
const ROOMY = 4_000;

function ticksOf(
  { planned }: MachineView,
  index: number,
  { redeploy, buttons }: RequestView,
  pen: Pen,
): MachineBlock["ticks"] {
  const round = roundOf(redeploy);
  if (!round || !hasTicks(round) || !buttons.approve.includes(planned.machineId)) return [];
  return [{ id: tickId(index), title: pen.say("planned.tick", { number: index + 1 }) }];
}
