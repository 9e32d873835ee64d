import type { MentionedPerson, Settings } from "../digests/subscriber.ts";
import type { Speaker } from "./answers.ts";
import type { SettingsForm } from "./presses.ts";
import { type Member, objectIdOf, type Roster } from "./roster.ts";

/** More would be a crowd, and each is looked up while somebody waits. */
const MOST_CHOSEN = 10;

/** Whom a form wants to be mentioned; `leftOut`: how many of those chosen are not in the conversation. */
export type Wanted =
  | { readonly mentions: Settings["mentions"]; readonly leftOut: number }
  | { readonly fault: "crowd" | "strangers" };

/**
 * The people that were chosen in a form, as the roster of its conversation names them; `before` are the settings that hold.
 * Nobody chosen: those before, or the speaker. Throws where the roster does not answer.
 */
export async function peopleToMention(
  { mentionAtLeast: atLeast, people: chosen }: SettingsForm,
  before: Settings,
  speaker: Speaker,
  roster: Pick<Roster, "member">,
): Promise<Wanted> {
  if (!atLeast) return { mentions: undefined, leftOut: 0 };
  const people = before.mentions?.people ?? [];
  if (chosen.length === 0) return { mentions: { people: orSpeaker(people, speaker), atLeast }, leftOut: 0 };
  if (chosen.length > MOST_CHOSEN) return { fault: "crowd" };
  if (isAsShown(chosen, people)) return { mentions: { people, atLeast }, leftOut: 0 };
  const members = await Promise.all(chosen.map((id) => roster.member(id, speaker.conversationId)));
  const found = members.flatMap((member, index) => personOf(member, chosen[index]));
  // Whoever has no object id is not shown in the picker, so nobody took them out of it.
  const wanted = [...people.filter(({ objectId }) => objectId === undefined), ...found];
  if (wanted.length === 0) return { fault: "strangers" };
  return { mentions: { people: wanted, atLeast }, leftOut: chosen.length - found.length };
}

function orSpeaker(people: readonly MentionedPerson[], { person }: Speaker): readonly MentionedPerson[] {
  if (people.length > 0) return people;
  return [{ id: person.teamsId, name: person.name, objectId: person.id === "" ? undefined : person.id }];
}

function isAsShown(chosen: readonly string[], people: readonly MentionedPerson[]): boolean {
  const shown = people.flatMap(({ objectId }) => objectId ?? []);
  return shown.length === chosen.length && shown.every((id) => chosen.includes(id));
}

/** None where the roster names somebody else than was asked for. */
function personOf(member: Member | undefined, objectId: string | undefined): MentionedPerson[] {
  if (!member?.id || !member.name || objectIdOf(member) !== objectId) return [];
  return [{ id: member.id, name: member.name, objectId }];
}
