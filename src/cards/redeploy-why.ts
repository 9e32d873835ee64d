import { knownMessage } from "../health/known-messages.ts";
import type { Ineligible } from "../redeploys/eligibility.ts";
import type { LeftOut, NotLookedAt, OverMachineCap } from "../redeploys/plan.ts";
import type { DeleteFailure, LeftOutRun } from "../redeploys/run.ts";
import { inert } from "./escape.ts";
import { shortWords } from "./look.ts";
import { unknownWords } from "./machine-words.ts";
import type { Pen } from "./pen.ts";
import { dated, HEARTBEAT_SETTING } from "./redeploy-setting.ts";
import type { TextKey } from "./texts/en.ts";

/** Every reason why a machine is not redeployed: before anybody is asked, or when its turn came. */
export type WhyNot = LeftOut["because"] | LeftOutRun["because"];

/** Why a machine is not redeployed and what to do about it: whole sentences, inert. */
export function whyNotWords(because: WhyNot, pen: Pen): string {
  switch (because.why) {
    case "OpenRequest":
    case "TooManyRedeploys":
      return capWords(because, pen);
    case "Denied":
      return deniedWords(because, pen);
    case "OtherExtension":
      return pen.say("cannot.OtherExtension", { found: idWords(because.found, pen) });
    case "OtherFinding":
      return pen.say("cannot.OtherFinding", { message: pen.fault(because.message) });
    case "Gone":
    case "MachineGone":
    case "NotSeen":
    case "Recovered":
    case "NotKnown":
    case "NotApproved":
      return pen.say(`cannot.${because.why}`);
    default:
      return ineligibleWords(because, pen);
  }
}

function ineligibleWords(because: Ineligible, pen: Pen): string {
  switch (because.why) {
    case "NotVisible":
      return because.reason ? unknownWords(because.reason, pen) : pen.say("cannot.NotVisible");
    case "NotCovered": {
      const missing = pen.voice.list(because.missing, 4, (one) => pen.say(`prerequisite.${one}`));
      return pen.say("cannot.NotCovered", { missing });
    }
    case "NotRunning":
      return because.power === ""
        ? pen.say("cannot.powerUnknown")
        : pen.say("cannot.NotRunning", { power: pen.name(because.power) });
    case "NotUnhealthy":
      return pen.say("cannot.NotUnhealthy", { state: shortWords(because.verdict, pen) });
    case "NotInstallation":
      return because.heartbeatIsOff
        ? pen.say("cannot.heartbeatIsOff", { setting: HEARTBEAT_SETTING })
        : pen.say("cannot.NotInstallation", { issue: pen.say(`issue.${because.issue}`) });
    case "Locked":
      return lockedWords(because, pen);
    case "WouldNotHelp":
      return firstWords(because.known, pen);
    case "AlreadyRedeploying":
    case "NoAzureResource":
    case "NoExtension":
    case "BeingDeleted":
      return pen.say(`cannot.${because.why}`);
  }
}

/** What a known message means and what to do before a redeploy can help. */
function firstWords(key: string | undefined, pen: Pen): string {
  const known = knownMessage(key);
  if (!known) return pen.say("cannot.WouldNotHelp");
  return pen.say("cannot.knownFirst", {
    meaning: pen.say(`known.${known.key}` as TextKey),
    first: pen.say(`first.${known.fix}` as TextKey),
  });
}

function capWords(because: OverMachineCap, pen: Pen): string {
  if (because.why === "OpenRequest") return pen.say("cannot.OpenRequest", { id: because.requestId });
  const { redeploys, max, since } = because;
  return pen.say("cannot.TooManyRedeploys", { redeploys, max, time: dated(since, pen) });
}

/** Why Azure did not delete, and what to do: whole sentences, inert. */
export function failureWords(failure: DeleteFailure, pen: Pen): string {
  switch (failure.why) {
    case "Locked":
      return lockedWords(failure, pen);
    case "Denied":
      return deniedWords(failure, pen);
    case "Failed":
      return pen.say("failed.Failed", { code: pen.name(failure.code), message: pen.fault(failure.message) });
    case "NotRunning":
    case "Unclear":
      return pen.say(`failed.${failure.why}`);
  }
}

function lockedWords({ scope }: { readonly scope: string }, pen: Pen): string {
  return pen.say("cannot.Locked", { scope: idWords(scope, pen) });
}

type Denied = Pick<Extract<NotLookedAt, { why: "Denied" }>, "action" | "scope">;

function deniedWords({ action, scope }: Denied, pen: Pen): string {
  return pen.say("cannot.Denied", { action: pen.fault(action), scope: idWords(scope, pen) });
}

/** Longer than any id of Azure's. */
const MOST_ID = 4_000;

/** A resource id, which tells most at its end: cut at its beginning. Inert. */
export function idWords(id: string, { room }: Pen): string {
  const most = Math.max(room.id, room.name);
  const end = id.slice(-MOST_ID);
  // What makes a text inert may make it longer.
  const shown = inert(end, end.length * 2);
  return shown.length <= most
    ? shown
    : `…${shown
        .slice(1 - most)
        .toWellFormed()
        .replace(/^\uFFFD/, "")}`;
}

const MOST_REASONS = 8;
const MOST_NAMES = 5;

/** What is left out, a line for each reason with its machines. Inert. */
export function leftOutLines(leftOut: readonly LeftOut[], pen: Pen): string[] {
  const byReason = new Map<string, LeftOut[]>();
  for (const one of leftOut) {
    const reason = whyNotWords(one.because, pen);
    byReason.set(reason, [...(byReason.get(reason) ?? []), one]);
  }
  const lines = [...byReason].map(([reason, machines]) => {
    const name = pen.voice.list(machines, MOST_NAMES, (machine) => pen.name(machine.name));
    return pen.say("leftOut.line", { name, reason });
  });
  if (lines.length <= MOST_REASONS) return lines;
  const rest = [...byReason.values()].slice(MOST_REASONS).flat().length;
  return [...lines.slice(0, MOST_REASONS), pen.say("leftOut.more", { count: rest })];
}
