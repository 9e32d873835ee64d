/** The tables of digests, as both engines hold them; times as in schema.ts. */

/** Who gets digests, and where. `record`: settings and origin. */
export interface SubscriberTable {
  readonly id: string;
  /** See `hashOf`. */
  readonly conversation: string;
  readonly version: number;
  readonly state: "Active" | "Paused" | "Ended";
  readonly state_at: number | null;
  /** Why it is paused, or was before it became active again. */
  readonly because: string | null;
  readonly record: string;
}

/** Only ever appended. */
export interface SettingsChangeTable {
  readonly subscriber: string;
  readonly version: number;
  readonly record: string;
}

/** One row for each slot that was told. */
export interface DigestTable {
  readonly subscriber: string;
  readonly slot: number;
  readonly at: number;
  readonly record: string;
}

/** One row for each digest whose machines no transition tells afterwards. `ids`: packed, see told-machines.ts. */
export interface ToldMachinesTable {
  readonly subscriber: string;
  readonly slot: number;
  readonly ids: string;
}

export interface MuteTable {
  readonly id: string;
  readonly ends_at: number;
  readonly record: string;
}

export interface AlarmTable {
  readonly subscriber: string;
  /** Of the snapshot that raised it. */
  readonly at: number;
  readonly over_at: number | null;
  readonly record: string;
}
