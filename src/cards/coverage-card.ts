import type { CoverageAnswer } from "../questions/answer.ts";
import type { Rendered } from "./actions.ts";
import { plain, showButton } from "./buttons.ts";
import { footingWords } from "./footing.ts";
import { LOOKS, symbolBefore } from "./look.ts";
import type { Pen } from "./pen.ts";
import { type TableRow, tableCard } from "./table-card.ts";

type Gap = CoverageAnswer["gaps"][number];

/** More rows than this nobody reads in a chat, and the card would grow too heavy. */
const MOST_ROWS = 20;

/** Which subscriptions the integration does not cover or Vitals cannot read, and what each lacks. */
export function coverageCard(answer: CoverageAnswer, pen: Pen): Rendered {
  const { covered, gaps } = answer;
  const heading = pen.say("coverage.headline", { covered, all: covered + gaps.length });
  const unseen = gaps.filter(({ subscription }) => !subscription.readable).length;
  const remark = unseen > 0 ? pen.say("remark.notReadable", { count: unseen }) : "";
  const text = unseen > 0 ? pen.say("sentence.and", { first: heading, second: remark }) : heading;
  const more = gaps.length - MOST_ROWS;
  const table = {
    sentence: pen.say("sentence.end", { text }),
    heading,
    remark,
    columns: [pen.say("coverage.subscription"), pen.say("coverage.missing"), pen.say("coverage.machines")],
    rows: gaps.slice(0, MOST_ROWS).map((gap) => rowOf(gap, pen)),
    more: more > 0 ? pen.say("coverage.more", { count: more }) : "",
    footing: footingWords(answer.footing, pen),
    buttons: [showButton(pen.say("button.summary"), plain("Summary"))],
  } as const;
  return tableCard(table, pen);
}

/** How many machines an unreadable subscription has, nobody knows. */
function rowOf(gap: Gap, pen: Pen): TableRow {
  const { subscription, machines } = gap;
  const unseen = !subscription.readable && machines === 0;
  return {
    what: pen.name(subscription.name),
    symbol: symbolBefore("Unknown"),
    colour: LOOKS.Unknown.colour,
    says: missingWords(gap, pen),
    figure: unseen ? LOOKS.Unknown.symbol : pen.voice.number(machines),
  };
}

function missingWords({ subscription, missing }: Gap, pen: Pen): string {
  if (!subscription.readable) return pen.say("coverage.notReadable");
  if (missing.length === 0) return pen.say("coverage.unknown");
  return pen.voice.list(missing, missing.length, (one) => pen.say(`prerequisite.${one}`));
}
