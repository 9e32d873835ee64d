import type { Plan } from "../redeploys/plan.ts";
import type { Reader, RedeployAction, Rendered } from "./actions.ts";
import { bytesOf, fitted } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { AzureCloud } from "./links.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { planContext, sharedLines } from "./redeploy-plan-words.ts";
import { type MachineBlock, plannedBlock } from "./redeploy-rows.ts";
import { dated, type Naming, namesOf } from "./redeploy-setting.ts";
import { MOST_MACHINES } from "./redeploy-ticks.ts";
import { leftOutLines } from "./redeploy-why.ts";
import { openTemplate } from "./template.ts";
import { englishVoiceFor } from "./voice.ts";

/** Everything that cards/redeploy-ask.json binds. `heading`, `label`, `fault` and `leftOutTitle` are words of ours alone. */
interface AskData extends Frame {
  readonly heading: string;
  readonly lines: readonly Line[];
  readonly machines: readonly MachineBlock[];
  readonly leftOutTitle: string;
  readonly leftOut: readonly Line[];
  readonly label: string;
  readonly fault: string;
  /** Text from outside: what the reason input holds at first. */
  readonly reason: string;
  readonly asks: readonly AskButton[];
  /** Too heavy to be said twice: without the fallback for old clients. */
  readonly heavyAsks: readonly AskButton[];
}

interface Line {
  readonly text: string;
}

interface AskButton {
  readonly title: string;
  readonly data: RedeployAction;
}

const expand = openTemplate<AskData>("redeploy-ask");
/** What the input takes. */
const MOST_REASON = 500;
const HEAVY = 1_500;
/** Twenty of the longest ids that Azure has weigh less: what is heavier is none of them, and would outweigh the card. */
const TOO_HEAVY = 12_000;

/** Where a draft is shown. */
export interface AskingSetting extends Naming {
  readonly cloud: AzureCloud;
  /** A reason that was given already, in the asker's words; "" for none. */
  readonly reason: string;
}

/**
 * A draft of a plan, with an input for the reason and a button that asks for it. The button carries the machines' ids alone: the
 * plan is made anew when it is pressed. More than MOST_MACHINES are told to be too many. 24 KB at most. `now`: epoch
 * milliseconds, UTC.
 */
export function renderAsking(plan: Plan, reader: Reader, setting: AskingSetting, now: number): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => {
    const pen = new Pen(voice, room, setting.cloud);
    return plan.machines.length > MOST_MACHINES ? tooManyCard(plan, pen) : askCard(plan, setting, now, pen);
  });
}

function tooManyCard({ machines }: Plan, pen: Pen): Rendered {
  const heading = pen.say("asking.title", { count: machines.length });
  const sentence = pen.say("asking.tooMany", { max: MOST_MACHINES });
  return noteCard({ sentence, heading, lines: [sentence] }, pen);
}

function askCard(plan: Plan, setting: AskingSetting, now: number, pen: Pen): Rendered {
  const { machines } = plan;
  const heading = pen.say("asking.title", { count: machines.length });
  const sentence = pen.say("sentence.then", { first: heading, second: `${namesOf(machines, 3, pen)}.` });
  const context = planContext(machines, now);
  const lines = [
    pen.say("asking.intro"),
    pen.say("request.what"),
    pen.say("request.expected"),
    ...sharedLines(context, setting, pen),
    pen.say("digest.footing.data", { time: dated(plan.asOf, pen), ago: pen.voice.ago(plan.asOf, now) }),
  ];
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    lines: linesOf(lines),
    machines: machines.map((machine, index) => plannedBlock(machine, index, context, setting, pen)),
    leftOutTitle: pen.say("leftOut.title"),
    leftOut: linesOf(leftOutLines(plan.leftOut, pen)),
    label: pen.say("asking.reason"),
    fault: pen.say("asking.reasonMissing"),
    reason: setting.reason.slice(0, MOST_REASON),
    ...buttonsOf(plan, pen),
  });
  return { card, sentence };
}

function buttonsOf({ machines }: Plan, pen: Pen): Pick<AskData, "asks" | "heavyAsks"> {
  const data: RedeployAction = { verb: "askRedeploy", machines: machines.map(({ machineId }) => machineId) };
  const buttons = [{ title: pen.say("asking.ask"), data }];
  const bytes = bytesOf(data);
  if (bytes > TOO_HEAVY) return { asks: [], heavyAsks: [] };
  return bytes > HEAVY ? { asks: [], heavyAsks: buttons } : { asks: buttons, heavyAsks: [] };
}

function linesOf(lines: readonly string[]): Line[] {
  return lines.filter((text) => text !== "").map((text) => ({ text }));
}
