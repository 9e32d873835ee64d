import type { PlannedMachine } from "../redeploys/plan.ts";
import { roundOf } from "../redeploys/redeploy.ts";
import type { MachineView, RequestView } from "../redeploys/view.ts";
import type { Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { deletesLine, forecastLine, messageLines, type PlanContext } from "./redeploy-plan-words.ts";
import { runLine, runLook, runReason } from "./redeploy-run-words.ts";
import { type Naming, subscriptionWords } from "./redeploy-setting.ts";
import { hasTicks, tickId } from "./redeploy-ticks.ts";

interface Line {
  readonly text: string;
}

/** Lines of a machine in the order in which they are shown; "" for those that it does not have. */
interface Told {
  readonly deletes: string;
  readonly message: readonly string[];
  readonly after: readonly string[];
}

/** One machine on a card. The titles of ticks are words of ours alone; the rest may hold text from outside, inert. */
export interface MachineBlock {
  /** One or none, in a colour that means something. */
  readonly marks: readonly Pick<Look, "symbol" | "colour">[];
  /** Its number, with its name. */
  readonly title: string;
  readonly where: string;
  readonly lines: readonly Line[];
  /** The message behind its first line, as its program wrote it. */
  readonly log: readonly Line[];
  /** What follows it. */
  readonly after: readonly Line[];
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
  return blockOf(machine, index, planTold(machine, index, context, pen), context, naming, pen);
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
  const plan = planTold(planned, index, context, pen);
  const told = {
    ...plan,
    after: [
      ...(isAskedAbout ? plan.after : []),
      runLine(machine, view.redeploy.askedAt, pen),
      runReason(run, pen),
      view.round && !isAskedAbout && !run ? pen.say("planned.notAsked") : "",
    ],
  };
  return {
    ...blockOf(planned, index, told, context, naming, pen),
    marks: marksOf(machine),
    ticks: ticksOf(machine, index, view, pen),
  };
}

function marksOf({ run }: MachineView): MachineBlock["marks"] {
  const look = runLook(run);
  return look ? [{ symbol: `${look.symbol} `, colour: look.colour }] : [];
}

function planTold(machine: PlannedMachine, index: number, context: PlanContext, pen: Pen): Told {
  return {
    deletes: deletesLine(machine, context, pen),
    message: messageLines(machine, index, context, pen),
    after: [forecastLine(machine, index, context, pen)],
  };
}

function blockOf(
  { name, subscriptionId }: PlannedMachine,
  index: number,
  told: Told,
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
    ...toldLines(told, context, pen),
    ticks: [],
  };
}

/** Many machines' lines would weigh more than what they say. */
function toldLines({ deletes, message, after }: Told, { machines }: PlanContext, { room }: Pen) {
  const isTight = machines.length > FEW && room.block < ROOMY;
  if (isTight) {
    const all = [deletes, ...message, ...after].filter((line) => line !== "");
    return { lines: [{ text: all.join(" · ") }], log: [], after: [] };
  }
  const [first = "", ...log] = message;
  return { lines: shown([deletes, first]), log: shown(log), after: shown(after) };
}

function shown(lines: readonly string[]): Line[] {
  return lines.filter((line) => line !== "").map((text) => ({ text }));
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
