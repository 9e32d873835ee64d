import type { Place } from "./places.ts";

/** Every step of the schema, in order, with the tables that it makes. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  "0001-snapshots": ["snapshot", "machine", "part", "transition", "estate_count", "subscription_count"],
  "0002-answered-turns": ["answered_turn"],
  "0003-conversations": ["conversation"],
  "0004-export-links": ["export_link", "signing_key"],
  "0005-outgoing": ["outgoing", "sender", "address"],
  "0006-digests": ["subscriber", "settings_change", "digest", "mute", "alarm"],
  "0007-redeploys": [
    "redeploy",
    "open_machine",
    "redeploy_outcome",
    "redeployed_machine",
    "redeploy_freeze",
    "audit",
    "audit_end",
  ],
  "0008-approval-place": ["approval_place"],
  "0009-told-machines": ["told_machines"],
  "0010-sync-turn": ["sync_turn"],
  "0011-personal-chats": ["personal_chat"],
};

export const STEP_NAMES: readonly string[] = Object.keys(STEPS);

/** The tables that come after a step; "" is before the first. */
export function tablesAfter(step: string): string[] {
  return STEP_NAMES.filter((name) => name > step).flatMap((name) => STEPS[name] ?? []);
}

/** Takes the schema back to what it was after a step, with what that held. */
export async function backTo(place: Place, step: string): Promise<void> {
  for (const table of tablesAfter(step)) await place.sql(`drop table ${table}`);
  await place.sql(`delete from vitals_migration where name > '${step}'`);
}
