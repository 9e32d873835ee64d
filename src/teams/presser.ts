import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Actor } from "../redeploys/person.ts";
import type { Presser } from "../redeploys/review.ts";
import type { Speaker } from "./answers.ts";
import { within } from "./deadline.ts";
import { causeOf } from "./failure.ts";
import type { Guests } from "./standing.ts";

/** Whoever cannot be told from a guest in this time may not decide. */
const GUESTS_WITHIN_MS = 1_000;

/** Who speaks, with the standing that the envelope gives (standing.ts). */
export interface StandingSpeaker extends Speaker {
  readonly standing: Actor["standing"];
}

export interface PresserParts {
  readonly guests: Guests;
  readonly clock: Clock;
  readonly log: Log;
}

/** Somebody as the authenticated envelope names them. Without an object id nobody is a member. */
export function saidToBe({ person: { id, name }, standing }: StandingSpeaker): Presser {
  return { person: { id, name }, standing: id === "" ? "Guest" : standing };
}

/** The person with a standing that is proven. Undefined: whether it is a guest could not be found out, so nothing is decided. */
export async function provenPresser(speaker: StandingSpeaker, parts: PresserParts): Promise<Presser | undefined> {
  const presser = saidToBe(speaker);
  if (presser.standing !== "Member") return presser;
  const { guests, clock, log } = parts;
  try {
    const asked = guests.isGuest(presser.person.id, speaker.conversationId, speaker.person.teamsId);
    const isGuest = await within(clock, GUESTS_WITHIN_MS, "telling a guest from a member", asked);
    return isGuest ? { ...presser, standing: "Guest" } : presser;
  } catch (error) {
    log.warn({ cause: causeOf(error) }, "it could not be found out whether somebody is a guest");
    return undefined;
  }
}
