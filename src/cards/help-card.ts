import type { FirstSight, HelpAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { type Button, digestsButton, inState, openButton, plain, subscribeButton } from "./buttons.ts";
import { inert } from "./escape.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Pen } from "./pen.ts";
import { APPROVERS_SETTING } from "./redeploy-setting.ts";
import { openTemplate } from "./template.ts";

/** Everything that cards/help.json binds; all in words of ours. */
interface HelpData extends Frame {
  readonly heading: string;
  readonly intro: string;
  readonly seen: readonly { readonly text: string }[];
  readonly press: string;
  readonly examples: readonly { readonly text: string }[];
  readonly acts: string;
  readonly filters: string;
  readonly buttons: readonly Button[];
}

const expand = openTemplate<HelpData>("help");

/** What the bot can be asked, to press and to type; the card stays where it is when a question is pressed. */
export function helpCard({ because, seen }: HelpAnswer, pen: Pen): Rendered {
  const heading = pen.say(`help.${because}`);
  const intro = pen.say(because === "Thanks" ? "help.thanks" : "help.intro");
  const sentence = pen.say("sentence.then", { first: pen.say("sentence.end", { text: heading }), second: intro });
  const buttons = questions(because, pen);
  const card = expand({
    ...frameOf(sentence, pen),
    heading,
    intro,
    seen: (seen ? seenLines(seen, pen) : []).map((text) => ({ text })),
    press: pen.say("help.press"),
    examples: examplesBeside(buttons, pen),
    acts: pen.say("help.acts"),
    filters: pen.say("help.filters"),
    buttons,
  });
  return { card, sentence };
}

/** What is missing is said to everybody who is new: among them are those who can change it. */
function seenLines({ total, unhealthy, notReadable, noApprovers }: FirstSight, pen: Pen): readonly string[] {
  return [
    pen.say("help.seen", { total, unhealthy }),
    ...(notReadable > 0 ? [pen.say("help.notReadable", { count: notReadable })] : []),
    ...(noApprovers ? [pen.say("help.noApprovers", { setting: inert(APPROVERS_SETTING, 40) })] : []),
  ];
}

/** What can be pressed need not be typed. */
function examplesBeside(buttons: readonly Button[], pen: Pen): HelpData["examples"] {
  const pressed = new Set(buttons.map(({ title }) => title));
  const examples = pen.say("help.examples").split("\n");
  return examples.filter((text) => !pressed.has(text)).map((text) => ({ text }));
}

/** Teams shows six buttons at most. */
function questions(because: HelpAnswer["because"], pen: Pen): Button[] {
  const digests =
    because === "Welcome" ? subscribeButton(pen.say("ask.Subscribe")) : digestsButton(pen.say("tour.settings"));
  return [
    openButton(pen.say("ask.Unhealthy"), inState("Unhealthy")),
    openButton(pen.say("ask.Summary"), plain("Summary")),
    openButton(pen.say("ask.Unknown"), inState("Unknown")),
    openButton(pen.say("ask.Coverage"), plain("Coverage")),
    openButton(pen.say("reading.Tour"), plain("Tour")),
    digests,
  ];
}
