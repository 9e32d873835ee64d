import type { MachineEvent, RedeployEvent } from "../questions/insight.ts";
import { inert } from "./escape.ts";
import { LOOKS, type Look } from "./look.ts";
import type { Pen } from "./pen.ts";
import { transitionWords } from "./transition-words.ts";

const MOST_APPROVERS = 3;
const MOST_REASON = 120;

/** What happened to a machine, its symbol apart. `says` is inert. */
export interface EventWords {
  readonly symbol: string;
  readonly colour: Look["colour"];
  readonly says: string;
}

/** `now` is epoch milliseconds, UTC. */
export function eventWords(event: MachineEvent, now: number, pen: Pen): EventWords {
  switch (event.what) {
    case "State":
      return transitionWords(event.from, event.to, pen);
    case "Redeploy":
      return redeployWords(event, pen);
    case "Mute": {
      const values = { time: pen.voice.time(event.until, now), name: pen.name(event.by) };
      const reason = inert(event.reason, Math.min(MOST_REASON, pen.room.block));
      return decided(
        reason === "" ? pen.say("history.muted", values) : pen.say("history.mutedBecause", { ...values, reason }),
      );
    }
    case "Unmute":
      return decided(pen.say("history.unmuted", { name: pen.name(event.by) }));
  }
}

const ENDS: Readonly<Record<RedeployEvent["outcome"], Look>> = {
  Worked: LOOKS.Healthy,
  FailedAgain: LOOKS.Unhealthy,
  GaveUp: LOOKS.Unhealthy,
  NotDeleted: LOOKS.Unhealthy,
  UnderWay: LOOKS.NotApplicable,
};

function redeployWords({ outcome, askedBy, approvedBy }: RedeployEvent, pen: Pen): EventWords {
  const values = { outcome: pen.say(`outcome.${outcome}`), name: pen.name(askedBy) };
  const names = pen.voice.list(approvedBy, MOST_APPROVERS, (name) => pen.name(name));
  return {
    ...marked(ENDS[outcome]),
    says: names === "" ? pen.say("history.redeployAlone", values) : pen.say("history.redeploy", { ...values, names }),
  };
}

function decided(says: string): EventWords {
  return { ...marked(LOOKS.NotApplicable), says };
}

function marked({ symbol, colour }: Look): Pick<EventWords, "symbol" | "colour"> {
  return { symbol: `${symbol}\u00a0`, colour };
}
