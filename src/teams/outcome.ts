import { z } from "zod";
import type { Outcome } from "../outgoing/ports.ts";
import { TooSlow } from "./deadline.ts";

/**
 * May be taken later. 412, 429, 502 and 504 are what Microsoft's page on proactive messages says to send again; 408 and 503
 * say so themselves; 401 is a token that expired on its way, or a secret that is being replaced.
 */
const LATER = [401, 408, 412, 429, 502, 503, 504];

/** Teams' error codes are single words ("ConversationBlockedByUser"). */
const CODE = /^[A-Za-z][\w.-]{0,79}$/;

const bodyShape = z.object({ error: z.object({ code: z.string().regex(CODE) }) });
const headersShape = z.object({ get: z.function() });
const answerShape = z.object({
  status: z.number(),
  headers: headersShape.optional(),
  bodyAsText: z.string().nullish(),
});

/** An HTTP answer as the SDK hangs it on its results and errors. */
export interface Answer {
  readonly status: number;
  header(name: string): string | undefined;
  readonly body: string;
}

/** Undefined: there was no answer. */
export function answerOf(response: unknown): Answer | undefined {
  const read = answerShape.safeParse(response);
  if (!read.success) return undefined;
  const { headers } = response as { readonly headers?: { get(name: string): string | undefined } };
  return { status: read.data.status, header: (name) => headers?.get(name), body: read.data.bodyAsText ?? "" };
}

const acceptedShape = z.looseObject({ id: z.string().min(1).max(2_000).optional() });

/** What a 2xx means. One that is not the connector's (a proxy's page) says nothing of the message. */
export function accepted(answer: Answer | undefined): Outcome {
  if (!answer || answer.body.trim() === "") return { kind: "Accepted", activityId: undefined };
  const read = acceptedShape.safeParse(jsonOf(answer.body));
  if (read.success) return { kind: "Accepted", activityId: read.data.id };
  return { kind: "RetryAfter", ms: undefined, why: `${answer.status}, but not an answer of Teams'` };
}

/** What a failed try means. `now` is epoch milliseconds, for a Retry-After that names a time. */
export function failed(error: unknown, now: number): Outcome {
  const answer = answerOf((error as { readonly response?: unknown } | undefined)?.response);
  if (!answer) return { kind: "RetryAfter", ms: undefined, why: withoutAnswer(error) };
  const why = whyOf(answer);
  if (answer.status < 400) return { kind: "RetryAfter", ms: undefined, why: `${why}, but not an answer of Teams'` };
  if (answer.status === 403) return { kind: "Forbidden", why };
  if (LATER.includes(answer.status)) return { kind: "RetryAfter", ms: retryAfter(answer, now), why };
  return { kind: "Refused", why };
}

function whyOf({ status, body }: Answer): string {
  const read = bodyShape.safeParse(jsonOf(body));
  return read.success ? `${status} ${read.data.error.code}` : String(status);
}

/** The connection failed, nobody answered, or there is no token. */
function withoutAnswer(error: unknown): string {
  if (error instanceof TooSlow) return "no answer in time";
  const code = String((error as { readonly code?: unknown } | undefined)?.code ?? "");
  return CODE.test(code) ? code : "no connection";
}

/** Seconds, or an HTTP date. */
function retryAfter(answer: Answer, now: number): number | undefined {
  const given = answer.header("retry-after")?.trim();
  if (!given) return undefined;
  const ms = /^\d{1,9}$/.test(given) ? Number(given) * 1_000 : Date.parse(given) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
