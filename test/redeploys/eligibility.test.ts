import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Evidence } from "../../src/health/evidence.ts";
import { judge } from "../../src/health/judge.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import { eligibility } from "../../src/redeploys/eligibility.ts";
import { anyEvidence } from "../builders/any-evidence.ts";
import { anAssessment, anExtension, aRedeploy, COVERED, evidence, NOW, SEEN } from "../builders/evidence.ts";
import { aConnectorMachine, aMachine, anArcMachine } from "../builders/machine.ts";
import { healthy, judged, unhealthy, unknown } from "../builders/snapshot.ts";

const FACTS = { heartbeat: "refuse", lockedBy: undefined } as const;
const FAILED = anExtension({ provisioning: "Failed", code: "ProvisioningState/failed/22" });

/** A failed installation that a redeploy would cure, but for what is told. */
function decided(
  overrides: Partial<Evidence> = {},
  verdict: Verdict = unhealthy(),
  facts: Partial<typeof FACTS> | object = {},
) {
  const one = { ...judged({ verdict }), evidence: evidence({ extension: FAILED, ...overrides }) };
  return eligibility(one, { ...FACTS, ...facts }, NOW);
}

const NOT_SEEN = { visibility: { seen: false, because: "SourceFailed", source: "Inventory" } } as const;
const P1_WITHOUT_CSPM = { coverage: { ...COVERED, serversPlan: "P1" } } as const;
const STOPPED = { machine: aMachine({ power: { is: "NotRunning", code: "deallocated" } }) };
const UNDER_WAY = { redeploy: aRedeploy() };
const HEARTBEAT = unhealthy({ issue: "Heartbeat", known: "not-reporting", cause: "HeartbeatBad" });
const LOCK = { lockedBy: "/subscriptions/prod" };

describe("whether a sensor can be redeployed", () => {
  test.each([
    ["an installation failed on a running VM", {}, unhealthy(), undefined],
    ["it failed on a connected Arc machine", { machine: anArcMachine() }, unhealthy(), undefined],
    ["the message is known and a redeploy helps", {}, unhealthy({ known: "install-failed" }), undefined],
    ["it may help", {}, unhealthy({ known: "repository-setup-failed" }), "Maybe"],
    ["it helps after a cleanup", {}, unhealthy({ known: "corrupt-installation" }), "AfterCleanup"],
    ["the extension is stuck", { extension: anExtension({ provisioning: "Creating" }) }, unhealthy(), undefined],
  ])("yes, where %s", (_, overrides, verdict, caveat) => {
    expect(decided(overrides, verdict)).toMatchObject({ eligible: true, caveat });
  });

  test.each([
    ["its source failed", NOT_SEEN, unhealthy(), {}, { why: "NotVisible", reason: { because: "SourceFailed" } }],
    [
      "it was seen over eight hours ago",
      {},
      unknown({ reason: "NotVisible", because: "TooOld", source: undefined }),
      {},
      { why: "NotVisible", reason: { because: "TooOld" } },
    ],
    ["the plan is too small", P1_WITHOUT_CSPM, unhealthy(), {}, { why: "NotCovered", missing: ["Cspm"] }],
    [
      "Endpoint protection is off",
      { coverage: { ...COVERED, endpointProtection: false } },
      unhealthy(),
      {},
      { why: "NotCovered", missing: ["EndpointProtection"] },
    ],
    ["it is stopped", STOPPED, unhealthy(), {}, { why: "NotRunning", power: "deallocated" }],
    [
      "nobody knows whether it runs",
      { machine: aMachine({ power: { is: "Unknown", code: "" } }) },
      unhealthy(),
      {},
      { why: "NotRunning", power: "" },
    ],
    ["a redeploy of ours is under way", UNDER_WAY, unhealthy(), {}, { why: "AlreadyRedeploying" }],
    ["it is healthy", {}, healthy(), {}, { why: "NotUnhealthy", verdict: { state: "Healthy" } }],
    ["nothing is known", {}, unknown(), {}, { why: "NotUnhealthy", verdict: { state: "Unknown" } }],
    ["it does not report", {}, HEARTBEAT, {}, { why: "NotInstallation", issue: "Heartbeat", heartbeatIsOff: true }],
    [
      "the issue is another",
      {},
      unhealthy({ issue: "Other" }),
      { heartbeat: "allow" },
      { why: "NotInstallation", issue: "Other", heartbeatIsOff: false },
    ],
    ["there is no Azure resource", { machine: aConnectorMachine() }, unhealthy(), {}, { why: "NoAzureResource" }],
    ["there is nothing to delete", { extension: undefined }, unhealthy(), {}, { why: "NoExtension" }],
    [
      "it is just being deleted",
      { extension: anExtension({ provisioning: "Deleting" }) },
      unhealthy(),
      {},
      { why: "BeingDeleted" },
    ],
    ["a lock forbids it", {}, unhealthy(), LOCK, { why: "Locked", scope: "/subscriptions/prod" }],
    [
      "Python is missing",
      {},
      unhealthy({ known: "python-missing" }),
      {},
      { why: "WouldNotHelp", known: "python-missing", fix: "install-python" },
    ],
    [
      "only the extension tells that Python is missing",
      { extension: anExtension({ provisioning: "Failed", code: "ProvisioningState/failed/52" }) },
      unhealthy(),
      {},
      { why: "WouldNotHelp", known: undefined },
    ],
  ])("no, where %s", (_, overrides, verdict, facts, because) => {
    expect(decided(overrides as Partial<Evidence>, verdict, facts)).toMatchObject({ eligible: false, because });
  });

  const everything = { ...NOT_SEEN, ...P1_WITHOUT_CSPM, ...STOPPED, ...UNDER_WAY, extension: undefined };
  test.each([
    ["NotVisible", everything, healthy()],
    ["NotCovered", { ...everything, visibility: SEEN }, healthy()],
    ["NotRunning", { ...STOPPED, ...UNDER_WAY, extension: undefined }, healthy()],
    ["AlreadyRedeploying", { ...UNDER_WAY, extension: undefined }, healthy()],
    ["NotUnhealthy", { machine: aConnectorMachine(), extension: undefined }, healthy()],
    ["NotInstallation", { machine: aConnectorMachine(), extension: undefined }, HEARTBEAT],
    [
      "NoAzureResource",
      { machine: aConnectorMachine(), extension: undefined },
      unhealthy({ known: "extension-absent" }),
    ],
    ["NoExtension", { extension: undefined }, unhealthy({ known: "extension-absent" })],
    ["BeingDeleted", { extension: anExtension({ provisioning: "Deleting" }) }, unhealthy({ known: "python-missing" })],
    ["Locked", {}, unhealthy({ known: "python-missing" })],
  ])("names %s before the reasons that come after it", (why, overrides, verdict) => {
    expect(decided(overrides as Partial<Evidence>, verdict, LOCK)).toMatchObject({ because: { why } });
  });

  it("includes heartbeat issues, unproven, where the operator allows them", () => {
    const silent = { extension: anExtension(), edr: anAssessment({ status: "Unhealthy" }) };
    expect(decided(silent, HEARTBEAT, { heartbeat: "allow" })).toMatchObject({ eligible: true, caveat: "Unproven" });
    expect(decided({ ...silent, extension: undefined }, HEARTBEAT, { heartbeat: "allow" })).toMatchObject({
      because: { why: "NoExtension" },
    });
  });

  it("does not let a setting for heartbeats lift what an installation's message says", () => {
    const pythonMissing = unhealthy({ known: "python-missing" });
    expect(decided({}, pythonMissing, { heartbeat: "allow" })).toMatchObject({ because: { why: "WouldNotHelp" } });
  });

  it("is never yes for a machine that is not Unhealthy, not seen, not covered, or does not run", () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom("allow", "refuse"), (one, heartbeat) => {
        const verdict = judge(one, NOW);
        const result = eligibility({ ...judged({ verdict }), evidence: one }, { ...FACTS, heartbeat }, NOW);
        if (!result.eligible) return;
        expect(verdict.state).toBe("Unhealthy");
        expect(one.visibility.seen).toBe(true);
        expect(one.machine.power.is).toBe("Running");
        expect(one.coverage.endpointProtection).toBe(true);
        expect(one.extension?.provisioning).not.toBe("Deleting");
        expect(result.extension).toBe(one.extension);
      }),
    );
  });
});
