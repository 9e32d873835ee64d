import type {
  AlarmTable,
  DigestTable,
  MuteTable,
  SettingsChangeTable,
  SubscriberTable,
  ToldMachinesTable,
} from "./digest-tables.ts";
import type {
  ApprovalPlaceTable,
  AuditEndTable,
  AuditTable,
  OpenMachineTable,
  RedeployedMachineTable,
  RedeployFreezeTable,
  RedeployOutcomeTable,
  RedeployTable,
} from "./redeploy/tables.ts";

/** The tables as both engines hold them. Times are epoch milliseconds, UTC; what is structured is JSON in a text column. */
export interface Schema {
  snapshot: SnapshotTable;
  machine: MachineTable;
  part: PartTable;
  transition: TransitionTable;
  estate_count: EstateCountTable;
  subscription_count: SubscriptionCountTable;
  answered_turn: AnsweredTurnTable;
  conversation: ConversationTable;
  export_link: ExportLinkTable;
  signing_key: SigningKeyTable;
  outgoing: OutgoingTable;
  sender: SenderTable;
  address: AddressTable;
  personal_chat: PersonalChatTable;
  subscriber: SubscriberTable;
  settings_change: SettingsChangeTable;
  digest: DigestTable;
  told_machines: ToldMachinesTable;
  mute: MuteTable;
  alarm: AlarmTable;
  redeploy: RedeployTable;
  open_machine: OpenMachineTable;
  redeploy_outcome: RedeployOutcomeTable;
  redeployed_machine: RedeployedMachineTable;
  redeploy_freeze: RedeployFreezeTable;
  approval_place: ApprovalPlaceTable;
  sync_turn: SyncTurnTable;
  audit: AuditTable;
  audit_end: AuditEndTable;
}

/** The latest snapshot without its machines: one row. */
export interface SnapshotTable {
  readonly id: 1;
  readonly version: number;
  readonly taken_at: number;
  /** How many machines belong to it: fewer rows than this are not a snapshot. */
  readonly machines: number;
  readonly sources: string;
  readonly subscriptions: string;
}

/** The latest snapshot's machines. */
export interface MachineTable {
  /** See `rowKey`: nearly always the machine's own id. */
  readonly id: string;
  /** The snapshot that wrote the row last, so that another process can ask for what changed since. */
  readonly version: number;
  readonly record: string;
}

/** What many machines have in common, once. */
export interface PartTable {
  readonly id: number;
  readonly kind: string;
  readonly record: string;
}

export interface TransitionTable {
  readonly version: number;
  readonly machine_id: string;
  readonly machine_name: string;
  readonly at: number;
  readonly from_state: string | null;
  readonly to_state: string;
}

/** One row for each saved snapshot. `counts`: machines by TransitionState. */
interface EstateCountTable {
  readonly taken_at: number;
  readonly counts: string;
}

/** A row only when a count changed: the newest one up to a time holds at that time. */
export interface SubscriptionCountTable {
  readonly subscription_id: string;
  /** "Windows", "Linux", "" where unknown. */
  readonly os: string;
  readonly taken_at: number;
  readonly counts: string;
}

interface AnsweredTurnTable {
  readonly key: string;
  readonly claimed_at: number;
}

/** The last question of each conversation. */
export interface ConversationTable {
  /** See `hashOf`. */
  readonly key: string;
  readonly query: string;
  readonly page: number;
  readonly at: number;
}

/** Links that were given out, and neither used nor expired. */
interface ExportLinkTable {
  readonly id: string;
  readonly query: string;
  readonly expires_at: number;
}

interface SigningKeyTable {
  readonly purpose: string;
  /** Base64url. */
  readonly key: string;
}

/** Messages that the bot sends unasked, and what became of them. */
export interface OutgoingTable {
  /** See `rowKey`, as in all columns that hold an id of a message or a conversation. */
  readonly key: string;
  readonly conversation: string;
  /** The message that `deed` refers to; its own key for a Post. */
  readonly subject: string;
  /** Grows with each message. Two that are enqueued at the very same moment by two processes may have one number. */
  readonly seq: number;
  readonly state: "Waiting" | "Sent" | "GivenUp";
  readonly due_at: number;
  readonly give_up_at: number;
  readonly leased_until: number | null;
  readonly attempts: number;
  readonly first_tried_at: number | null;
  readonly tried_at: number | null;
  /** When it was sent or given up. */
  readonly settled_at: number | null;
  readonly activity_id: string | null;
  /** Why the last try failed, or why it was given up. */
  readonly because: string | null;
  /** Id, conversation and deed. */
  readonly head: string;
  /** Card and sentence; empty once it is settled. */
  readonly body: string;
}

/** The process that sends: one row at most. */
interface SenderTable {
  readonly id: 1;
  readonly owner: string;
  readonly until: number;
}

/** The newest turn to sync: one row. */
interface SyncTurnTable {
  readonly id: 1;
  /** The process whose turn it is; null: it is over. */
  readonly owner: string | null;
  readonly until: number;
  /** Null: it was given back. */
  readonly begun_at: number | null;
  /** When one was begun last because it was asked for. */
  readonly asked_at: number | null;
  /** Of the newest turn that ended. */
  readonly failures: string;
}

/** How conversations are reached. */
export interface AddressTable {
  readonly conversation: string;
  readonly team: string | null;
  readonly seen_at: number;
  readonly paused_at: number | null;
  readonly because: string | null;
  readonly record: string;
}

/** The newest chat of each person. Keys as in `address`. */
interface PersonalChatTable {
  readonly person: string;
  readonly conversation: string;
}

/** How the tables that are written in bulk look to hand-written SQL. An empty key: rows are only ever appended. */
export const BULK = {
  machine: { key: ["id"], columns: { id: "text", version: "bigint", record: "text" } },
  part: { key: ["id"], columns: { id: "bigint", kind: "text", record: "text" } },
  transition: {
    key: [],
    columns: {
      version: "bigint",
      machine_id: "text",
      machine_name: "text",
      at: "bigint",
      from_state: "text",
      to_state: "text",
    },
  },
  subscription_count: {
    key: ["subscription_id", "os", "taken_at"],
    columns: { subscription_id: "text", os: "text", taken_at: "bigint", counts: "text" },
  },
  open_machine: { key: [], columns: { machine: "text", redeploy: "text" } },
  redeploy_outcome: {
    key: ["redeploy", "machine"],
    columns: {
      redeploy: "text",
      machine: "text",
      at: "bigint",
      accepted: "bigint",
      outcome: "text",
      message: "text",
      record: "text",
    },
  },
  redeployed_machine: { key: ["machine", "redeploy"], columns: { machine: "text", redeploy: "text" } },
  audit: { key: [], columns: { sequence: "bigint", entry: "text", previous: "text", hash: "text" } },
} as const satisfies { [Table in keyof Schema]?: BulkShape<Schema[Table]> };

export interface BulkShape<Row> {
  readonly key: readonly (keyof Row & string)[];
  readonly columns: { readonly [Column in keyof Row & string]: "text" | "bigint" };
}

export type BulkTable = keyof typeof BULK;
