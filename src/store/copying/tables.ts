import type { Schema } from "../schema.ts";

/** A name that is missing here is a fault of the compiler's, so that no table is ever forgotten. */
const COPIED: Readonly<Record<keyof Schema, true>> = {
  snapshot: true,
  machine: true,
  part: true,
  transition: true,
  estate_count: true,
  subscription_count: true,
  answered_turn: true,
  conversation: true,
  export_link: true,
  signing_key: true,
  outgoing: true,
  sender: true,
  address: true,
  personal_chat: true,
  subscriber: true,
  settings_change: true,
  digest: true,
  told_machines: true,
  mute: true,
  alarm: true,
  redeploy: true,
  open_machine: true,
  redeploy_outcome: true,
  redeployed_machine: true,
  redeploy_freeze: true,
  approval_place: true,
  sync_turn: true,
  audit: true,
  audit_end: true,
};

export type TableName = keyof Schema;

/** Every table of the schema. Kysely's own notes on migrations are each store's own. */
export const TABLES = Object.keys(COPIED) as readonly TableName[];
