import { nextSlot } from "../digests/slot.ts";
import type { Subscriber } from "../digests/subscriber.ts";
import type { Understood } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { digestButton } from "./buttons.ts";
import { filterLine } from "./filters.ts";
import { fitted } from "./fit.ts";
import { noteCard } from "./note-card.ts";
import { Pen } from "./pen.ts";
import { englishVoiceFor } from "./voice.ts";

/** Subscribers that a card names; more of one conversation are rare. */
const MOST = 6;

/** The filters of a subscriber in display values. */
type Shown = (subscriber: Subscriber) => Understood;

/** For whoever subscribed: digests of one conversation are paused, why, and what ends that. At least one subscriber. */
export function renderPaused(subscribers: readonly Subscriber[], shown: Shown): Rendered {
  return drawn(subscribers, (pen) => {
    const because = reasonOf(subscribers, pen);
    const lines = subscribers.slice(0, MOST).map((one) => pen.say("pause.of", { filters: filtersOf(one, shown, pen) }));
    return noted(
      pen.say("pause.title"),
      [...lines, pen.say("pause.because", { because }), pen.say("pause.until")],
      pen,
    );
  });
}

/** Where digests were paused: they go on, and when the next ones come. At least one subscriber. */
export function renderResumed(subscribers: readonly Subscriber[], shown: Shown, now: number): Rendered {
  return drawn(subscribers, (pen) => {
    const lines = subscribers.slice(0, MOST).map((one) => {
      const next = nextSlot(one, now);
      const filters = filtersOf(one, shown, pen);
      if (next === undefined) return pen.say("pause.of", { filters });
      return pen.say("pause.next", { filters, time: pen.voice.time(next, now) });
    });
    const because = reasonOf(subscribers, pen);
    const first = pen.say("pause.were", { because });
    return noted(pen.say("pause.over"), [first, ...lines, pen.say("pause.missed")], pen, subscribers);
  });
}

function drawn([first]: readonly Subscriber[], draw: (pen: Pen) => Rendered): Rendered {
  const { locale, timeZone } = first as Subscriber;
  const voice = englishVoiceFor({ locale, timeZone });
  return fitted((room) => draw(new Pen(voice, room, "public")));
}

function noted(heading: string, lines: readonly string[], pen: Pen, subscribers: readonly Subscriber[] = []): Rendered {
  const ended = pen.say("sentence.end", { text: heading });
  const sentence = pen.say("sentence.then", { first: ended, second: lines[0] ?? "" });
  const [only, ...others] = subscribers;
  const buttons =
    only && others.length === 0 ? [digestButton(pen.say("desk.button.settings"), "Settings", only.id)] : [];
  return noteCard({ sentence, heading, lines, buttons }, pen);
}

function filtersOf(subscriber: Subscriber, shown: Shown, pen: Pen): string {
  return filterLine(shown(subscriber).parts, pen) || pen.say("desk.everything");
}

/** All of one conversation were paused at once, for one reason. */
function reasonOf([first]: readonly Subscriber[], pen: Pen): string {
  const state = first?.state;
  if (state?.is === "Paused") return pen.fault(state.because);
  return pen.fault((state?.is === "Active" && state.pausedBecause) || "");
}
