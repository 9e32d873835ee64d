import { describe, expect, it, test } from "vitest";
import { canonical } from "../../src/redeploys/canonical.ts";
import { type MachinePast, makePlan, sift } from "../../src/redeploys/make-plan.ts";
import type { Look } from "../../src/redeploys/ports.ts";
import { anExtension, NOW } from "../builders/evidence.ts";
import { sha256 } from "../builders/hash.ts";
import { aFoundExtension, aLook } from "../builders/look.ts";
import { aMachine } from "../builders/machine.ts";
import { anOutcome, names, settings } from "../builders/redeploy.ts";
import { aSnapshot, healthy, judged, unhealthy } from "../builders/snapshot.ts";
import { DAY } from "../builders/time.ts";

const FAILED = { extension: anExtension({ provisioning: "Failed" }) };
const broken = (name: string, message = "exit code 99") =>
  judged({ machine: { name }, evidence: { ...FAILED, machine: aMachine({ name }) }, verdict: unhealthy({ message }) });
const idOf = (name: string) => aMachine({ name }).id;
const NO_PAST: MachinePast = { openRequests: new Map(), earlier: new Map() };
const ALL_ALLOWED = settings({ maxPercent: 100 });
const lookOf = (name: string, overrides: Partial<ReturnType<typeof aFoundExtension>> = {}): Look =>
  aLook({ extension: aFoundExtension({ id: `${idOf(name)}/extensions/Real-Name`, ...overrides }) });

function plan(
  machines: readonly ReturnType<typeof judged>[],
  looks: Readonly<Record<string, Look>> = {},
  past: MachinePast = NO_PAST,
  success = new Map<string, { worked: number; n: number }>(),
) {
  const ids = machines.map(({ evidence }) => evidence.machine.id);
  const sifted = sift(ids, aSnapshot(machines), past, ALL_ALLOWED, NOW);
  if (!sifted.ok) return sifted;
  const known = machines.map(
    ({ evidence: { machine } }) => [machine.id, looks[machine.name] ?? lookOf(machine.name)] as const,
  );
  return makePlan(sifted.sifted, { ...past, looks: new Map(known), success }, ALL_ALLOWED, NOW);
}

const [WEB = ""] = names(1);

describe("the plan", () => {
  it("names the extension's real id, as ARM spells it, and the literal message", () => {
    expect(plan([broken(WEB, "Enable failed with <b>exit code 99</b>")])).toMatchObject({
      ok: true,
      plan: {
        asOf: NOW,
        machines: [
          {
            machineId: idOf(WEB),
            name: WEB,
            extensionId: `${idOf(WEB)}/extensions/Real-Name`,
            issue: "Installation",
            message: "Enable failed with <b>exit code 99</b>",
            known: null,
            caveat: null,
            success: null,
          },
        ],
        leftOut: [],
      },
    });
  });

  it("says what else has to be done where a redeploy may not be enough", () => {
    const one = { ...broken(WEB), verdict: unhealthy({ known: "corrupt-installation" }) };
    expect(plan([one])).toMatchObject({
      plan: { machines: [{ known: "corrupt-installation", caveat: "AfterCleanup" }] },
    });
  });

  it("tells earlier redeploys of the machine, five at most, and whether they were for the same message", () => {
    const same = "text:exit code 99";
    const earlier = [
      anOutcome({ at: NOW - 12 * DAY, outcome: "FailedAgain", messageKey: same }),
      ...[20, 30, 40, 50, 60].map((days) => anOutcome({ at: NOW - days * DAY, messageKey: "known:install-failed" })),
    ];
    const made = plan([broken(WEB)], {}, { ...NO_PAST, earlier: new Map([[idOf(WEB), earlier]]) });
    const told = made.ok ? (made.plan.machines[0]?.earlier ?? []) : [];
    expect(told).toHaveLength(5);
    expect(told[0]).toEqual({ at: NOW - 12 * DAY, outcome: "FailedAgain", sameMessage: true });
    expect(told[1]).toMatchObject({ outcome: "Worked", sameMessage: false });
  });

  it("tells how often a redeploy helped against the same message, of how many", () => {
    const success = new Map([["text:exit code 99", { worked: 8, n: 10 }]]);
    expect(plan([broken(WEB)], {}, NO_PAST, success)).toMatchObject({
      plan: { machines: [{ success: { worked: 8, n: 10 } }] },
    });
  });

  test.each<[string, Look, object]>([
    ["is gone", { saw: "Gone" }, { why: "Gone" }],
    ["may not be read", { saw: "Denied", action: "read", scope: "/s" }, { why: "Denied", action: "read", scope: "/s" }],
    ["does not answer", { saw: "Nothing", retryAfterMs: 1 }, { why: "NotSeen" }],
    [
      "was stopped since",
      aLook({ power: { running: false, code: "deallocated" } }),
      { why: "NotRunning", power: "deallocated" },
    ],
    ["is locked", aLook({ lockedBy: "/subscriptions/s" }), { why: "Locked", scope: "/subscriptions/s" }],
    ["is covered no more", aLook({ covered: false }), { why: "NotCovered" }],
    ["has lost its extension since", aLook({ extension: undefined }), { why: "NoExtension" }],
    ["is being deleted", aLook({ extension: aFoundExtension({ provisioning: "Deleting" }) }), { why: "BeingDeleted" }],
    ["works by now", lookOf("web-02", { provisioning: "Succeeded", statusIsError: false }), { why: "Recovered" }],
  ])("leaves a machine out that %s, and keeps the others", (_, look, because) => {
    const made = plan([broken(WEB), broken("web-02")], { "web-02": look });
    expect(made).toMatchObject({
      plan: { machines: [{ name: WEB }], leftOut: [{ machineId: idOf("web-02"), name: "web-02", because }] },
    });
  });

  it("keeps one of which a report complains though its extension always worked", () => {
    const reported = judged({ machine: { name: WEB }, verdict: unhealthy({ basis: "Report" }) });
    const look = lookOf(WEB, { provisioning: "Succeeded", statusIsError: false });
    expect(plan([reported], { [WEB]: look })).toMatchObject({ ok: true });
  });

  it("is refused where nothing is left, with every reason", () => {
    const made = plan([broken(WEB)], { [WEB]: { saw: "Gone" } });
    expect(made).toEqual({
      ok: false,
      because: { why: "NothingToRedeploy", leftOut: [{ machineId: idOf(WEB), name: WEB, because: { why: "Gone" } }] },
    });
  });

  it("has one fingerprint, in whatever order its fields were stored", () => {
    const made = plan([broken(WEB)]);
    if (!made.ok) throw new Error("no plan");
    const stored = JSON.parse(JSON.stringify(made.plan), (_, value) =>
      value && typeof value === "object" && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(sha256(canonical(stored))).toBe(sha256(canonical(made.plan)));
  });
});

describe("before ARM is asked", () => {
  const asked = (ids: readonly string[], past = NO_PAST, of = ALL_ALLOWED) =>
    sift(
      ids,
      aSnapshot([...names(30).map((name) => broken(name)), judged({ machine: { name: "ok-01" } })]),
      past,
      of,
      NOW,
    );

  it("a machine that is named twice counts once", () => {
    expect(asked([idOf(WEB), idOf(WEB)])).toMatchObject({ ok: true, sifted: { fit: [{}], leftOut: [] } });
  });

  it("machines that cannot be redeployed are left out with their reasons", () => {
    expect(asked([idOf(WEB), idOf("ok-01"), "/nowhere"])).toMatchObject({
      sifted: {
        fit: [{ evidence: { machine: { name: WEB } } }],
        leftOut: [
          { name: "ok-01", because: { why: "NotUnhealthy", verdict: healthy({ rule: expect.any(String) }) } },
          { name: "/nowhere", because: { why: "NotKnown" } },
        ],
      },
    });
  });

  it("too many machines are refused as a whole, with the numbers", () => {
    expect(asked(names(21).map(idOf))).toEqual({ ok: false, because: { why: "TooMany", asked: 21, max: 20 } });
    expect(asked(names(4).map(idOf), NO_PAST, settings())).toMatchObject({
      because: { why: "TooManyOfSubscription", max: 3, of: 31 },
    });
  });

  it("machines that cannot be redeployed do not count against the caps", () => {
    expect(asked([...names(20).map(idOf), idOf("ok-01"), "/nowhere"]).ok).toBe(true);
  });

  it("machines over their own caps are left out with the numbers", () => {
    const earlier = [1, 2, 3].map((days) => anOutcome({ at: NOW - days * DAY }));
    const past = { openRequests: new Map([[idOf("web-02"), "r-9"]]), earlier: new Map([[idOf(WEB), earlier]]) };
    expect(asked([idOf(WEB), idOf("web-02"), idOf("web-03")], past)).toMatchObject({
      sifted: {
        fit: [{ evidence: { machine: { name: "web-03" } } }],
        leftOut: [
          { because: { why: "TooManyRedeploys", redeploys: 3, max: 3 } },
          { because: { why: "OpenRequest", requestId: "r-9" } },
        ],
      },
    });
  });
});
