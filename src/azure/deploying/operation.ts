import { z } from "zod";
import type { DeleteProgress } from "../../redeploys/ports.ts";
import { type ArmAnswer, armErrorOf, isPage, jsonOf, kept, retryAfterOf } from "./arm-answer.ts";

/** Where ARM is asked how an operation goes on. `by`: the header that named it, since the two are answered differently. */
export interface Operation {
  readonly url: string;
  readonly by: "Azure-AsyncOperation" | "Location";
}

const OPERATION = z.object({ url: z.string(), by: z.enum(["Azure-AsyncOperation", "Location"]) });
const STATUS = z.object({ status: z.string() });

/** Of an operation that nobody can ask about: `resume` says "Lost", and the extension is looked at. */
const NO_POLLER = "";

/**
 * The operation of a 202, as text, to be kept over restarts; "" if there is none on a host of ARM's.
 * Our token goes to that address, so it must not be anybody's.
 */
export function pollerOf({ headers }: ArmAnswer, armHosts: readonly string[]): string {
  for (const by of ["Azure-AsyncOperation", "Location"] as const) {
    const url = headers.get(by);
    if (url !== undefined && isOfArm(url, armHosts)) return JSON.stringify({ url, by } satisfies Operation);
  }
  return NO_POLLER;
}

/** Reads what `pollerOf` wrote, and checks the host again: it comes from the store. undefined if it is of no use. */
export function operationOf(poller: string, armHosts: readonly string[]): Operation | undefined {
  try {
    const operation = OPERATION.parse(JSON.parse(poller));
    return isOfArm(operation.url, armHosts) ? operation : undefined;
  } catch {
    return undefined;
  }
}

/** The subscription that the operation is in, as ARM spells it; "" where its address does not say. */
export function subscriptionOf({ url }: Pick<Operation, "url">): string {
  return /\/subscriptions\/([^/?]+)/i.exec(url)?.[1] ?? "";
}

/** ARM itself or one of its regions, "westeurope.management.azure.com". */
function isOfArm(url: string, armHosts: readonly string[]): boolean {
  const { protocol, host, username, password } = URL.parse(url) ?? {};
  if (protocol !== "https:" || host === undefined || username || password) return false;
  return armHosts.some((arm) => host === arm || host.endsWith(`.${arm}`));
}

/** What the answer about an operation means. `now` is epoch milliseconds, UTC. */
export function progressOf(answer: ArmAnswer, { by }: Operation, now: number): DeleteProgress {
  const { status } = answer;
  const running = { progress: "Running", retryAfterMs: retryAfterOf(answer, now) } as const;
  if (status === 429 || status === 408 || status >= 500) return running;
  if (isPage(answer)) return { progress: "Lost" };
  if (status === 202) return running;
  if (status === 204) return { progress: "Done" };
  if (status === 200) return by === "Location" ? ofLocation(answer) : (ofStatus(jsonOf(answer)) ?? running);
  return failedOrLost(answer);
}

/** The end of what Location names is any 200; one with an operation's status in it says more. */
function ofLocation(answer: ArmAnswer): DeleteProgress {
  const progress = ofStatus(jsonOf(answer));
  return progress?.progress === "Failed" ? progress : { progress: "Done" };
}

/** undefined: it runs. */
function ofStatus(body: unknown): DeleteProgress | undefined {
  const { success, data } = STATUS.safeParse(body);
  if (!success) return { progress: "Lost" };
  if (/^succeeded$/i.test(data.status)) return { progress: "Done" };
  if (!/^(failed|cancell?ed)$/i.test(data.status)) return undefined;
  const error = armErrorOf(body);
  return { progress: "Failed", code: kept(error?.code ?? data.status), message: kept(error?.message ?? "") };
}

/** Location answers a failed operation with the failure itself; a 404, or no right to ask, says nothing of it. */
function failedOrLost(answer: ArmAnswer): DeleteProgress {
  const error = armErrorOf(jsonOf(answer));
  if (error === undefined || [401, 403, 404, 410].includes(answer.status)) return { progress: "Lost" };
  return { progress: "Failed", code: kept(error.code), message: kept(error.message) };
}
