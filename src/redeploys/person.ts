/** Somebody as the authenticated activity names them. `id` is the Entra object id, lower-cased; the name is for showing only. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Whether somebody approves redeploys in a subscription. Only "Yes" lets anything happen. */
export type Approves =
  | "Yes"
  | "No"
  | "NoneConfigured" // nobody at all: nothing can be approved, and the card says so
  | "CouldNotCheck"; // the directory did not answer: as good as "No", but said differently

/** Who presses or writes, and what they may do: from the authenticated envelope and the directory, never from a card. */
export interface Actor {
  readonly person: Person;
  readonly standing: "Member" | "Guest" | "ForeignTenant";
  /** By lower-cased subscription id; a subscription that is missing counts as "CouldNotCheck". */
  readonly approves: ReadonlyMap<string, Approves>;
}

/** What Vitals does by itself: expiry, reminders, execution, watching. */
export const VITALS: Person = { id: "vitals", name: "Vitals" };
