import type { WhichMachineAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { type Button, machineQuery, plain, showButton } from "./buttons.ts";
import { footingWords } from "./footing.ts";
import { noteCard } from "./note-card.ts";
import type { Pen } from "./pen.ts";

/** Teams shows six buttons at most. */
const MOST_BUTTONS = 6;

/** Several machines have the name, or none has: the nearest as buttons. */
export function whichMachineCard(answer: WhichMachineAnswer, pen: Pen): Rendered {
  const { candidates, exact, footing } = answer;
  const asked = pen.name(answer.asked);
  const first = pen.say(exact ? "which.several" : "which.none", { count: candidates.length, asked });
  const more = candidates.length - MOST_BUTTONS;
  const note = {
    sentence: first,
    heading: pen.say("which.title"),
    lines: [
      first,
      !exact && footing.notReadable.length > 0 ? pen.say("which.notReadable") : "",
      exact ? "" : pen.say(candidates.length > 0 ? "which.near" : "which.nothing"),
      more > 0 ? pen.say("which.more", { count: more }) : "",
    ],
    footing: footingWords(footing, pen),
    buttons:
      candidates.length > 0 ? candidateButtons(answer, pen) : [showButton(pen.say("button.help"), plain("Help"))],
  };
  return noteCard(note, pen);
}

function candidateButtons({ candidates }: WhichMachineAnswer, pen: Pen): Button[] {
  return candidates.slice(0, MOST_BUTTONS).map(({ id, name, subscriptionName, resourceGroup }) => {
    const where = [subscriptionName, resourceGroup].filter((part) => part !== "").map((part) => pen.name(part));
    const title = pen.say("button.machineIn", { name: pen.name(name), where: where.join(" · ") });
    return showButton(title, machineQuery(id));
  });
}
