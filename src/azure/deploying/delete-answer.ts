import type { DeleteAnswer } from "../../redeploys/ports.ts";
import { type ArmAnswer, type ArmError, armErrorOf, isPage, jsonOf, kept, retryAfterOf } from "./arm-answer.ts";
import { pollerOf } from "./operation.ts";
import { type Asked, denial, isMachineNotThere, isNotRunning, isNotThere, lockedScope } from "./refusals.ts";

/** ARM limits deletions by tokens that come back every second; one that says nothing means its minute. */
const USUAL_PAUSE = 60_000;

/** What ARM's answer to the DELETE of an extension means (domain/azure.md §4). `now` is epoch milliseconds, UTC. */
export function deleteAnswer(answer: ArmAnswer, asked: Asked, armHosts: readonly string[], now: number): DeleteAnswer {
  const { status } = answer;
  if (status < 300) return done(answer, armHosts);
  if (status === 429) return { answer: "Throttled", retryAfterMs: retryAfterOf(answer, now) ?? USUAL_PAUSE };
  if (status >= 500 || status === 408) return broken(answer, now);
  const error = armErrorOf(jsonOf(answer));
  return error ? refusal(status, error, asked) : { answer: "Failed", code: `HTTP ${status}`, message: "" };
}

/** 200 says the same as 204, but with a proxy's page it says nothing. */
function done(answer: ArmAnswer, armHosts: readonly string[]): DeleteAnswer {
  if (isPage(answer)) return { answer: "Unclear" };
  if (answer.status === 204 || answer.status === 200) return { answer: "AlreadyGone" };
  return { answer: "Accepted", poller: pollerOf(answer, armHosts) };
}

/** Only 503 with Retry-After says that nothing was done; behind any other a request may have passed. */
function broken(answer: ArmAnswer, now: number): DeleteAnswer {
  const retryAfterMs = answer.status === 503 ? retryAfterOf(answer, now) : undefined;
  return retryAfterMs === undefined ? { answer: "Unclear" } : { answer: "Throttled", retryAfterMs };
}

function refusal(status: number, error: ArmError, asked: Asked): DeleteAnswer {
  if (status === 404 && isMachineNotThere(error)) return { answer: "MachineGone" };
  if (status === 404 && isNotThere(error)) return { answer: "AlreadyGone" };
  if (status === 403) return { answer: "Denied", ...denial(error, asked) };
  if (/^ScopeLocked$/i.test(error.code)) return { answer: "Locked", scope: lockedScope(error, asked) };
  if (isNotRunning(error)) return { answer: "NotRunning" };
  if (/^RequestDisallowedByPolicy$/i.test(error.code)) return { answer: "Denied", ...denial(error, asked) };
  return { answer: "Failed", code: kept(error.code), message: kept(error.message) };
}
