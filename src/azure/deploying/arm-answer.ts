import type { HttpHeaders } from "@azure/core-rest-pipeline";
import { z } from "zod";
import { redact } from "../redact.ts";

/** What ARM answered, whichever client asked. */
export interface ArmAnswer {
  readonly status: number;
  readonly headers: Pick<HttpHeaders, "get">;
  readonly bodyAsText?: string | null;
}

/** ARM's error body. */
export interface ArmError {
  readonly code: string;
  readonly message: string;
  /** Id of the policy assignment that forbade it; undefined where no policy is named. */
  readonly policyAssignment: string | undefined;
}

const ERROR = z.object({
  code: z.string(),
  message: z.string().catch(""),
  additionalInfo: z
    .array(z.object({ info: z.object({ policyAssignmentId: z.string().optional().catch(undefined) }) }))
    .optional()
    .catch(undefined),
});

/** Most of a text from ARM that is kept in a request's record. */
const LONGEST_TEXT = 2_000;
const LONGEST_ID = 100;
/** A header that says more must not stop a request for a day. */
const LONGEST_PAUSE = 60 * 60_000;

/** The error in a body as JSON, `{error: {code, message}}` or, as some operations have it, without the frame; undefined if it is none. */
export function armErrorOf(body: unknown): ArmError | undefined {
  const framed = z.object({ error: z.unknown() }).safeParse(body);
  const { success, data } = ERROR.safeParse(framed.success ? framed.data.error : body);
  if (!success) return undefined;
  const { code, message, additionalInfo = [] } = data;
  const policies = additionalInfo.map(({ info }) => info.policyAssignmentId);
  return { code, message, policyAssignment: policies.find((id) => id !== undefined) };
}

/** The body, parsed; undefined if it is no JSON. */
export function jsonOf({ bodyAsText }: ArmAnswer): unknown {
  try {
    return JSON.parse(bodyAsText ?? "");
  } catch {
    return undefined;
  }
}

/** A sign-in page of a proxy has status 200 and is nothing that ARM said. */
export function isPage({ headers }: ArmAnswer): boolean {
  return /text\/html/i.test(headers.get("content-type") ?? "");
}

/** `x-ms-request-id`, else the correlation id; null where there is none. */
export function requestIdOf(answer: ArmAnswer | undefined): string | null {
  const { headers } = answer ?? {};
  const id = headers?.get("x-ms-request-id") ?? headers?.get("x-ms-correlation-request-id");
  return id ? id.slice(0, LONGEST_ID).toWellFormed() : null;
}

/** Milliseconds of `Retry-After`, seconds or a date, an hour at most; undefined where it says nothing. `now` is epoch milliseconds. */
export function retryAfterOf({ headers }: Pick<ArmAnswer, "headers">, now: number): number | undefined {
  const given = headers.get("retry-after")?.trim() ?? "";
  const ms = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_PAUSE);
}

/** Redacted, and no longer than a record should be. */
export function kept(text: string): string {
  const whole = redact(text.slice(0, 2 * LONGEST_TEXT)).trim();
  return whole.length <= LONGEST_TEXT ? whole : `${whole.slice(0, LONGEST_TEXT).toWellFormed()}…`;
}
