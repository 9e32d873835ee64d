import { inert } from "./escape.ts";
import type { Room } from "./fit.ts";
import type { AzureCloud } from "./links.ts";
import type { Say } from "./texts/say.ts";
import type { Voice } from "./voice.ts";

const FAULT = 200;

/** None where nothing can be redeployed; heartbeat issues only where the operator allows it. */
export type RedeployOffers = "None" | "Installations" | "HeartbeatsToo";

/** What a card is written with: the reader's voice, and as much room for text from outside as the card has. */
export class Pen {
  readonly voice: Voice;
  readonly room: Room;
  /** Whose portals the links lead to. */
  readonly cloud: AzureCloud;
  /** For which machines a redeploy is offered. */
  readonly redeploys: RedeployOffers;
  readonly say: Say;

  constructor(voice: Voice, room: Room, cloud: AzureCloud, redeploys: RedeployOffers = "Installations") {
    this.voice = voice;
    this.room = room;
    this.cloud = cloud;
    this.redeploys = redeploys;
    this.say = voice.say;
  }

  /** A name from outside: of a machine, a subscription, a group, a tag. Inert; "…" for one that nobody could see. */
  name(text: string): string {
    return inert(text, this.room.name) || (text === "" ? "" : "…");
  }

  /** Why something failed, in the words of whoever saw it. Inert. */
  fault(text: string): string {
    return inert(text, Math.min(FAULT, this.room.block));
  }

  /** A message from outside in the row of a table. Inert; "" where the card has no room for it. */
  line(text: string): string {
    return this.room.line === 0 ? "" : inert(text, this.room.line);
  }
}
