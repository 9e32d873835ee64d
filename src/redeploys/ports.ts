import type { Snapshot } from "../health/snapshot.ts";
import type { OutgoingBody, OutgoingMessage } from "../outgoing/message.ts";
import type { AuditEntry } from "./audit-record.ts";
import type { EarlierOfMachine } from "./earlier.ts";
import type { FreezeRecord } from "./freeze.ts";
import type { Notice } from "./notice.ts";
import type { Approves, Person } from "./person.ts";
import type { SuccessRate } from "./plan.ts";
import type { Place, Redeploy } from "./redeploy.ts";

/**
 * Keeps redeploys, the freeze and the audit chain. Ids of machines are lower-cased; times are epoch milliseconds, UTC.
 *
 * Every method that writes is ONE transaction: the record, its audit entries and its outgoing messages are all there or none
 * is, and they are durable before it resolves. Its result is decided inside that transaction, never from an earlier reading.
 * Audit entries are appended in their order with `chained` (audit-record.ts) to the one chain of the tenant: a writer holds
 * the chain's end from its first statement on, the checks included, and the sequence is a unique key beside. So all writes
 * stand in one order. A writing
 * that loses its check writes nothing. Outgoing messages are enqueued once by their id. Throws only for faults; a fault may
 * come after the commit, so a caller that got one must load before it goes on.
 */
export interface RedeployStore {
  /**
   * A new request with version 1. Refused if one of `openMachines(redeploy)` (open-machines.ts) is open in another request:
   * a unique key on the machine's id, so that of two at once one wins. A request whose id is stored already is that request:
   * created, and nothing is written.
   */
  create(redeploy: Redeploy, beside: Beside): Promise<Created>;
  /**
   * Replaces the stored record if its version is `next.version - 1`, and sets what the store keeps of it for searching:
   * `openMachines(next)` (only ever fewer than before), `dueAt(next)` (due.ts), `outcomesOf(next)` (earlier.ts).
   * With `unlessFrozenAt`, it is also refused while the freeze that is stored in this transaction holds at that time.
   */
  swap(next: Redeploy, beside: Beside, unlessFrozenAt?: number): Promise<Swapped>;
  /** undefined: no such request. Always from the engine's newest committed state, never from a replica that lags. */
  load(id: string): Promise<Redeploy | undefined>;
  /** Ids of requests with `dueAt` at or before `now`, the longest due first. */
  due(now: number, limit: number): Promise<readonly string[]>;

  freeze(): Promise<FreezeRecord>;
  /** Replaces the freeze if the stored version is `next.version - 1`. */
  setFreeze(next: FreezeRecord, beside: Beside): Promise<Swapped>;
  /** Where requests are posted for approvers, as one of them said last; undefined: nobody did. */
  approvalPlace(): Promise<ApprovalPlace | undefined>;
  /** In place of the one before, whatever that was and whether it can be read: of two at once the later in the chain holds. */
  setApprovalPlace(next: ApprovalPlace, beside: Beside): Promise<void>;
  /** Appends entries that go with no change: a press that was refused. */
  note(entries: readonly AuditEntry[]): Promise<void>;

  /** Requests with a round that waits for approvers, the oldest first. */
  pending(): Promise<readonly Redeploy[]>;
  /** Requests asked for at or after `since`, the newest first. */
  since(since: number, limit: number): Promise<readonly Redeploy[]>;
  /** Requests that ever had an accepted deletion, or have one now, of this machine, the newest first. */
  ofMachine(machineId: string, limit: number): Promise<readonly Redeploy[]>;
  /** Requests with a deletion accepted at or after `since`: what marks are made of. */
  acceptedSince(since: number): Promise<readonly Redeploy[]>;
  /** The open request of each of these machines that has one: machine id → request id. */
  openRequests(machineIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Redeploys of each of these machines at or after `since`, the newest first, from `outcomesOf` of every request. */
  earlier(machineIds: readonly string[], since: number): Promise<ReadonlyMap<string, readonly EarlierOfMachine[]>>;
  /** Of all redeploys that ended as Worked, FailedAgain or GaveUp, by message key; keys without any are left out. */
  success(messageKeys: readonly string[]): Promise<ReadonlyMap<string, SuccessRate>>;
}

/** Where an approver said "approve here". `at` is epoch milliseconds, UTC. */
export interface ApprovalPlace {
  readonly place: Place;
  readonly by: Person;
  readonly at: number;
}

/** What is written in the same transaction. */
export interface Beside {
  readonly audit: readonly AuditEntry[];
  readonly outgoing: readonly OutgoingMessage[];
}

export type Created =
  | { readonly created: true }
  | { readonly created: false; readonly machineId: string; readonly requestId: string };

/** "Moved": another change came first, or the record is not there. "Frozen": see `unlessFrozenAt`. */
export type Swapped = { readonly swapped: true } | { readonly swapped: false; readonly because: "Moved" | "Frozen" };

/**
 * Deletes extensions, by the second identity. Ids go in as the plan holds them. It keeps concurrency and rate inside ARM's
 * limits by itself. What ARM says is a value, whatever it says; it throws for bugs alone. Texts are redacted and trimmed.
 */
export interface SensorDeployer {
  /** What ARM says now of the machine, its MDE extension (matched by publisher and type, never by name), power, locks and plan. */
  look(machineId: string): Promise<Look>;
  /**
   * Sends the DELETE of this extension (a full id) at most once, without any retry, and never at or after `notAfter` (epoch
   * milliseconds, UTC): its clock is read right before sending, and the call is given up within two minutes. Both together
   * are what lets another process take over after INTENT_LAPSES_AFTER. Resolves as soon as ARM answered, not when it is done.
   */
  beginDelete(extensionId: string, notAfter: number): Promise<WithCall<DeleteAnswer>>;
  /** How the deletion with this poller state goes on: one question to ARM, no waiting. */
  resume(poller: string): Promise<WithCall<DeleteProgress>>;
}

/** `azureRequestId` is ARM's `x-ms-request-id` (else correlation id); null where there was none. */
export type WithCall<T> = T & { readonly azureRequestId: string | null };

export type Look =
  | {
      readonly saw: "Machine";
      readonly extension: FoundExtension | undefined;
      /** VM: instance view; Arc: its status. `code` is Azure's word. */
      readonly power: { readonly running: boolean; readonly code: string };
      /** Scope of a lock that forbids deletion (CanNotDelete or ReadOnly), inherited ones included; undefined: none. */
      readonly lockedBy: string | undefined;
      /** Whether plan and Endpoint protection cover it still; undefined: could not be asked, the snapshot counts. */
      readonly covered: boolean | undefined;
    }
  | { readonly saw: "Gone" }
  /** 403: the action and scope that are named in ARM's answer. */
  | { readonly saw: "Denied"; readonly action: string; readonly scope: string }
  /** Throttled or failing: nothing is known; worth another look after this time. */
  | { readonly saw: "Nothing"; readonly retryAfterMs: number };

export interface FoundExtension {
  /** Full id as ARM spells it. */
  readonly id: string;
  readonly type: "MDE.Windows" | "MDE.Linux";
  readonly provisioning: "Succeeded" | "Failed" | "Creating" | "Updating" | "Deleting" | "Other";
  /** Literal, redacted; "" where there is none. */
  readonly message: string;
  /** A status of level Error, whatever the provisioning state says. */
  readonly statusIsError: boolean;
  /**
   * Fingerprint of this very installation: equal for as long as it is the same one in the same state, another after it was
   * reinstalled (systemData.createdAt, else the time of its instance-view status). "" where ARM gives nothing to tell by.
   */
  readonly mark: string;
}

export type DeleteAnswer =
  /** 202. `poller` is what `resume` needs, over restarts. */
  | { readonly answer: "Accepted"; readonly poller: string }
  /** 204, or 404 of the extension alone. */
  | { readonly answer: "AlreadyGone" }
  /** 404 of the machine. */
  | { readonly answer: "MachineGone" }
  /** 409 OperationNotAllowed. */
  | { readonly answer: "NotRunning" }
  /** 409 ScopeLocked. */
  | { readonly answer: "Locked"; readonly scope: string }
  /** 403 AuthorizationFailed, or a deny assignment or policy. */
  | { readonly answer: "Denied"; readonly action: string; readonly scope: string }
  /** 429 or 503 with Retry-After: ARM did nothing. */
  | { readonly answer: "Throttled"; readonly retryAfterMs: number }
  /** `notAfter` had come: nothing was sent. */
  | { readonly answer: "NotSent" }
  | { readonly answer: "Failed"; readonly code: string; readonly message: string }
  /** It was sent, and no answer came: ARM may have taken it. */
  | { readonly answer: "Unclear" };

export type DeleteProgress =
  | { readonly progress: "Done" }
  | { readonly progress: "Running"; readonly retryAfterMs: number | undefined }
  | { readonly progress: "Failed"; readonly code: string; readonly message: string }
  /** ARM knows the operation no more, or the state cannot be read: the extension must be looked at. */
  | { readonly progress: "Lost" };

/**
 * Who approves: VITALS_APPROVERS, group members by Microsoft Graph. Answers may be five minutes old; where the directory
 * does not answer, it is "CouldNotCheck", never an older "Yes".
 */
export interface Approvers {
  /** For each of these lower-cased subscription ids. `personId` is an Entra object id, lower-cased. */
  approves(personId: string, subscriptionIds: readonly string[]): Promise<ReadonlyMap<string, Approves>>;
  /** Whether this person approves anywhere: who may freeze. */
  approvesAnywhere(personId: string): Promise<Approves>;
  /** Approvers of these subscriptions whom a message can mention, a handful at most; empty where they cannot be told. */
  toMention(subscriptionIds: readonly string[]): Promise<readonly Person[]>;
}

/** Draws what is sent unasked. Pure: the same card for the same request, so that its fingerprint says what was on the screen. */
export interface Presenter {
  /** The request's card in this place, for everybody there. */
  card(redeploy: Redeploy, place: Place): OutgoingBody;
  /** A message in the card's thread, with the mentions that it needs. */
  notice(redeploy: Redeploy, notice: Notice, place: Place): OutgoingBody;
}

/** The newest snapshot, from memory. */
interface Estate {
  snapshot(): Snapshot | undefined;
}

/** What the flows need of the world. */
export interface Parts {
  readonly store: RedeployStore;
  readonly deployer: SensorDeployer;
  readonly approvers: Approvers;
  readonly presenter: Presenter;
  readonly estate: Estate;
  readonly hash: (text: string) => string;
  /** Epoch milliseconds, UTC. */
  readonly now: () => number;
  readonly newId: () => string;
}
