import { type Press, readPress } from "./presses.ts";
import { type RedeployPress, readRedeployPress } from "./redeploy-presses.ts";

/** What a button that was pressed carries: about redeploys, or about anything else. */
export type Pressed =
  | { readonly about: "Redeploys"; readonly press: RedeployPress }
  | { readonly about: "Others"; readonly press: Press };

/** Reads what a pressed button carries, strictly. Undefined: it is nothing that a card of the bot could have sent. */
export function pressedOf(data: unknown): Pressed | undefined {
  const redeploy = readRedeployPress(data);
  if (redeploy) return { about: "Redeploys", press: redeploy };
  const press = readPress(data);
  return press && { about: "Others", press };
}
