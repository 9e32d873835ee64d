import type { NothingYetAnswer } from "../answer.ts";
import type { Estate } from "../ports.ts";

/** Before the first sync has ended: why there are no numbers. */
export function nothingYet(estate: Estate): NothingYetAnswer {
  const { startedAt, failures } = estate.syncing();
  return { kind: "NothingYet", syncing: startedAt !== undefined, failures };
}
