import { TOUR_STOPS } from "../questions/answer/tour.ts";
import type { TourAnswer, TourStop } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { type Button, digestsButton, inState, openButton, plain, showButton, subscribeButton } from "./buttons.ts";
import { inert } from "./escape.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";
import { REDEPLOYER_SETTING } from "./redeploy-setting.ts";

/** One stop of the tour. Its card turns into the next one; what is tried from it comes below. */
export function tourCard({ stop }: TourAnswer, pen: Pen): Rendered {
  const at = TOUR_STOPS.indexOf(stop);
  const title = pen.say(`tour.${stop}.title`);
  const lines = [...pen.say(`tour.${stop}`).split("\n"), ...missing(stop, pen)];
  const note = {
    sentence: pen.say("sentence.then", { first: pen.say("sentence.end", { text: title }), second: lines.join(" ") }),
    heading: pen.say("tour.heading", { number: at + 1, count: TOUR_STOPS.length, title }),
    lines,
    buttons: [...onwards(at, pen), ...tries(stop, pen)],
  };
  return noteCard(note, pen);
}

/** Redeploys that nobody set up are told of all the same: whoever is shown around may be the one who could. */
function missing(stop: TourStop, pen: Pen): readonly string[] {
  const lacks = stop === "Redeploys" && pen.redeploys === "None";
  return lacks ? [pen.say("tour.notSetUp", { setting: inert(REDEPLOYER_SETTING, 40) })] : [];
}

function onwards(at: number, pen: Pen): readonly Button[] {
  const next = TOUR_STOPS[at + 1];
  return [
    ...(next ? [showButton(pen.say("tour.next", { title: pen.say(`tour.${next}.title`) }), TOUR, at + 1)] : []),
    ...(at > 0 ? [showButton(pen.say("tour.back"), TOUR, at - 1)] : []),
  ];
}

function tries(stop: TourStop, pen: Pen): readonly Button[] {
  switch (stop) {
    case "Ask":
      return [openButton(pen.say("ask.Unhealthy"), inState("Unhealthy"))];
    case "Answer":
      return [
        openButton(pen.say("ask.Unknown"), inState("Unknown")),
        openButton(pen.say("ask.NotApplicable"), inState("NotApplicable")),
        openButton(pen.say("ask.Freshness"), plain("Freshness")),
      ];
    case "Machine":
      return [];
    case "Digests":
      return [subscribeButton(pen.say("ask.Subscribe")), digestsButton(pen.say("tour.settings"))];
    case "Redeploys":
      return [openButton(pen.say("button.help"), plain("Help"))];
  }
}

const TOUR = plain("Tour");
