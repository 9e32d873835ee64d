/** Requests to redeploy. Columns that hold an id, of a machine, a request or a message, hold its `rowKey`. */
export interface RedeployTable {
  readonly id: string;
  readonly version: number;
  readonly asked_at: number;
  /** When something is to be done about it; null: never again. */
  readonly due_at: number | null;
  /** Whether it waits for approvers. */
  readonly waits: 0 | 1;
  readonly record: string;
}

/** The one request that holds a machine. */
export interface OpenMachineTable {
  readonly machine: string;
  readonly redeploy: string;
}

/** What a request did to a machine so far. */
export interface RedeployOutcomeTable {
  readonly redeploy: string;
  readonly machine: string;
  readonly at: number;
  readonly accepted: 0 | 1;
  readonly outcome: string;
  /** Of the message key. */
  readonly message: string;
  readonly record: string;
}

/** Machines whose deletion was ever accepted, whatever came of it. Only ever appended. */
export interface RedeployedMachineTable {
  readonly machine: string;
  readonly redeploy: string;
}

/** One row at most. */
export interface RedeployFreezeTable {
  readonly id: 1;
  readonly version: number;
  readonly record: string;
}

/** One row at most. */
export interface ApprovalPlaceTable {
  readonly id: 1;
  readonly record: string;
}

/** The chain, from 1 on without gaps. Only ever appended: triggers refuse all else. `entry`: in its canonical form. */
export interface AuditTable {
  readonly sequence: number;
  readonly entry: string;
  readonly previous: string;
  readonly hash: string;
}

/** Where the chain ends: the one row that every writer of redeploys locks first. */
export interface AuditEndTable {
  readonly id: 1;
  readonly sequence: number;
  readonly hash: string;
}
