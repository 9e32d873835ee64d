import { describe, expect, it, test } from "vitest";
import { type Act, type Decided, decide, decideByItself } from "../../src/redeploys/decide.ts";
import type { Actor } from "../../src/redeploys/person.ts";
import type { Redeploy, RedeployState } from "../../src/redeploys/redeploy.ts";
import { NOW } from "../builders/evidence.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";
import {
  ADELE,
  ALEX,
  anActor,
  anApproval,
  aPlan,
  aPlanFor,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aVote,
  MEGAN,
  machineIds,
  settings,
} from "../builders/redeploy.ts";
import { accepted, failedToDelete, waiting } from "../builders/run.ts";
import { HOUR, MINUTE } from "../builders/time.ts";

const ALL = { do: "Approve", round: 1, machines: "All" } as const;
const REJECT = { do: "Reject", round: 1, reason: "Not today." } as const;
const WITHDRAW = { do: "Withdraw" } as const;
const tick = (...machines: readonly string[]): Act => ({ do: "Approve", round: 1, machines });
const LATER = NOW + 10 * MINUTE;
const OWN_ALLOWED = settings({ ownSingleMachine: true });

const press = (redeploy: Redeploy, act: Act, actor: Actor = anActor(), of = settings(), now = LATER) =>
  decide(redeploy, act, actor, of, now);

function changed(decided: Decided): Redeploy {
  if (!decided.ok) throw new Error(`refused: ${decided.because.why}`);
  return decided.change.next;
}

const refusal = (decided: Decided) => (decided.ok ? undefined : decided.because);
const deeds = (decided: Decided) => (decided.ok ? decided.change.audit : decided.entries).map(({ deed }) => deed);

describe("approving", () => {
  const one = aRedeployRequest();
  const [web01 = ""] = machineIds(one.plan);

  it("by one approver is enough for a few machines", () => {
    const { state } = changed(press(one, ALL));
    expect(state).toMatchObject({
      is: "Approved",
      approval: { round: 1, machines: [web01], at: LATER, goodUntil: LATER + 4 * HOUR, votes: [{ by: MEGAN }] },
    });
  });

  it("is written down with what was on the screen and the plan's fingerprint", () => {
    const decided = press(one, ALL);
    expect(deeds(decided)).toEqual(["Approved", "QuorumMet"]);
    expect(decided.ok && decided.change.audit[0]).toMatchObject({
      at: LATER,
      by: MEGAN,
      requestId: "r-1",
      screen: "screen-1",
      facts: { ticked: [web01], plan: one.planHash },
    });
  });

  it("tells everybody concerned once it is decided", () => {
    const decided = press(one, ALL);
    expect(decided.ok && decided.change.notices).toEqual([{ tells: "Decided" }]);
  });

  const six = aRedeployRequest(aPlanFor(6));
  const ids = machineIds(six.plan);

  it("of more than five machines needs two", () => {
    const once = changed(press(six, ALL));
    expect(once.state).toMatchObject({ is: "Open", round: { votes: [{ by: MEGAN }] } });
    expect(changed(press(once, ALL, anActor(ADELE))).state).toMatchObject({
      is: "Approved",
      approval: { machines: ids },
    });
  });

  it("of a part leaves the unticked machines out, and says so", () => {
    const three = aRedeployRequest(aPlanFor(3));
    const [a = "", b = "", c = ""] = machineIds(three.plan);
    const { state } = changed(press(three, tick(a, c)));
    expect(state).toMatchObject({
      is: "Approved",
      approval: { machines: [a, c] },
      runs: { [b]: { is: "LeftOut", because: { why: "NotApproved" } } },
    });
  });

  it("by two approves only what both ticked", () => {
    const once = changed(press(six, tick(...ids.slice(0, 4))));
    const twice = changed(press(once, tick(...ids.slice(2)), anActor(ADELE)));
    expect(twice.state).toMatchObject({ is: "Approved", approval: { machines: ids.slice(2, 4) } });
  });

  it("by two who agree on nothing ends the request", () => {
    const once = changed(press(six, tick(...ids.slice(0, 3))));
    const decided = press(once, tick(...ids.slice(3)), anActor(ADELE));
    expect(changed(decided).state).toMatchObject({ is: "Rejected", reason: "", by: [MEGAN, ADELE] });
    expect(deeds(decided)).toEqual(["Approved", "Rejected"]);
  });

  it("does not need fewer votes because machines were unticked", () => {
    expect(changed(press(six, tick(...ids.slice(0, 2)))).state.is).toBe("Open");
  });

  describe("per subscription", () => {
    const prod = aPlannedMachine("web-01");
    const dev = aPlannedMachine("dev-01", { subscriptionId: CONTOSO_DEV });
    const both = aRedeployRequest(aPlan([prod, dev]));
    const ofDev = anActor(ADELE, { [CONTOSO_DEV]: "Yes", [CONTOSO_PROD]: "No" });
    const ofProd = anActor(MEGAN, { [CONTOSO_PROD]: "Yes", [CONTOSO_DEV]: "No" });

    it("counts a vote only for machines of subscriptions that the voter approves", () => {
      const once = changed(press(both, ALL, ofProd));
      expect(once.state).toMatchObject({
        is: "Open",
        round: { votes: [{ about: [prod.machineId], ticked: [prod.machineId] }] },
      });
      expect(changed(press(once, ALL, ofDev)).state).toMatchObject({
        is: "Approved",
        approval: { machines: [prod.machineId, dev.machineId] },
      });
    });

    it("ignores ticks on the others", () => {
      const once = changed(press(both, tick(prod.machineId, dev.machineId), ofDev));
      expect(once.state).toMatchObject({ round: { votes: [{ about: [dev.machineId], ticked: [dev.machineId] }] } });
    });

    it("refuses ticks on the others alone", () => {
      expect(refusal(press(both, tick(prod.machineId), ofDev))).toEqual({
        why: "NotYours",
        machineIds: [prod.machineId],
      });
    });
  });

  test.each<[string, Act, Actor, object]>([
    ["its asker", ALL, anActor(ALEX), { why: "OwnRequest" }],
    ["somebody who approves nothing", ALL, anActor(MEGAN, { [CONTOSO_PROD]: "No" }), { why: "NotApprover" }],
    [
      "somebody who could not be checked",
      ALL,
      anActor(MEGAN, { [CONTOSO_PROD]: "CouldNotCheck" }),
      { why: "CouldNotCheck" },
    ],
    ["somebody of whom the directory says nothing", ALL, anActor(MEGAN, {}), { why: "CouldNotCheck" }],
    [
      "anybody where no approver is configured",
      ALL,
      anActor(MEGAN, { [CONTOSO_PROD]: "NoneConfigured" }),
      { why: "NoneConfigured" },
    ],
    ["a guest who is an approver", ALL, anActor(MEGAN, undefined, "Guest"), { why: "Guest" }],
    ["a person of another tenant", ALL, anActor(MEGAN, undefined, "ForeignTenant"), { why: "ForeignTenant" }],
    ["an asker, by rejecting", REJECT, anActor(ALEX), { why: "OwnRequest" }],
    ["a guest, by rejecting", REJECT, anActor(MEGAN, undefined, "Guest"), { why: "Guest" }],
    ["somebody else, by withdrawing", WITHDRAW, anActor(MEGAN), { why: "NotAsker" }],
    ["a guest, by withdrawing", WITHDRAW, anActor(ALEX, undefined, "Guest"), { why: "Guest" }],
  ])("is refused to %s, changes nothing and is written down", (_, act, actor, because) => {
    const decided = press(one, act, actor);
    expect(decided).toMatchObject({ ok: false, because });
    expect(deeds(decided)).toEqual(["Refused"]);
    expect(!decided.ok && decided.entries[0]).toMatchObject({ by: actor.person, facts: { act: act.do } });
  });

  it("of one's own single machine needs the operator's leave, and an approver", () => {
    expect(changed(press(one, ALL, anActor(ALEX), OWN_ALLOWED)).state.is).toBe("Approved");
    expect(refusal(press(one, ALL, anActor(ALEX, { [CONTOSO_PROD]: "No" }), OWN_ALLOWED))).toEqual({
      why: "NotApprover",
    });
    const two = aRedeployRequest(aPlanFor(2));
    expect(refusal(press(two, ALL, anActor(ALEX), OWN_ALLOWED))).toEqual({ why: "OwnRequest" });
  });

  test.each<[string, Redeploy, Act, number, object]>([
    ["twice by the same person", changed(press(six, ALL)), ALL, LATER, { why: "AlreadyVoted", at: LATER }],
    ["nothing", one, tick(), LATER, { why: "NothingTicked" }],
    ["a machine outside the plan", one, tick(web01, "/other"), LATER, { why: "OutsidePlan", machineIds: ["/other"] }],
    ["at its expiry", one, ALL, NOW + 4 * HOUR, { why: "TooLate", expiredAt: NOW + 4 * HOUR }],
    ["in a round that never was", one, { ...ALL, round: 2 }, LATER, { why: "NotDue" }],
  ])("%s is refused", (_, redeploy, act, now, because) => {
    const decided = press(redeploy, act, anActor(), settings(), now);
    expect(decided).toEqual({ ok: false, because, entries: [] });
  });

  it("a millisecond before its expiry counts", () => {
    expect(press(one, ALL, anActor(), settings(), NOW + 4 * HOUR - 1).ok).toBe(true);
  });
});

describe("the second click", () => {
  const one = aRedeployRequest();
  const approved = changed(press(one, ALL));
  const rejected = changed(press(one, REJECT));
  const withdrawn = changed(press(one, WITHDRAW, anActor(ALEX)));
  const expired = changed(decideByItself(one, { do: "Expire" }, NOW + 4 * HOUR));

  test.each<[string, Redeploy, object]>([
    ["an approval", approved, { what: "Approved", by: [MEGAN], at: LATER }],
    ["a rejection", rejected, { what: "Rejected", by: [MEGAN], at: LATER }],
    ["a withdrawal", withdrawn, { what: "Withdrawn", by: [ALEX], at: LATER }],
    ["an expiry", expired, { what: "Expired", by: [], at: NOW + 4 * HOUR }],
  ])("after %s is told what was decided, by whom and when", (_, redeploy, decision) => {
    for (const act of [ALL, REJECT]) {
      expect(press(redeploy, act, anActor(ADELE))).toEqual({
        ok: false,
        because: { why: "AlreadyDecided", decision },
        entries: [],
      });
    }
  });

  it("on the card of an earlier round does not count in a later one", () => {
    const again = inRound2({ is: "Stopped" });
    expect(refusal(press(again, ALL, anActor(ADELE)))).toMatchObject({
      why: "AlreadyDecided",
      decision: { what: "Approved" },
    });
    expect(press(again, { ...ALL, round: 2 }, anActor(ADELE)).ok).toBe(true);
  });
});

/** Stopped after its first machine failed: asks again about the other two. */
function inRound2({ is }: { readonly is: "Stopped" }, first: RedeployState | undefined = undefined): Redeploy {
  const plan = aPlanFor(3);
  const [a = "", b = "", c = ""] = machineIds(plan);
  const state: RedeployState = first ?? {
    is,
    at: LATER,
    because: { why: "WaveFailed", wave: 1, kind: "Locked" },
    round: aRound([b, c], { number: 2, openedAt: LATER, expiresAt: LATER + 4 * HOUR }),
    runs: { [a]: failedToDelete(), [b]: waiting(), [c]: waiting() },
  };
  return { ...aRedeployRequest(plan, state), approvals: [anApproval([a, b, c])] };
}

describe("rejecting", () => {
  it("needs a reason, which everybody sees", () => {
    const one = aRedeployRequest();
    expect(refusal(press(one, { ...REJECT, reason: "  " }))).toEqual({ why: "ReasonMissing" });
    expect(changed(press(one, { ...REJECT, reason: " Not today. " })).state).toMatchObject({ reason: "Not today." });
  });

  it("ends a request even after others approved", () => {
    const six = changed(press(aRedeployRequest(aPlanFor(6)), ALL));
    expect(changed(press(six, REJECT, anActor(ADELE))).state).toMatchObject({ is: "Rejected", by: [ADELE] });
  });

  it("what was stopped ends it, and leaves out what was not done", () => {
    const { state } = changed(press(inRound2({ is: "Stopped" }), { ...REJECT, round: 2 }));
    expect(state).toMatchObject({ is: "Finished", ended: { is: "Rejected" } });
    const runs = "runs" in state ? Object.values(state.runs).map((run) => run.is) : [];
    expect(runs).toEqual(["NotDeleted", "LeftOut", "LeftOut"]);
  });

  it("what was stopped lets sensors that are awaited be watched to their end", () => {
    const stopped = inRound2({ is: "Stopped" });
    const [a = ""] = machineIds(stopped.plan);
    const runs = "runs" in stopped.state ? stopped.state.runs : {};
    const awaited = { ...stopped, state: { ...stopped.state, runs: { ...runs, [a]: accepted() } } as RedeployState };
    expect(changed(press(awaited, { ...REJECT, round: 2 })).state).toMatchObject({
      is: "Watching",
      ended: { is: "Rejected" },
    });
  });
});

describe("withdrawing", () => {
  const approved = changed(press(aRedeployRequest(), ALL));

  it("is the asker's until something was begun", () => {
    expect(changed(press(aRedeployRequest(), WITHDRAW, anActor(ALEX))).state).toMatchObject({
      is: "Withdrawn",
      by: ALEX,
    });
    expect(changed(press(approved, WITHDRAW, anActor(ALEX))).state.is).toBe("Withdrawn");
  });

  it("comes too late once it runs", () => {
    const ids = machineIds(approved.plan);
    const running: RedeployState = {
      is: "Running",
      approval: anApproval(ids),
      wave: { number: 1, machines: ids },
      runs: {},
      heldBy: null,
    };
    expect(refusal(press({ ...approved, state: running }, WITHDRAW, anActor(ALEX)))).toMatchObject({
      why: "AlreadyDecided",
      decision: { what: "Approved", by: [MEGAN] },
    });
  });

  it("is possible after the request's time to decide has passed, as it harms nothing", () => {
    expect(press(aRedeployRequest(), WITHDRAW, anActor(ALEX), settings(), NOW + 5 * HOUR).ok).toBe(true);
  });
});

describe("what the clock does", () => {
  const one = aRedeployRequest();
  const approved = changed(press(one, ALL));
  const expire = (redeploy: Redeploy, now: number) => decideByItself(redeploy, { do: "Expire" }, now);
  const remind = (redeploy: Redeploy, now: number) => decideByItself(redeploy, { do: "Remind" }, now);

  test.each<[string, Redeploy, number, object]>([
    ["an undecided request after four hours", one, NOW + 4 * HOUR, { is: "Expired", was: "Undecided" }],
    ["an approval that could not begin for four hours", approved, LATER + 4 * HOUR, { is: "Expired", was: "Approved" }],
    [
      "a request that waits for its second vote",
      changed(press(aRedeployRequest(aPlanFor(6)), ALL)),
      NOW + 4 * HOUR,
      { votes: [{ by: MEGAN }] },
    ],
  ])("expires %s", (_, redeploy, now, state) => {
    expect(changed(expire(redeploy, now)).state).toMatchObject(state);
    expect(refusal(expire(redeploy, now - 1))).toEqual({ why: "NotDue" });
  });

  it("expires nothing twice", () => {
    const expired = changed(expire(one, NOW + 4 * HOUR));
    expect(refusal(expire(expired, NOW + 9 * HOUR))).toEqual({ why: "NotDue" });
  });

  test.each([
    ["before half-time", NOW + 2 * HOUR - 1, false],
    ["at half-time", NOW + 2 * HOUR, true],
    ["at its end", NOW + 4 * HOUR, false],
  ])("reminds the approvers: %s", (_, now, reminded) => {
    expect(remind(one, now).ok).toBe(reminded);
  });

  it("reminds once, in the thread", () => {
    const decided = remind(one, NOW + 2 * HOUR);
    expect(decided.ok && decided.change.notices).toEqual([{ tells: "Reminder" }]);
    expect(refusal(remind(changed(decided), NOW + 3 * HOUR))).toEqual({ why: "NotDue" });
  });

  it("does not remind of what is decided", () => {
    expect(refusal(remind(approved, NOW + 3 * HOUR))).toEqual({ why: "NotDue" });
  });
});

describe("a refusal", () => {
  it("leaves the request as it was", () => {
    const frozen = Object.freeze(aRedeployRequest());
    const before = JSON.stringify(frozen);
    press(frozen, ALL, anActor(ALEX));
    press(frozen, tick("/other"));
    expect(JSON.stringify(frozen)).toBe(before);
  });

  it("is the same for a vote that is already there, however it is delivered", () => {
    const ids = machineIds(aPlanFor(6));
    const voted = aRedeployRequest(aPlanFor(6), { is: "Open", round: aRound(ids, { votes: [aVote(MEGAN, ids)] }) });
    expect(refusal(press(voted, tick(...ids.slice(0, 1))))).toEqual({ why: "AlreadyVoted", at: NOW });
    expect(refusal(press(voted, ALL))).toEqual({ why: "AlreadyVoted", at: NOW });
  });
});
