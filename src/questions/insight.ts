import type { TransitionState } from "../health/snapshot.ts";
import type { HealthState } from "../health/verdict.ts";
import type { Answer, Footing, MachineRow, Understood } from "./answer.ts";
import type { KeptMute, KeptRedeploy } from "./ports.ts";
import type { Dimension, Query, Topic } from "./query.ts";

/** Answers that look across machines or back in time; facts like those of `answer.ts`, with the same units. */
type Insight = GroupAnswer | ChangesAnswer | TrendAnswer | HistoryAnswer | AboutAnswer | ExportAnswer;

/** Everything that a question can be answered with. */
export type Reply = Answer | Insight;

/** Machines divided by one or two dimensions, the largest groups first. */
export interface GroupAnswer {
  readonly kind: "Group";
  readonly query: Query;
  readonly understood: Understood;
  readonly by: readonly Dimension[];
  /** Machines that match, each once, though it may be in several groups (an EC2 instance is on Arc and on AWS). */
  readonly total: number;
  readonly outOf: number;
  /** As many as the query's limit. */
  readonly groups: readonly Group[];
  /** Groups beyond the limit, and the machines in them. */
  readonly more: { readonly groups: number; readonly machines: number };
  /** Values of the second dimension, in the order of the groups' cells; empty without one. */
  readonly columns: readonly GroupName[];
  readonly footing: Footing;
}

export interface GroupName {
  /** The canonical value; "" where the machines have none. */
  readonly value: string;
  /** As people call it; text from outside but for fields with words of our own. */
  readonly label: string;
}

export interface Group extends GroupName {
  readonly total: number;
  /** Machines of the group in the filters' scope, whatever their state. */
  readonly outOf: number;
  readonly byState: Readonly<Record<HealthState, number>>;
  /** One number for each of `columns`. */
  readonly cells: readonly number[];
  /** The machines of the group as a list; undefined where no filter can name it. */
  readonly query: Query | undefined;
}

/** New: became unhealthy. Recovered: from unhealthy to healthy. OtherIssue: stayed unhealthy. Appeared, Gone: in the inventory. */
export type Change = "New" | "Recovered" | "OtherIssue" | "Appeared" | "Gone" | "Other";

export interface ChangeRow {
  readonly machineId: string;
  readonly machineName: string;
  readonly at: number;
  readonly change: Change;
  readonly from: TransitionState | undefined;
  readonly to: TransitionState | "Gone";
  /** The machine as it is now; undefined once it is gone. */
  readonly row: MachineRow | undefined;
}

/** Who changed since a time, the newest first. */
export interface ChangesAnswer {
  readonly kind: "Changes";
  readonly query: Query;
  readonly understood: Understood;
  readonly since: number;
  readonly total: number;
  readonly byChange: Readonly<Record<Change, number>>;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly ChangeRow[];
  readonly footing: Footing;
}

/** Counts over time. */
export interface TrendAnswer {
  readonly kind: "Trend";
  readonly query: Query;
  readonly understood: Understood;
  readonly since: number;
  /** From one point to the next. */
  readonly stepMs: number;
  /** Oldest first. `counts` undefined: nothing was known then, and nothing is made up. */
  readonly points: readonly {
    readonly at: number;
    readonly counts: Readonly<Record<HealthState, number>> | undefined;
  }[];
  /** The state that the question is about; Unhealthy if it names none. */
  readonly state: HealthState;
  /** Its number at the first point that is known, and at the last. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly footing: Footing;
}

/** What happened to one machine, the newest first. Names of people and reasons are text from outside. */
export type MachineEvent = StateEvent | RedeployEvent | MuteEvent | UnmuteEvent;

interface StateEvent {
  readonly what: "State";
  readonly at: number;
  readonly from: TransitionState | undefined;
  readonly to: TransitionState | "Gone";
}

export interface RedeployEvent extends KeptRedeploy {
  readonly what: "Redeploy";
}

/** The machine alone, or a filter or an error that holds for it now. */
interface MuteEvent extends Pick<KeptMute, "at" | "until" | "by" | "reason"> {
  readonly what: "Mute";
}

/** A mute was taken back before its time. */
interface UnmuteEvent {
  readonly what: "Unmute";
  readonly at: number;
  readonly by: string;
}

export interface HistoryAnswer {
  readonly kind: "History";
  readonly query: Query;
  readonly row: MachineRow;
  readonly events: readonly MachineEvent[];
  readonly footing: Footing;
}

/** A question about the integration itself. The words are the cards'; the link is Microsoft's page on it. */
export interface AboutAnswer {
  readonly kind: "About";
  readonly query: Query;
  readonly topic: Topic;
  readonly link: string;
}

/** The whole set behind a question, for a file; its content comes from `fileTable`. */
export interface ExportAnswer {
  readonly kind: "Export";
  readonly query: Query;
  readonly understood: Understood;
  /** Rows of the file: machines, unless the query says otherwise. */
  readonly total: number;
  readonly footing: Footing;
}
