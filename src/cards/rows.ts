import type { MachineRow } from "../questions/answer.ts";
import { displayName } from "../questions/regions.ts";
import type { Pen } from "./pen.ts";

/** How long a machine has been in its state: "2 h"; "≥ 2 h" where the clock only began when we first saw it. */
export function rowSpan({ judged, forMs }: MachineRow, pen: Pen): string {
  const span = pen.voice.span(forMs);
  return judged.since.how === "FirstSeen" ? pen.say("span.atLeast", { span }) : span;
}

/** "Contoso Prod · rg-web", as far as known; inert. */
export function groupLine({ judged, subscriptionName }: MachineRow, pen: Pen): string {
  return placeWords([subscriptionName, judged.evidence.machine.resourceGroup], pen);
}

/** "Contoso Prod · rg-web · West Europe", as far as known; inert. */
export function whereLine({ judged, subscriptionName }: MachineRow, pen: Pen): string {
  const { resourceGroup, region } = judged.evidence.machine;
  return placeWords([subscriptionName, resourceGroup, displayName(region)], pen);
}

function placeWords(places: readonly string[], pen: Pen): string {
  return places
    .filter((place) => place !== "")
    .map((place) => pen.name(place))
    .join(" · ");
}
