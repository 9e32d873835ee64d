import type { Names } from "../names.ts";
import type { Query } from "../query.ts";
import { understand } from "../understand.ts";
import type { Calendar } from "../understanding/days.ts";
import { machinesMeant } from "./meant.ts";
import type { Meant } from "./redeploy-operation.ts";
import { MOST_REASON, saidIn } from "./said.ts";
import { HOW_IT_IS } from "./scope-of.ts";

/**
 * "Web-01 and web-02, extension corrupt": machines by their names, and behind the last comma the reason. Undefined where that
 * part may be more machines, or a condition on them: nobody is to redeploy what was left out.
 */
export function machinesAndReason(
  words: string,
  typed: string,
  names: Names,
  calendar: Calendar,
): { readonly machines: Meant; readonly because: string } | undefined {
  const comma = words.lastIndexOf(" , ");
  const reason = words.slice(comma + 3).trim();
  if (comma < 0 || !isReason(reason, names, calendar)) return undefined;
  const meant = machinesMeant(words.slice(0, comma), names, calendar, undefined);
  const byName = meant.ok && meant.machines.where.every(({ field, not }) => field === "machine" && !not);
  return byName ? { machines: meant.machines, because: asTyped(reason, typed).slice(0, MOST_REASON) } : undefined;
}

/** A reason keeps its letters, where it is the end of what was typed. */
function asTyped(reason: string, typed: string): string {
  const end = typed.slice(typed.lastIndexOf(",") + 1).trim();
  return saidIn(end) === reason ? end : reason;
}

/** What goes on with the list, or narrows it. */
const GOES_ON =
  /^(?:and|or|but|not|except|excluding|without|only|just|also|plus|including|since|for|until|before|after|if|unless|when|once|in|on|at|from|by|with|all|every|any|these|those|them|the (?:other|rest|whole|linux|windows))\b/;
/** What makes somebody redeploy; other words may take the order back, or put it off. */
const TROUBLE =
  /\b(?:sensor|agent|extension|mde|defender|edr|heartbeats?|install\w*|errors?|fail\w*|broken|corrupt\w*|stuck|hangs?|hung|dead|died|crash\w*|silent|missing|outdated|problems?|issues?|ticket|incident)\b/;
const LATER =
  /\b(?:never|forget|wait|hold|later|tonight|tomorrow|today|dry|test|kidding|at \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
/** A name, or a kind of machines. */
const NAMES_SOME =
  /\S[-_*]\S|\*|\p{L}\d|\b(?:machines?|vms?|servers?|hosts?|box|boxes|nodes?|ones?|group|subscription|region)\b/u;

function isReason(words: string, names: Names, calendar: Calendar): boolean {
  if (!TROUBLE.test(words) || LATER.test(words) || GOES_ON.test(words) || NAMES_SOME.test(words)) return false;
  const understood = understand(words, names, calendar);
  if (understood.kind === "WhichMachine") return false;
  const read = understood.kind === "Query" ? [understood.query] : understood.readings;
  return read.every(saysHowTheyAre);
}

/** A reason tells of machines how they are. */
function saysHowTheyAre({ where }: Query): boolean {
  return where.every(({ field, not }) => HOW_IT_IS.has(field) && !not);
}
