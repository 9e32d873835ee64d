import type { Order } from "../query.ts";
import type { Entry, Sense } from "../understanding/senses.ts";

function order(order: Order): Sense {
  return { is: "Order", order };
}

/** What comes first, and how many. */
export const ORDERS: readonly Entry[] = [
  [
    order("Oldest"),
    `(oldest|longest) (ones|one|machines) [first|on top]
     (oldest|longest|the longest|for the longest|for longest|longest time|the longest time|for the longest time|
      longest running|longest standing|most overdue|oldest first|by oldest|oldest on top|by age|by duration|by time|
        by how long|earliest|least recent|least recently)`,
  ],
  [
    order("Newest"),
    `(newest|latest) (ones|one|machines) first
     (newest|latest|most recent|newest first|by newest|latest first|most recent first|most recently|recent|recently|lately|
      newly|freshest|freshly|new|brand new|just now)
     [in|over|during|within] [the] (last|past) (minutes|hours|days|weeks|months)`,
  ],
  [
    order("Worst"),
    `(worst|worst off|hit worst|doing worst|faring worst|worst hit|worst first|biggest first|largest first|highest first|most first|descending|the most|most|the highest number of|the largest number of|most common|most frequent|
      commonest|most affected|hardest hit|by number of|by frequency|by occurrence|by occurrences|by how often|by the number of|by count of|by amount of|by count|by number|by total|most urgent|most critical|most severe|by severity|by urgency|
        most important)`,
  ],
  [
    order("Name"),
    `(alphabetically|alphabetic|alphabetical|in alphabetical order|alphabetic order|a z|a to z|from a to z)
     [sorted|ordered|sort|order|sorting] [them|it|these|those] by [machine|their|the] (name|names)
     (sorted|ordered|sort|order) [them|it] (alphabetically|a to z|a z)`,
  ],
  [
    { is: "Sort" },
    `(pivot|cluster|bucket|spread of|distribution of|break it|break that|break them|break this|break those|split it|split that|split them|split this|
     split those|divide it|divide them|divide that|sort|sorted|sorting|grouped|order|ordered|ranked|rank|break down|break it down|split|divide|split up)`,
  ],
  [{ is: "Top", order: "Newest" }, "[the|my|our] last"],
  [
    { is: "Top", order: undefined },
    `[the|my|our] (top|first)\n at most\n no more than\n (limit|limit to|limited to|max|maximum|maximum of|up to|
      only the first)`,
  ],
];
