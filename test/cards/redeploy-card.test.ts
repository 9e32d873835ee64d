import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { renderRequest } from "../../src/cards/redeploy-card.ts";
import type { PlannedMachine } from "../../src/redeploys/plan.ts";
import type { Run } from "../../src/redeploys/run.ts";
import { viewOf } from "../../src/redeploys/view.ts";
import { NOW } from "../builders/evidence.ts";
import {
  ADELE,
  ALEX,
  anActor,
  anApproval,
  aPlan,
  aPlannedMachine,
  aRedeployRequest,
  aRound,
  aRunning,
  aVote,
  MEGAN,
  machineIds,
  settings,
} from "../builders/redeploy.ts";
import { aRequestSetting, aTellingMachine, aTellingPlan, EVERY_RUN, everyState } from "../builders/redeploy-cards.ts";
import { deleted, worked } from "../builders/run.ts";
import { DAY, HOUR, MINUTE } from "../builders/time.ts";
import { buttonsOf, linesOf, nodesOf, READER } from "./reading.ts";
import { requestFor } from "./redeploy-samples.ts";

const titles = (card: unknown) =>
  buttonsOf(card)
    .map(({ title }) => title)
    .filter((title) => title !== "undefined");
const ticks = (card: unknown) => nodesOf(card).filter(({ type }) => type === "Input.Toggle");
const textOf = (card: unknown) => linesOf(card).join("\n");

describe("the card of an open request", () => {
  const { card, sentence } = requestFor(aRedeployRequest(aTellingPlan()));
  const text = textOf(card);

  test.each([
    ["what it is and where it stands", "Redeploy of 3 sensors: waiting for approval"],
    ["who asks and why", "Alex Wilber asked on Sep 15, 9:00 AM UTC: “The sensor is broken.”"],
    ["how many approvals are needed, and until when", "Approvals: 0 of 1 needed. Without a decision it expires on"],
    ["what is deleted and that the sensor stays", "The sensor itself stays installed on the machine."],
    ["how long it may take", "The extension is usually back within an hour."],
    ["the literal message", "Installation: The extension failed with exit code 22."],
    ["what is left out and why", "db-01: A lock forbids deletion: /subscriptions/1/resourceGroups/rg-db."],
    ["what it rests on", "It is frozen: what is approved is what is done."],
    ["reservations", "A redeploy may help; it is not certain to."],
    ["earlier redeploys", "Redeployed 12 days before, for the same message: failed again"],
    ["how often it helped, of how many", "Of 4 earlier redeploys with this message 3 worked."],
  ])("says %s", (_, words) => {
    expect(text).toContain(words);
  });

  test("names each extension by its real id: the start that all share once, then the rest", () => {
    const start = /All ids below begin with (\S+)/.exec(text)?.[1];
    const rests = [...text.matchAll(/Deletes: …\/(\S+)/g)].map(([, rest]) => `${start}${rest}`);
    expect(rests).toEqual(aTellingPlan().machines.map(({ extensionId }) => extensionId));
  });

  test("says a message once for the machines that say the same", () => {
    expect(text.match(/exit code 22/g)).toHaveLength(1);
    expect(text.match(/the same message as number 1/g)).toHaveLength(2);
  });

  test("stands for itself in one sentence", () => {
    expect(sentence).toBe("Redeploy of 3 sensors: waiting for approval (web-01, web-02, web-03).");
  });

  test("shows a single machine's whole message and whole id", () => {
    const message = Array.from({ length: 8 }, (_, line) => `line ${line} ${"x".repeat(200)}`).join("\n");
    const plan = aPlan([aPlannedMachine("web-01", { message })]);
    const single = textOf(requestFor(aRedeployRequest(plan)).card);
    for (const line of message.split("\n")) expect(single).toContain(line);
    expect(single).toContain(`Deletes: ${plan.machines[0]?.extensionId}`);
  });
});

describe("buttons", () => {
  const request = aRedeployRequest(aTellingPlan());

  test("stand on the card for all, with ids of the request and the round alone", () => {
    const pressed = buttonsOf(requestFor(request).card).map(({ data }) => data);
    expect(pressed).toEqual(
      expect.arrayContaining([
        { verb: "approve", request: "r-1", round: 1 },
        { verb: "reject", request: "r-1", round: 1 },
        { verb: "withdraw", request: "r-1" },
        { verb: "request", request: "r-1" },
      ]),
    );
    expect(pressed).toHaveLength(4);
  });

  test.each([
    ["an approver", anActor(MEGAN), ["Approve what is ticked", "Reject the request"], undefined],
    ["the asker", anActor(ALEX), ["Withdraw"], "This is your own request: somebody else has to approve it."],
    ["somebody else", anActor(ADELE, { "/": "No" }), [], /^Whether you may decide could not be checked/],
    ["a guest", anActor(MEGAN, {}, "Guest"), [], "Guests cannot ask for redeploys or decide about them."],
  ])("of %s are those that this person may press", (_, viewer, expected, notice) => {
    const { card } = requestFor(request, viewer);
    expect(titles(card)).toEqual(expected);
    if (notice !== undefined) expect(linesOf(card)).toContainEqual(expect.stringMatching(notice));
  });

  test("to approve and reject are gone for whoever has voted, who is told so", () => {
    const ids = machineIds(request.plan);
    const voted = aRedeployRequest(request.plan, { is: "Open", round: aRound(ids, { votes: [aVote(MEGAN, ids)] }) });
    const { card } = requestFor(voted, anActor(MEGAN));
    expect(titles(card)).not.toContain("Approve what is ticked");
    expect(textOf(card)).toContain("You voted already, on Sep 15, 9:00 AM UTC.");
  });

  test.each(["rejected", "withdrawn", "expired", "void", "watching", "running"])("are gone once it is %s", (name) => {
    const redeploy = everyState()[name];
    const { card } = requestFor(redeploy ?? request);
    expect(buttonsOf(card)).toEqual([]);
    expect(ticks(card)).toEqual([]);
    expect(card).not.toHaveProperty("refresh");
  });

  test("ask again with the number of the new round", () => {
    const data = buttonsOf(requestFor(everyState()["sent back"] ?? request).card).map((button) => button.data);
    expect(data).toContainEqual({ verb: "approve", request: "r-1", round: 2 });
  });

  test("to reject need a reason, which is asked for only then", () => {
    const form = nodesOf(requestFor(request).card).find(({ type }) => type === "Action.ShowCard");
    expect(nodesOf(form)).toContainEqual(
      expect.objectContaining({ type: "Input.Text", id: "reason", isRequired: true }),
    );
  });
});

describe("ticks", () => {
  test("stand with each machine that is asked about, ticked, in words of ours alone", () => {
    expect(ticks(requestFor(aRedeployRequest(aTellingPlan())).card)).toEqual([
      expect.objectContaining({ id: "tick0", title: "Redeploy number 1", value: "true" }),
      expect.objectContaining({ id: "tick1", title: "Redeploy number 2", value: "true" }),
      expect.objectContaining({ id: "tick2", title: "Redeploy number 3", value: "true" }),
    ]);
  });

  test("are not there for a single machine, nor for more than the card shows", () => {
    for (const count of [1, 21]) {
      const { card } = requestFor(aRedeployRequest(aTellingPlan(count)));
      expect(ticks(card)).toEqual([]);
      expect(titles(card)).toContain("Approve");
    }
  });

  test("are only for machines that this person approves", () => {
    const other = aTellingMachine("web-02", { subscriptionId: "other" });
    const { card } = requestFor(aRedeployRequest(aPlan([aTellingMachine(), other])), anActor(MEGAN));
    expect(ticks(card).map(({ id }) => id)).toEqual(["tick0"]);
  });

  test("of a second round are for the machines that are left", () => {
    const redeploy = everyState()["sent back"] ?? aRedeployRequest();
    expect(ticks(requestFor(redeploy).card).map(({ id }) => id)).toEqual(["tick1", "tick2"]);
  });
});

describe("a machine on its way", () => {
  test.each<[string, Run, string[]]>([
    ["waiting", EVERY_RUN.waiting as Run, ["Waits for its turn"]],
    [
      "deleted, and it takes long",
      deleted({ alarms: { warnedAt: NOW + HOUR, escalatedAt: null } }),
      [
        "Deleted, waits for Defender for Cloud · 9:00 AM UTC accepted · 9:02 AM UTC deleted · 10:00 AM UTC warned: over 1 h",
      ],
    ],
    ["worked", worked(), ["Worked · 9:00 AM UTC accepted · 9:02 AM UTC deleted", "10:00 AM UTC healthy"]],
    ["worked, as far as one knows", EVERY_RUN["worked, as far as one knows"] as Run, ["is not verified"]],
    ["failed again", EVERY_RUN["failed again"] as Run, ["It says something else now: Exit code 31."]],
    ["given up", EVERY_RUN["given up"] as Run, ["24 h have passed.", "Sep 16, 9:00 AM UTC given up"]],
    ["left out", EVERY_RUN["left out"] as Run, ["The extension works by now: nothing to repair."]],
    ["not deleted", EVERY_RUN["not deleted"] as Run, ["Azure says Conflict: It did not work."]],
  ])("that is %s has its times and its reason", (_, run, words) => {
    const text = textOf(requestFor(aRunning(aPlan(), [run])).card);
    for (const one of words) expect(text).toContain(one);
  });

  test("says which round it is not part of", () => {
    const plan = aTellingPlan(2);
    const state = { is: "Open", round: aRound(machineIds(plan).slice(0, 1)) } as const;
    expect(textOf(requestFor(aRedeployRequest(plan, state)).card)).toContain("Not part of this round.");
  });
});

describe("what became of a request", () => {
  test.each([
    ["approved", "Approved by Megan Bowen on Sep 15, 9:00 AM UTC."],
    ["held up", "Held up by a freeze of Adele Vance: “Release week”."],
    ["running", "Wave 2 of at most 3: one machine alone, then five, then the rest."],
    ["stopped after two failures", "two machines failed of the same kind (Failed/Conflict)."],
    ["stopped after a wave", "a machine of wave 1 failed (Denied)."],
    ["stopped by time", "the approval ran out before all machines had their turn."],
    ["sent back", "2 of 3 approved machines were no longer as the plan says."],
    ["rejected", "Rejected by Megan Bowen on Sep 15, 9:00 AM UTC.\nReason: “Not on a Friday”"],
    ["without a machine that all agreed on", "The votes agreed on no machine."],
    ["withdrawn", "Withdrawn by Alex Wilber on Sep 15, 9:00 AM UTC."],
    ["expired", "Expired on Sep 15, 1:00 PM UTC."],
    ["void", "Nothing more is done with it; tell whoever runs Vitals."],
    ["finished, then rejected", "Reason: “Not now”"],
    ["open with a vote", "Megan Bowen voted on Sep 15, 9:00 AM UTC for 3 of 3."],
  ])("is said of one that is %s", (name, words) => {
    expect(textOf(requestFor(everyState()[name] ?? aRedeployRequest()).card)).toContain(words);
  });
});

test("a request that became void after its approval is not said to be approved any more", () => {
  const approvals = [anApproval(machineIds(aTellingPlan()))];
  const text = textOf(requestFor({ ...aRedeployRequest(aTellingPlan(), { is: "Void", at: NOW }), approvals }).card);
  expect(text.match(/Void since/g)).toHaveLength(1);
  expect(text).not.toContain("Approved by");
});

describe("the card", () => {
  const request = aRedeployRequest(aTellingPlan());

  test("is the same whenever it is drawn", () => {
    const drawn = [NOW, NOW + 3 * HOUR].map((now) =>
      renderRequest(viewOf(request, undefined, settings(), now), READER, aRequestSetting()),
    );
    expect(drawn[1]).toEqual(drawn[0]);
  });

  test("says that nobody may approve where no approvers are set", () => {
    const { card } = requestFor(request, undefined, aRequestSetting({ hasApprovers: false }));
    expect(textOf(card)).toContain("Whoever runs Vitals has to set VITALS_APPROVERS to the object ids");
  });

  test("mentions the approvers while it waits for them, and nobody afterwards", () => {
    const mentioned = (name: string) =>
      nodesOf(requestFor(everyState()[name] ?? request).card).filter(({ type }) => type === "mention");
    expect(mentioned("open")).toEqual([
      { type: "mention", text: "<at>Megan Bowen</at>", mentioned: { id: "megan", name: "Megan Bowen" } },
    ]);
    expect(mentioned("approved")).toEqual([]);
  });

  test("lets Teams ask for each person's view, for sixty people at most", () => {
    const ids = Array.from({ length: 80 }, (_, index) => `29:${index}`);
    const { card } = requestFor(request, undefined, aRequestSetting({ refreshFor: ids }));
    expect(card.refresh).toEqual({
      action: { type: "Action.Execute", verb: "request", data: { verb: "request", request: "r-1" } },
      userIds: ids.slice(0, 60),
    });
    expect(requestFor(request).card.refresh).not.toHaveProperty("userIds");
  });

  test("names the machines beyond those that it shows one by one", () => {
    expect(textOf(requestFor(aRedeployRequest(aTellingPlan(22))).card)).toContain("and 2 more: web-21, web-22");
  });
});

describe("twenty machines", () => {
  const long = (character: string, index: number): PlannedMachine =>
    aTellingMachine(`${character.repeat(200)}${index}`, {
      message: `${index} ${character.repeat(10_000)}`,
      extensionId: `/subscriptions/${index}${"x".repeat(400)}/${character.repeat(100)}`,
      subscriptionId: `${index}`,
    });

  test.each(["x", "字", "👍", "\n", '"', "\u202e"])(
    "with the longest names, ids and messages of %j fit",
    (character) => {
      const plan = { ...aTellingPlan(), machines: Array.from({ length: 20 }, (_, index) => long(character, index)) };
      for (const redeploy of Object.values(everyState(plan))) {
        const { card } = requestFor(redeploy);
        expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
      }
    },
  );

  test("as they are in real estates fit with their ids and with most of their messages", () => {
    const machines = Array.from({ length: 20 }, (_, index) =>
      aTellingMachine(`web-${index}`, { message: `Exit code ${index}: ${"could not be installed, ".repeat(20)}` }),
    );
    const text = textOf(requestFor(aRedeployRequest({ asOf: NOW, machines, leftOut: [] })).card);
    expect(text.match(/Deletes: …\/web-\d+\/extensions\/MDE\.Linux/g)).toHaveLength(20);
    expect(text.match(/Exit code \d+: (?:could not be installed, ){2}/g)).toHaveLength(20);
  });

  test("hide none of what is to be ticked", () => {
    expect(ticks(requestFor(aRedeployRequest(aTellingPlan(20))).card)).toHaveLength(20);
  });
});

test("a run that ends on another day is told with its day", () => {
  const late: Run = { ...worked(), is: "Worked", at: NOW + DAY + MINUTE } as Run;
  expect(textOf(requestFor(aRunning(aPlan(), [late])).card)).toContain("Sep 16, 9:01 AM UTC healthy");
});
