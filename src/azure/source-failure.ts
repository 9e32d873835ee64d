import { isRestError, type RestError } from "@azure/core-rest-pipeline";
import { z } from "zod";
import type { Source } from "../health/evidence.ts";
import type { SourceFailure } from "../health/snapshot.ts";
import { IncompleteReading, ReadingFault } from "./reading-faults.ts";
import { redact } from "./redact.ts";

/** ARM's error body. Resource Graph's own `message` says nothing; the cause stands in the details. */
const ERROR_BODY = z.object({
  error: z.object({
    code: z.string().optional(),
    message: z.string().optional(),
    details: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).nullish(),
  }),
});

const LONGEST_CAUSE = 300;

/** Codes whose message would repeat our query. */
const ABOUT_THE_QUERY = /query|parser|syntax/i;

const WORDS: Readonly<Record<string, string>> = {
  NoValidSubscriptionsInQueryRequest: "the identity can read no subscription in the scope",
  RateLimiting: "Resource Graph's quota stayed exhausted",
};

/** What failed, as a value: one sentence about `what` ("virtual machines") for people, without query, token or stack. */
export function sourceFailure(source: Source, what: string, error: unknown): SourceFailure {
  return {
    source,
    truncated: error instanceof IncompleteReading,
    message: `Could not read the ${what}: ${causeInWords(error)}.`,
  };
}

/** Why, as the end of a sentence for people, without query, token or stack. */
export function causeInWords(error: unknown): string {
  if (error instanceof ReadingFault) return error.message;
  if (isRestError(error)) return restCause(error);
  if (!(error instanceof Error)) return "an unknown fault";
  if (/Authentication|CredentialUnavailable/.test(error.name)) return "no identity for Azure could sign in";
  return "an unexpected fault, see the log";
}

function restCause(error: RestError): string {
  if (error.statusCode === undefined) return `the connection to Azure failed (${error.code ?? "no code"})`;
  const { code, messages } = detailsOf(error);
  const words =
    WORDS[code] ?? (ABOUT_THE_QUERY.test(code) ? `Resource Graph did not accept the query (${code})` : undefined);
  if (words) return words;
  if (error.statusCode === 401) return "Azure did not accept the identity's token";
  if (error.statusCode === 429) return "Azure asked for fewer requests and kept asking";
  const refusal = `Azure answered ${error.statusCode}${code ? ` ${code}` : ""}`;
  return messages ? `${refusal}: ${messages}` : refusal;
}

function detailsOf(error: RestError): { readonly code: string; readonly messages: string } {
  const body = ERROR_BODY.safeParse(error.details);
  if (!body.success) return { code: error.code ?? "", messages: "" };
  const { code, message, details } = body.data.error;
  const causes = details?.length ? details : [{ code, message }];
  return {
    code: causes[0]?.code ?? code ?? "",
    messages: oneLine(causes.map((cause) => cause.message ?? "").join(" ")),
  };
}

/** Azure's own words, fit for the middle of a sentence. */
function oneLine(text: string): string {
  const line = redact(text.slice(0, 4 * LONGEST_CAUSE))
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(/\.$/, "");
  return line.length <= LONGEST_CAUSE ? line : `${line.slice(0, LONGEST_CAUSE).toWellFormed()}…`;
}

/** The same fault for the log: everything that helps, redacted. Requests and answers themselves, tokens among them, stay out. */
export function loggedCause(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: redact(String(error)) };
  const cause = {
    name: error.name,
    message: oneLine(error.message),
    stack: error.stack?.split("\n    at ").slice(1, 8),
  };
  if (isRestError(error)) {
    return {
      ...cause,
      code: error.code,
      status: error.statusCode,
      details: redact(JSON.stringify(error.details ?? null)),
    };
  }
  return error.cause instanceof Error ? { ...cause, cause: oneLine(error.cause.message) } : cause;
}
