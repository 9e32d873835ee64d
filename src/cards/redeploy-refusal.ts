import type { AskRefusal } from "../redeploys/ask.ts";
import type { FreezeRefusal } from "../redeploys/decide-freeze.ts";
import type { Decision } from "../redeploys/decision.ts";
import type { Refusal } from "../redeploys/refusal.ts";
import type { Reviewed } from "../redeploys/review.ts";
import type { Reader, Rendered } from "./actions.ts";
import { fitted } from "./fit.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import {
  APPROVERS_SETTING,
  dated,
  type Naming,
  namesOf,
  REDEPLOYER_SETTING,
  subscriptionWords,
} from "./redeploy-setting.ts";
import { leftOutLines } from "./redeploy-why.ts";
import { englishVoiceFor } from "./voice.ts";

/** Everything that can be refused about redeploys, the freeze included. */
export type AnyRefusal =
  | Refusal
  | AskRefusal
  | FreezeRefusal
  | Extract<Reviewed, { done: false }>["because"]
  | NowhereToAsk;

/** What stands in the way of asking, or of where it would be posted. */
export type NowhereToAsk =
  /** VITALS_REDEPLOY_CLIENT_ID is not set: there is no identity that may delete. */
  | { readonly why: "NotSetUp" }
  /** No approvers' channel is set, and it was asked where nobody else reads. */
  | { readonly why: "NoApprovalPlace" }
  /** The bot cannot post in the approvers' channel. */
  | { readonly why: "ApprovalPlaceLost" }
  /** A chat with one person cannot be the approvers' channel. */
  | { readonly why: "PersonalChat" };

/** Why nothing was done, as a card. */
export function renderRefusal(because: AnyRefusal, reader: Reader, naming: Naming): Rendered {
  const voice = englishVoiceFor(reader);
  return fitted((room) => refusalCard(because, naming, new Pen(voice, room, "public")));
}

function refusalCard(because: AnyRefusal, naming: Naming, pen: Pen): Rendered {
  const sentence = refusalWords(because, naming, pen);
  const leftOut = because.why === "NothingToRedeploy" ? leftOutLines(because.leftOut, pen) : [];
  const lines = [sentence, ...leftOut, pen.say("refused.nothingDone")];
  return noteCard({ sentence, heading: pen.say("refused.title"), lines }, pen);
}

/** Why nothing was done: a sentence or two, inert. */
export function refusalWords(because: AnyRefusal, naming: Naming, pen: Pen): string {
  switch (because.why) {
    case "NoneConfigured":
      return pen.say("refused.NoneConfigured", { setting: APPROVERS_SETTING });
    case "NotSetUp":
      return pen.say("refused.NotSetUp", { setting: REDEPLOYER_SETTING });
    case "AlreadyDecided":
      return pen.say("refused.AlreadyDecided", { decision: decisionWords(because.decision, pen) });
    case "AlreadyVoted":
      return pen.say("refused.AlreadyVoted", { time: dated(because.at, pen) });
    case "TooLate":
      return pen.say("refused.TooLate", { time: dated(because.expiredAt, pen) });
    case "OutsidePlan":
      return pen.say("refused.OutsidePlan", { count: because.machineIds.length });
    case "TooMany":
      return pen.say("refused.TooMany", { asked: because.asked, max: because.max });
    case "TooManyOfSubscription": {
      const { asked, max, percent, of } = because;
      const subscription = subscriptionWords(because.subscriptionId, naming, pen);
      return pen.say("refused.TooManyOfSubscription", { subscription, asked, max, percent, of });
    }
    case "MachineTaken":
      return pen.say("refused.MachineTaken", { id: because.requestId });
    default:
      return pen.say(`refused.${because.why}`);
  }
}

const MOST_NAMES = 5;

/** Who decided what, and when. Inert. */
export function decisionWords({ what, by, at }: Decision, pen: Pen): string {
  return pen.say(`request.decided.${what}`, { names: namesOf(by, MOST_NAMES, pen), time: dated(at, pen) });
}
