import { roundOf } from "../redeploys/redeploy.ts";
import type { RequestView } from "../redeploys/view.ts";
import type { Reader, RedeployAction, Rendered } from "./actions.ts";
import { fitted } from "./fit.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { AzureCloud } from "./links.ts";
import { type Mention, mentionOf } from "./mention.ts";
import { Pen } from "./pen.ts";
import { planContext, sharedLines } from "./redeploy-plan-words.ts";
import { refusalWords } from "./redeploy-refusal.ts";
import { type MachineBlock, machineBlock } from "./redeploy-rows.ts";
import { APPROVERS_SETTING, dated, type Naming, namesOf } from "./redeploy-setting.ts";
import { requestHeading, stateLines } from "./redeploy-state-words.ts";
import { hasTicks, MOST_MACHINES } from "./redeploy-ticks.ts";
import { leftOutLines } from "./redeploy-why.ts";
import { openTemplate } from "./template.ts";
import { englishVoiceFor } from "./voice.ts";

/** Everything that cards/redeploy.json binds. `heading`, `mention`, `what` and `leftOutTitle` are words of ours alone, but for mentions. */
interface RequestData extends Frame {
  readonly heading: string;
  readonly mention: string;
  readonly entities: readonly Mention[];
  readonly lines: readonly Line[];
  readonly notices: readonly Line[];
  readonly what: readonly Line[];
  readonly machines: readonly MachineBlock[];
  readonly more: readonly Line[];
  readonly leftOutTitle: string;
  readonly leftOut: readonly Line[];
  readonly footing: string;
  readonly approve: readonly ActionButton[];
  readonly reject: readonly RejectForm[];
  readonly withdraw: readonly ActionButton[];
}

interface Line {
  readonly text: string;
}

interface ActionButton {
  readonly title: string;
  readonly data: RedeployAction;
}

interface RejectForm extends ActionButton {
  readonly opens: string;
  readonly label: string;
  readonly fault: string;
}

/** Where and for whom a request's card is drawn. */
export interface RequestSetting extends Naming {
  readonly cloud: AzureCloud;
  /** False: VITALS_APPROVERS names nobody, so that nothing can be approved; the card says so. */
  readonly hasApprovers: boolean;
  /** Whether the approvers who are waited for are mentioned: on the card for all, not on one person's view of it. */
  readonly mentions: boolean;
  /** Teams' ids ("29:…") of people for whom Teams asks for a view of their own; empty: it decides by itself. */
  readonly refreshFor: readonly string[];
}

const expand = openTemplate<RequestData>("redeploy");
/** What Teams takes. */
const MOST_REFRESHED = 60;
const MOST_NAMES = 40;
const HASH = 12;

/** A request as `view` has it, for one person or for all; 24 KB at most. Without ages: the same view is the same card. */
export function renderRequest(view: RequestView, reader: Reader, setting: RequestSetting): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => requestCard(view, setting, new Pen(voice, room, setting.cloud)));
}

function requestCard(view: RequestView, setting: RequestSetting, pen: Pen): Rendered {
  const { redeploy, round, machines } = view;
  const { plan, askedAt } = redeploy;
  const heading = requestHeading(redeploy, pen);
  const sentence = pen.say("sentence.end", { text: `${heading} (${namesOf(plan.machines, 3, pen)})` });
  const context = planContext(plan.machines, askedAt);
  const mentions = setting.mentions && round ? redeploy.mentions.flatMap((person) => mentionOf(person)) : [];
  const leftOut = leftOutLines(plan.leftOut, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    mention:
      mentions.length > 0 ? pen.say("request.mention", { names: mentions.map(({ text }) => text).join(" ") }) : "",
    entities: mentions,
    lines: linesOf(stateLines(view, pen)),
    notices: linesOf(noticesOf(view, setting, pen)),
    what: linesOf([
      ...(round ? [pen.say("request.what"), pen.say("request.expected")] : []),
      ...sharedLines(context, setting, pen),
    ]),
    machines: machines
      .slice(0, MOST_MACHINES)
      .map((machine, index) => machineBlock(machine, index, view, context, setting, pen)),
    more: linesOf([moreLine(view, pen)]),
    leftOutTitle: pen.say("leftOut.title"),
    leftOut: linesOf(leftOut),
    footing: pen.say("request.fingerprint", { hash: redeploy.planHash.slice(0, HASH), time: dated(plan.asOf, pen) }),
    ...buttonsOf(view, pen),
  });
  return { card: { ...card, ...refreshOf(view, setting) }, sentence };
}

function linesOf(lines: readonly string[]): Line[] {
  return lines.filter((text) => text !== "").map((text) => ({ text }));
}

function moreLine({ machines }: RequestView, pen: Pen): string {
  const rest = machines.slice(MOST_MACHINES).map(({ planned }) => planned);
  return rest.length === 0
    ? ""
    : pen.say("request.more", { count: rest.length, names: namesOf(rest, MOST_NAMES, pen) });
}

function noticesOf({ round, buttons }: RequestView, setting: RequestSetting, pen: Pen): string[] {
  if (!round) return [];
  if (!setting.hasApprovers) return [pen.say("request.noApprovers", { setting: APPROVERS_SETTING })];
  return buttons.notYours ? [refusalWords(buttons.notYours, setting, pen)] : [];
}

function buttonsOf(
  { redeploy, round, buttons }: RequestView,
  pen: Pen,
): Pick<RequestData, "approve" | "reject" | "withdraw"> {
  const request = redeploy.id;
  const asked = roundOf(redeploy);
  const title = pen.say(asked && hasTicks(asked) ? "request.button.approveTicked" : "request.button.approve");
  return {
    approve:
      round && buttons.approve.length > 0 ? [{ title, data: { verb: "approve", request, round: round.number } }] : [],
    reject: round && buttons.reject ? [rejectForm(request, round.number, pen)] : [],
    withdraw: buttons.withdraw
      ? [{ title: pen.say("request.button.withdraw"), data: { verb: "withdraw", request } }]
      : [],
  };
}

function rejectForm(request: string, round: number, pen: Pen): RejectForm {
  return {
    opens: pen.say("request.button.reject"),
    title: pen.say("request.button.rejectNow"),
    label: pen.say("request.button.rejectReason"),
    fault: pen.say("refused.ReasonMissing"),
    data: { verb: "reject", request, round },
  };
}

/** Teams asks for each person's view while there is something that not everybody may press. */
function refreshOf({ redeploy, buttons }: RequestView, { refreshFor }: RequestSetting): Record<string, unknown> {
  const waits = buttons.approve.length > 0 || buttons.reject || buttons.withdraw || buttons.notYours !== undefined;
  if (!waits) return {};
  const data: RedeployAction = { verb: "request", request: redeploy.id };
  const action = { type: "Action.Execute", verb: data.verb, data };
  const userIds = refreshFor.slice(0, MOST_REFRESHED);
  return { refresh: userIds.length > 0 ? { action, userIds } : { action } };
}
