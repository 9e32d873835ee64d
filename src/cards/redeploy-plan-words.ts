import type { EarlierRedeploy, PlannedMachine } from "../redeploys/plan.ts";
import { inertLines } from "./escape.ts";
import type { Pen } from "./pen.ts";
import { type Naming, subscriptionWords } from "./redeploy-setting.ts";
import { idWords } from "./redeploy-why.ts";

/** What the machines of a plan have in common and is said once: the start of their ids, and messages that several say. */
export interface PlanContext {
  readonly machines: readonly PlannedMachine[];
  /** Start of every extension's id, up to a slash; "" where it is not worth saying. */
  readonly start: string;
  /** Place in the plan of the first machine with the same issue and message. */
  readonly firstWith: ReadonlyMap<string, number>;
  /** Then it is said once, above all machines. */
  readonly isOneSubscription: boolean;
  /** When the request was made; epoch milliseconds, UTC. */
  readonly askedAt: number;
}

export function planContext(machines: readonly PlannedMachine[], askedAt: number): PlanContext {
  const firstWith = new Map<string, number>();
  for (const [index, machine] of machines.entries()) {
    const key = sayingOf(machine);
    if (!firstWith.has(key)) firstWith.set(key, index);
  }
  const start = sharedStart(machines.map(({ extensionId }) => extensionId));
  const isOneSubscription = new Set(machines.map(({ subscriptionId }) => subscriptionId)).size === 1;
  return { machines, start, firstWith, isOneSubscription, askedAt };
}

function sayingOf({ issue, message }: PlannedMachine): string {
  return `${issue} ${message}`;
}

/** Shorter ones save nothing. */
const WORTH_SAYING = 24;

function sharedStart([first = "", ...others]: readonly string[]): string {
  if (others.length === 0) return "";
  let end = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end -= 1;
  const slash = first.lastIndexOf("/", end - 1);
  return slash < WORTH_SAYING ? "" : first.slice(0, slash + 1);
}

/** What all machines of the plan share: the subscription and the start of their ids. Inert. */
export function sharedLines(
  { machines: [first], start, isOneSubscription }: PlanContext,
  naming: Naming,
  pen: Pen,
): string[] {
  const subscription = first && isOneSubscription ? subscriptionWords(first.subscriptionId, naming, pen) : "";
  return [
    subscription === "" ? "" : pen.say("planned.subscription", { subscription }),
    start === "" || pen.room.id === 0 ? "" : pen.say("planned.sharedStart", { start: idWords(start, pen) }),
  ];
}

/** What will be deleted: the extension's real id, without the start that all share. Inert. */
export function deletesLine({ extensionId, extensionType }: PlannedMachine, { start }: PlanContext, pen: Pen): string {
  if (pen.room.id === 0) return pen.say("planned.deletesType", { type: extensionType });
  const id = start === "" ? extensionId : `…/${extensionId.slice(start.length)}`;
  return pen.say("planned.deletes", { id: idWords(id, pen) });
}

/** Why it is planned: the issue with the literal message, line by line; said once for machines that say the same. Inert. */
export function messageLines(machine: PlannedMachine, index: number, context: PlanContext, pen: Pen): string[] {
  const issue = pen.say(`issue.${machine.issue}`);
  const first = context.firstWith.get(sayingOf(machine)) ?? index;
  if (machine.message === "") return [pen.say("planned.noMessage", { issue })];
  if (first !== index) return [pen.say("planned.sameMessage", { issue, number: first + 1 })];
  const most = Math.max(pen.room.line, Math.floor(pen.room.block / context.firstWith.size));
  const [line = "…", ...rest] = inertLines(machine.message, most, context.machines.length > 1 ? 2 : MOST_LINES);
  return [pen.say("planned.message", { issue, message: line }), ...rest];
}

const MOST_LINES = 12;

/** What to know before one decides: reservations, earlier redeploys, how often it helped. Inert; "" where there is nothing. */
export function forecastLine(machine: PlannedMachine, index: number, context: PlanContext, pen: Pen): string {
  const { caveat, earlier, success } = machine;
  const saidBefore = context.firstWith.get(sayingOf(machine)) !== index;
  const parts = [
    caveat ? pen.say(`planned.caveat.${caveat}`) : "",
    ...earlier.slice(0, context.machines.length > 1 ? 1 : 5).map((one) => earlierWords(one, context.askedAt, pen)),
    success && !saidBefore ? pen.say("planned.success", { worked: success.worked, n: success.n }) : "",
    success || saidBefore ? "" : pen.say("planned.noSuccess"),
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** Told from the time of the request: a card that stays must not grow older. */
function earlierWords({ at, outcome, sameMessage }: EarlierRedeploy, askedAt: number, pen: Pen): string {
  const values = { span: pen.voice.span(askedAt - at), outcome: pen.say(`outcome.${outcome}`) };
  return pen.say(sameMessage ? "planned.earlierSame" : "planned.earlier", values);
}
