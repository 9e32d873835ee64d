import { at } from "../../builders/time.ts";

/** What both the processes that tell digests and their killer know. */
export const FIRST_SLOT = at("08:00");

/** A line that such a process prints. */
export interface Step {
  readonly call: string;
  /** Of the message that it is about. */
  readonly id: string | undefined;
  readonly at: "Begin" | "End";
}
