import type { Request, Response } from "restify";
import type { Clock } from "../health/ports.ts";
import type { Log } from "../log.ts";
import { type Incoming, readActivity, tenantOf } from "./activity.ts";
import type { Caller, TeamsAdapter } from "./adapter.ts";
import type { Bot } from "./bot.ts";
import { bodyOf } from "./call-replies.ts";
import type { CallReply } from "./conversation.ts";
import { causeOf } from "./failure.ts";
import { refuse } from "./guards.ts";
import type { Tenants } from "./registration.ts";
import type { TurnsInFlight } from "./turns.ts";

/** Teams sends a message again that is not acknowledged in 15 s. The turn goes on after the acknowledgement. */
const ACKNOWLEDGE_WITHIN_MS = 10_000;

export interface MessageParts {
  readonly adapter: TeamsAdapter;
  /** The server listens before the bot is there; first messages wait for it. */
  readonly bot: Promise<Pick<Bot, "react">>;
  readonly tenants: Tenants;
  readonly turns: TurnsInFlight;
  readonly clock: Clock;
  readonly log: Log;
}

/** Answers `POST /api/messages`: who calls is settled first, then the bot reacts. Never throws. */
export async function receive(parts: MessageParts, request: Request, response: Response): Promise<void> {
  const activity = readActivity(request.body);
  if (!activity) return refuse(response, 400, "not an activity");
  const caller = await parts.adapter.authenticate(activity, request.header("authorization", ""));
  if ("status" in caller) {
    parts.log.warn({ cause: causeOf(caller.error), status: caller.status }, "a caller was not authenticated");
    return refuse(response, caller.status, caller.status === 401 ? "not authenticated" : "come again");
  }
  if (!belongs(parts.tenants, activity)) {
    parts.log.warn({ tenant: tenantOf(activity) }, "a message of a foreign tenant was dropped");
    return refuse(response, 403, "not for this tenant");
  }
  const taken = await parts.turns.runInLine(() => take(parts, caller, activity, response));
  if (!taken) refuse(response, 503, "come again");
}

function belongs(tenants: Tenants, activity: Incoming): boolean {
  return tenants === "Any" || tenants.includes(tenantOf(activity) ?? "");
}

/** Answers the caller as soon as there is a reply, and ends when the turn does. */
async function take(parts: MessageParts, caller: Caller, activity: Incoming, response: Response): Promise<void> {
  const { reply, ended } = begin(parts, caller, activity);
  try {
    respond(response, activity, await reply);
    await ended;
  } catch (error) {
    parts.log.error({ cause: causeOf(error) }, "a turn could not be begun");
    refuse(response, 503, "come again");
  }
  await finished(response);
}

/** Begins the turn. `reply` is there at its end at the latest, or when the caller has waited long enough. */
function begin({ adapter, bot, clock }: MessageParts, caller: Caller, activity: Incoming) {
  const { promise: reply, resolve, reject } = Promise.withResolvers<CallReply | undefined>();
  const cancel = clock.after(ACKNOWLEDGE_WITHIN_MS, () => resolve(undefined));
  const ended = adapter.turn(caller, activity, async (conversation) =>
    (await bot).react(activity, conversation, resolve),
  );
  ended.then(() => resolve(undefined), reject).finally(cancel);
  return { reply, ended };
}

/** Until the answer is with the operating system: an end of the process may not cut it off. */
async function finished(response: Response): Promise<void> {
  if (response.writableFinished || response.destroyed) return;
  await new Promise((resolve) => response.once("finish", resolve).once("close", resolve));
}

function respond(response: Response, activity: Incoming, reply: CallReply | undefined): void {
  if (activity.type !== "invoke" || !reply) return void response.send(200);
  response.json(200, bodyOf(activity, reply));
}
