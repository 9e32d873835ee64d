import { describe, expect, test } from "vitest";
import { openSensorDeployer } from "../../src/azure/sensor-deployer.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { aKeptLog } from "../builders/azure-reader.ts";
import { aDeployer, extensionId } from "../builders/sensor-deployer.ts";
import { HOUR, MINUTE } from "../builders/time.ts";
import { type Column, casesOf } from "./rows.ts";

interface Case {
  readonly fault?: Fault;
  /** Another host than the tenant. */
  readonly endpoint?: string;
  /** What the DELETE is taken for. */
  readonly answer: object;
  /** What a question about the running operation is taken for; undefined: the same fault cannot occur there. */
  readonly progress?: object;
}

const reply = (status: number, headers: Record<string, string> = {}, code = "Code"): Fault => ({
  kind: "Reply",
  status,
  headers,
  body: { error: { code, message: "Azure's words" } },
});
const RUNNING = { progress: "Running" };
const LOST = { progress: "Lost" };
const UNCLEAR = { answer: "Unclear" };
const failed = (code: string) => ({ answer: "Failed", code });
const NOT_KNOWN = "is not known to have happened: the machine is looked at, and no second DELETE is sent";
const REFUSED = "is a refusal in Azure's words, and nothing is sent again by itself";
const HEADERS = "is accepted all the same: what ARM says of the operation stands in headers";
const WAITS = "waits for the time that ARM names; nothing was done";

const COLUMN: Column<Case> = {
  "401, the token expired in flight": {
    does: REFUSED,
    fault: reply(401, {}, "ExpiredAuthenticationToken"),
    answer: failed("ExpiredAuthenticationToken"),
    progress: LOST,
  },
  "403": { does: REFUSED, fault: reply(403, {}, "AuthorizationFailed"), answer: { answer: "Denied" }, progress: LOST },
  "404": [
    {
      does: "is a success: the extension is gone",
      fault: reply(404, {}, "ResourceNotFound"),
      answer: { answer: "AlreadyGone" },
      progress: LOST,
    },
    {
      does: REFUSED,
      fault: reply(404, {}, "SubscriptionNotFound"),
      answer: failed("SubscriptionNotFound"),
      progress: LOST,
    },
  ],
  "409": [
    {
      does: REFUSED,
      fault: reply(409, {}, "Conflict"),
      answer: failed("Conflict"),
      progress: { progress: "Failed", code: "Conflict" },
    },
    { does: "names the lock", fault: reply(409, {}, "ScopeLocked"), answer: { answer: "Locked" } },
  ],
  "412": { does: REFUSED, fault: reply(412, {}, "PreconditionFailed"), answer: failed("PreconditionFailed") },
  "413": { does: REFUSED, fault: reply(413, {}, "RequestEntityTooLarge"), answer: failed("RequestEntityTooLarge") },
  "429 with headers": {
    does: WAITS,
    fault: reply(429, { "Retry-After": "17" }),
    answer: { answer: "Throttled", retryAfterMs: 17_000 },
    progress: { progress: "Running", retryAfterMs: 17_000 },
  },
  "429 without headers": {
    does: WAITS,
    fault: reply(429),
    answer: { answer: "Throttled", retryAfterMs: MINUTE },
    progress: RUNNING,
  },
  "500": { does: NOT_KNOWN, fault: reply(500), answer: UNCLEAR, progress: RUNNING },
  "502": { does: NOT_KNOWN, fault: reply(502), answer: UNCLEAR, progress: RUNNING },
  "503": [
    { does: NOT_KNOWN, fault: reply(503), answer: UNCLEAR, progress: RUNNING },
    {
      does: WAITS,
      fault: reply(503, { "Retry-After": "5" }),
      answer: { answer: "Throttled", retryAfterMs: 5_000 },
      progress: RUNNING,
    },
  ],
  "504": { does: NOT_KNOWN, fault: reply(504), answer: UNCLEAR, progress: RUNNING },
  "connection refused": { does: "is not sent", endpoint: "http://127.0.0.1:9", answer: { answer: "NotSent" } },
  "reset in the body": { does: HEADERS, fault: { kind: "Reset" }, answer: { answer: "Accepted" }, progress: RUNNING },
  "never answering": { does: NOT_KNOWN, fault: { kind: "Silence" }, answer: UNCLEAR, progress: RUNNING },
  "truncated JSON": {
    does: HEADERS,
    fault: { kind: "CutJson" },
    answer: { answer: "Accepted" },
    progress: LOST,
  },
  "HTML body": { does: NOT_KNOWN, fault: { kind: "Html" }, answer: UNCLEAR, progress: LOST },
  "wrong shape": {
    does: HEADERS,
    fault: { kind: "Rewrite", body: () => ({ unheardOf: true }) },
    answer: { answer: "Accepted" },
    progress: LOST,
  },
  "a page token that repeats": { cannotOccur: "a DELETE has no pages" },
  "totals that change between pages": { cannotOccur: "a DELETE has no pages" },
  "clock skew": {
    does: "a time to come again that lies an hour ahead of our clock is waited for no longer than any other",
    fault: reply(429, { "Retry-After": new Date(Date.parse("2026-09-15T09:00:00Z") + HOUR).toUTCString() }),
    answer: { answer: "Throttled" },
  },
  "DNS failure": { does: "is not sent", endpoint: "https://arm.invalid", answer: { answer: "NotSent" } },
};

describe("a DELETE, once sent,", () => {
  test.each(casesOf(COLUMN))("%s: %s", async (_, _does, { fault, endpoint, answer, progress }) => {
    const stand = await aDeployer("failed-linux-21", "Contoso Dev", { pace: { giveUpAfter: 3_000, timeout: 3_000 } });
    const { tenant, clock, machine, deletes, begin } = stand;
    if (endpoint) {
      const config = { cloud: "public", armEndpoint: endpoint } as const;
      const parts = {
        credential: tenant.credential(),
        covered: async () => true,
        now: () => clock.now,
        log: aKeptLog().log,
      };
      const elsewhere = openSensorDeployer({ config, ...parts });
      expect(await elsewhere.beginDelete(extensionId(machine), clock.now + MINUTE)).toMatchObject(answer);
      return expect(tenant.requests).toEqual([]);
    }
    if (!fault) throw new Error("no fault");
    const set = tenant.fail({ on: matching({ method: "DELETE" }), fault });
    expect(await begin()).toMatchObject(answer);
    expect(deletes()).toHaveLength(1);
    set.stop();
    if (!progress) return;

    const begun = await aDeployer("failed-linux-21", "Contoso Dev", { pace: { timeout: 3_000 } });
    const accepted = await begun.begin();
    if (accepted.answer !== "Accepted") throw new Error(accepted.answer);
    begun.clock.pass(2 * MINUTE);
    const asked = begun.tenant.fail({ on: matching({ method: "GET" }), fault });
    expect(await begun.deployer.resume(accepted.poller)).toMatchObject(progress);
    expect(asked.hits).toBe(1);
    asked.stop();
    expect(await begun.deployer.resume(accepted.poller)).toMatchObject({ progress: "Done" });
    expect(begun.deletes()).toHaveLength(1);
  });
});
