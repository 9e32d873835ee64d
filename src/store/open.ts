import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { DigestStore, Past } from "../digests/ports.ts";
import type { SnapshotStore, SyncTurns } from "../health/ports.ts";
import type { Log } from "../log.ts";
import type { Addresses, Deliveries, Outbox, Outgoing } from "../outgoing/ports.ts";
import type { ExportLinks, History } from "../questions/ports.ts";
import type { RedeployStore } from "../redeploys/ports.ts";
import { AddressBook } from "./addresses.ts";
import { AuditTrail } from "./audit-trail.ts";
import { ConversationTable, type StoredConversations } from "./conversations.ts";
import { ConversationsWrittenBehind } from "./conversations-written-behind.ts";
import { StoredDeliveries } from "./deliveries.ts";
import { StoredDigests } from "./digests.ts";
import type { Engine } from "./engine.ts";
import { ExportLinkTable } from "./export-links.ts";

import { StoredHistory } from "./history-reading.ts";
import { StoredOutbox } from "./outbox.ts";
import { StoredRedeploys } from "./redeploys.ts";
import { StoredSnapshots } from "./snapshots.ts";
import { StoredSyncTurns } from "./sync-turns.ts";
import { type StoredTurns, TurnTable } from "./turns.ts";
import { TurnsWrittenBehind } from "./turns-written-behind.ts";

/** Where the store is, and how long it remembers. `token`: gives the password of each new connection where the URL has none; see token.ts. */
export type StoreConfig = Kept &
  (
    | { readonly kind: "embedded"; readonly dataDir: string }
    | { readonly kind: "postgres"; readonly url: string; readonly token?: () => Promise<string> }
  );

/** How long history is kept, milliseconds: transitions and counts, digests told, mutes and alarms that ended. */
interface Kept {
  /** Undefined: the usual 90 days. */
  readonly keptMs?: number;
}

/** Everything that outlives the process, one port a need. */
export interface Store {
  readonly snapshots: SnapshotStore;
  /** Undefined where no other process can be there. */
  readonly syncTurns: SyncTurns | undefined;
  readonly history: History & Past;
  readonly turns: StoredTurns;
  readonly conversations: StoredConversations;
  readonly exportLinks: ExportLinks;
  readonly digests: DigestStore;
  readonly redeploys: RedeployStore;
  readonly audit: AuditTrail;
  readonly outbox: Outbox & Outgoing;
  readonly deliveries: Deliveries;
  readonly addresses: Addresses;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
  /** Lets running writes end first. Closing twice is closing once. */
  close(): Promise<void>;
}

/**
 * Opens the store and brings its schema up to date. Throws a StoreRefusal, whose message is one sentence for people, where
 * it cannot be had: folder not writable, in use or on a network share, file damaged or foreign, newer schema, no server.
 */
export async function openStore(config: StoreConfig, log: Log): Promise<Store> {
  const engine = await openEngine(config, log);
  const snapshots = new StoredSnapshots(engine, log, config.keptMs);
  const turns = openTurns(config, engine, log);
  const conversations = openConversations(config, engine, log);
  const digests = new StoredDigests(engine, log, config.keptMs);
  const redeploys = new StoredRedeploys(engine, log);
  const owner = config.kind === "embedded" ? undefined : randomUUID();
  let closed: Promise<void> | undefined;
  const close = async () => {
    await snapshots.idle();
    await turns.flush();
    await conversations.flush();
    await engine.close();
  };
  return {
    snapshots,
    syncTurns: owner === undefined ? undefined : new StoredSyncTurns(engine, owner),
    history: new StoredHistory(engine, log, { digests, redeploys }),
    turns,
    conversations,
    exportLinks: new ExportLinkTable(engine),
    digests,
    redeploys,
    audit: new AuditTrail(engine),
    outbox: new StoredOutbox(engine, log, owner),
    deliveries: new StoredDeliveries(engine),
    addresses: new AddressBook(engine, log),
    ping: async () => {
      await sql`select 1`.execute(engine.reads);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** Each driver is loaded only where it is used: the other engine's memory is worth a thousand machines. */
async function openEngine(config: StoreConfig, log: Log): Promise<Engine> {
  if (config.kind === "embedded") {
    const { openSqlite } = await import("./engines/sqlite.ts");
    return openSqlite(config.dataDir);
  }
  const { openPostgres } = await import("./engines/postgres.ts");
  return openPostgres(config.url, config.token, log);
}

/** Only a store that this process has to itself may decide a claim from memory. */
function openTurns(config: StoreConfig, engine: Engine, log: Log): StoredTurns {
  const table = new TurnTable(engine);
  return config.kind === "embedded" ? new TurnsWrittenBehind(engine, table, log) : table;
}

/** Only a store that this process has to itself may answer from memory before the row is written. */
function openConversations(config: StoreConfig, engine: Engine, log: Log): StoredConversations {
  const table = new ConversationTable(engine, log);
  return config.kind === "embedded" ? new ConversationsWrittenBehind(table, log) : table;
}
