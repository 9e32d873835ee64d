import { randomUUID } from "node:crypto";
import type { DeleteOutcome } from "../estate/redeploying.ts";
import { type ArmReply, type ArmRequest, absolute, armError } from "./http.ts";

interface Operation {
  readonly id: string;
  readonly startedAt: number;
  endedAt: number | undefined;
  outcome: DeleteOutcome | undefined;
}

/** ARM's asynchronous operations: begun with a 202, asked about at their own address until they end. */
export class Operations {
  readonly #operations = new Map<string, Operation>();
  readonly #retryAfterSeconds: number;

  /** `retryAfterSeconds`: how long callers are told to wait between two questions. */
  constructor(retryAfterSeconds: number) {
    this.#retryAfterSeconds = retryAfterSeconds;
  }

  /** Begins one; `end` is called with its outcome, and the time of it. */
  begin(now: number): { readonly id: string; readonly end: (outcome: DeleteOutcome, at: number) => void } {
    const operation: Operation = { id: randomUUID(), startedAt: now, endedAt: undefined, outcome: undefined };
    this.#operations.set(operation.id, operation);
    return {
      id: operation.id,
      end: (outcome, at) => {
        operation.outcome = outcome;
        operation.endedAt = at;
      },
    };
  }

  /** The 202 that tells where to ask; `folder` is the provider's path for its operations. */
  accepted(request: ArmRequest, folder: string, id: string): ArmReply {
    const version = `api-version=${request.query.get("api-version")}`;
    return {
      status: 202,
      headers: {
        "Azure-AsyncOperation": absolute(request, `${folder}/${id}?${version}`),
        Location: absolute(request, `${folder}/${id}?${version}&monitor=true`),
        "Retry-After": String(this.#retryAfterSeconds),
      },
    };
  }

  /** GET of an operation; with `monitor=true` as `Location` asks, whose answer is a 202 until the end. */
  status(request: ArmRequest, id: string): ArmReply {
    const operation = this.#operations.get(id);
    if (!operation) return armError(404, "NotFound", `The operation ${id} was not found.`);
    const { outcome } = operation;
    const headers: Record<string, string> = outcome ? {} : { "Retry-After": String(this.#retryAfterSeconds) };
    if (request.query.get("monitor") === "true" && !outcome) return { status: 202, headers };
    if (request.query.get("monitor") === "true" && outcome?.status === "Succeeded") return { status: 204 };
    return { status: 200, headers, body: statusBody(operation) };
  }
}

function statusBody({ id, startedAt, endedAt, outcome }: Operation): Record<string, unknown> {
  return {
    name: id,
    status: outcome?.status ?? "InProgress",
    startTime: new Date(startedAt).toISOString(),
    ...(endedAt === undefined ? {} : { endTime: new Date(endedAt).toISOString() }),
    ...(outcome?.status === "Failed" ? { error: { code: outcome.code, message: outcome.message } } : {}),
  };
}
