import type { Entry } from "../understanding/senses.ts";

/** What only says something after another question. */
export const FOLLOW_UPS: readonly Entry[] = [
  [
    { is: "Turn", to: "Next" },
    `(next|continue|go on|keep going|scroll down|further|forward) [page|one|ones|please]
     [show|give|see|get|list] [me|us] [the] (next|more|rest) [page|ones|rows|results|machines|of them|of it|please]
     [the] next (ten|10) [ones|machines|rows]
     page down`,
  ],
  [
    { is: "Turn", to: "Previous" },
    `(previous|prev|back|backward|backwards|go back|page back|page up) [page|one|ones|please]\n [show|give|see] [me|
      us] [the] previous [page|ones|rows|results]`,
  ],
  [
    { is: "Turn", to: "First" },
    "[the] (first page|page one|page 1|beginning|start over|back to the start|back to the beginning|to the top)",
  ],
  [{ is: "Turn", to: "Page" }, "[show|go to|open|jump to] [me] page"],
  [{ is: "Turn", to: "Last" }, "[the] (last page|final page|end of the list)"],
];
