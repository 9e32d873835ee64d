import type { CardAction, Rendered } from "./actions.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Pen } from "./pen.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/mute.json binds; all of it is in words of ours. */
interface MuteFormData extends Frame {
  readonly heading: string;
  readonly meaning: string;
  readonly whatLabel: string;
  readonly whatExample: string;
  readonly whatFault: string;
  readonly daysLabel: string;
  readonly daysFault: string;
  readonly days: number;
  readonly mostDays: number;
  readonly reasonLabel: string;
  readonly reasonFault: string;
  readonly save: string;
  readonly data: CardAction;
}

const expand = openTemplate<MuteFormData>("mute");

/** A mute for longer is forgotten by everybody but Vitals. */
export const MOST_MUTE_DAYS = 365;
const USUAL_DAYS = 7;

/** What to mute, for how long and why. `form` is of this card alone. */
export function muteCard(form: string, pen: Pen): Rendered {
  const heading = pen.say("mute.form.title");
  const sentence = pen.say("sentence.end", { text: heading });
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    meaning: pen.say("mute.form.meaning"),
    whatLabel: pen.say("mute.form.what"),
    whatExample: pen.say("mute.form.example"),
    whatFault: pen.say("mute.form.whatFault"),
    daysLabel: pen.say("mute.form.days"),
    daysFault: pen.say("mute.form.daysFault", { most: MOST_MUTE_DAYS }),
    days: USUAL_DAYS,
    mostDays: MOST_MUTE_DAYS,
    reasonLabel: pen.say("mute.form.reason"),
    reasonFault: pen.say("mute.form.reasonFault"),
    save: pen.say("mute.form.save"),
    data: { verb: "mute", form },
  });
  return { card, sentence };
}
