import { afterEach, describe, expect, test, vi } from "vitest";
import { openCredential } from "../../src/azure/credential.ts";
import { openEstateReader } from "../../src/azure/estate-reader.ts";
import { type Fault, matching } from "../../src/demo/arm/faults.ts";
import { type Identity, READER } from "../../src/demo/arm/identities.ts";
import type { EstateReading } from "../../src/health/ports.ts";
import { aConfig, aKeptLog, aLastingTenant, anImpatientPace } from "../builders/azure-reader.ts";
import { type Column, casesOf } from "./rows.ts";

interface Case {
  readonly fault: Fault;
  /** Undefined: that no identity could sign in. */
  readonly says?: string;
}

const reply = (status: number, body: unknown = { statusCode: status, message: "no" }): Case => ({
  fault: { kind: "Reply", status, body },
});
const NAMED =
  "every table says that no identity could sign in, nothing is asked without a token, and the next sync reads";
const LATE = "every table says so after its time, instead of waiting for ever, and the next sync reads";
const SLOW =
  "the SDK tries again by itself, for as long as an answer may take; then every table says so, and the next sync reads";
const IN_VAIN = "no token came within 2 s";

const COLUMN: Column<Case> = {
  "401, the token expired in flight": { does: NAMED, ...reply(401) },
  "403": { does: NAMED, ...reply(403) },
  "404": { does: SLOW, ...reply(404), says: IN_VAIN },
  "409": { does: NAMED, ...reply(409) },
  "412": { does: NAMED, ...reply(412) },
  "413": { does: NAMED, ...reply(413) },
  "429 with headers": { does: NAMED, ...reply(429) },
  "429 without headers": { does: NAMED, ...reply(429) },
  "500": { does: SLOW, ...reply(500), says: IN_VAIN },
  "502": { does: SLOW, ...reply(502), says: IN_VAIN },
  "503": { does: SLOW, ...reply(503), says: IN_VAIN },
  "504": { does: SLOW, ...reply(504), says: IN_VAIN },
  "connection refused": { testedIn: "test/teams/proactive.test.ts: an identity endpoint where nobody listens" },
  "reset in the body": { does: NAMED, fault: { kind: "Reset" } },
  "never answering": { does: LATE, fault: { kind: "Silence" }, says: "no token came within 2 s" },
  "truncated JSON": { does: NAMED, fault: { kind: "CutJson" } },
  "HTML body": { does: NAMED, fault: { kind: "Html" } },
  "wrong shape": { does: NAMED, ...reply(200, { unheardOf: true }) },
  "a page token that repeats": { cannotOccur: "a token has no pages" },
  "totals that change between pages": { cannotOccur: "a token has no pages" },
  "clock skew": { testedIn: "test/faults/resource-graph.test.ts: a token that is good by our clock alone" },
  "DNS failure": { cannotOccur: "a managed identity's endpoint is an address of this machine" },
};

const CASES = casesOf(COLUMN);
/** Tokens are kept for the whole process: each case has an identity of its own. */
const identities = CASES.map(
  (_, n): Identity => ({ ...READER, clientId: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}` }),
);
const tenant = await aLastingTenant({ identities: [READER, ...identities] });

afterEach(() => {
  vi.unstubAllEnvs();
});

const failuresOf = (reading: EstateReading) =>
  [
    reading.inventory,
    reading.extensions,
    reading.assessments,
    reading.reports,
    reading.plans,
    reading.subscriptions,
  ].flatMap((one) => (one.ok ? [] : [one.failure.message]));

describe("a token's", () => {
  test.each(CASES.map(([row, does, one], n) => [row, does, one, identities[n]?.clientId ?? ""] as const))(
    "%s: %s",
    async (_, _does, { fault, says = "no identity for Azure could sign in" }, clientId) => {
      vi.stubEnv("AZURE_TOKEN_CREDENTIALS", "prod");
      for (const [name, value] of Object.entries(tenant.identityEnvironment)) vi.stubEnv(name, value);
      const config = aConfig(tenant, { pace: anImpatientPace({ timeout: 2_000 }) });
      const reader = openEstateReader(config, openCredential({ cloud: "public", clientId }), aKeptLog().log);
      const set = tenant.fail({ on: matching({ path: /^\/msi\/token$/ }), fault });
      const before = tenant.requests.length;
      const failures = failuresOf(await reader.read(undefined, new AbortController().signal));
      expect(failures).toEqual(Array(6).fill(expect.stringContaining(`: ${says}.`)));
      expect(set.hits).toBeGreaterThan(0);
      expect(tenant.requests.slice(before).filter(({ path }) => path !== "/msi/token")).toEqual([]);
      set.stop();
      expect(failuresOf(await reader.read(undefined, new AbortController().signal))).toEqual([]);
    },
  );
});
