import { describe, expect, test } from "vitest";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { renderAsking } from "../../src/cards/redeploy-ask-card.ts";
import { renderRedeploys } from "../../src/cards/redeploy-desk-card.ts";
import { renderNotice } from "../../src/cards/redeploy-notice-card.ts";
import { presenterFor } from "../../src/cards/redeploy-presenter.ts";
import { type RedeploySaid, renderRedeploySaid } from "../../src/cards/redeploy-said-card.ts";
import { tickedIn } from "../../src/cards/redeploy-ticks.ts";
import type { Place, Redeploy } from "../../src/redeploys/redeploy.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { NOW } from "../builders/evidence.ts";
import {
  ADELE,
  anApproval,
  anOutcome,
  aPlan,
  aPlanFor,
  aRedeployRequest,
  aRound,
  CHANNEL,
  machineIds,
  OWN_CHAT,
} from "../builders/redeploy.ts";
import {
  anAskingSetting,
  aPresenterSetting,
  aTellingMachine,
  aTellingPlan,
  EVERY_RUN,
  everyState,
  runsFor,
} from "../builders/redeploy-cards.ts";
import { DAY, HOUR } from "../builders/time.ts";
import { buttonsOf, linesOf, nodesOf, READER } from "./reading.ts";
import { NOTICES } from "./redeploy-samples.ts";

const textOf = (card: unknown) => linesOf(card).join("\n");

describe("the card that asks", () => {
  const draw = (plan = aTellingPlan()) => renderAsking(plan, READER, anAskingSetting(), NOW + HOUR).card;

  test("shows the plan, what is left out and how old the data are", () => {
    const text = textOf(draw());
    expect(text).toContain("Ask for a redeploy of 3 sensors?");
    expect(text).toContain("Installation: The extension failed with exit code 22.");
    expect(text).toContain("db-01: A lock forbids deletion");
    expect(text).toContain("Data from Sep 15, 9:00 AM UTC (1 h ago)");
  });

  test("shows a message's first line with its issue, and the log behind it in a box as it was written", () => {
    const [machine, ...others] = aTellingPlan(1).machines;
    const message = "Non-zero exit code: 31\n[stderr]\n[x] onboarding failed";
    const machines = machine ? [{ ...machine, message }, ...others] : [];
    const card = draw({ ...aTellingPlan(1), machines });
    const box = nodesOf(card).find(({ style }) => style === "emphasis");
    expect(linesOf(card)).toContain("Installation: Non-zero exit code: 31");
    expect(linesOf(box)).toEqual(["[stderr]", "[x] onboarding failed"]);
    expect(nodesOf(box).filter(({ fontType }) => fontType === "Monospace")).toHaveLength(2);
    expect(nodesOf(draw()).filter(({ style }) => style === "emphasis")).toEqual([]);
  });

  test("asks for a reason, and its button carries the machines' ids alone", () => {
    const inputs = nodesOf(draw()).filter(({ type }) => String(type).startsWith("Input."));
    expect(inputs).toEqual([expect.objectContaining({ type: "Input.Text", id: "reason", isRequired: true })]);
    expect(buttonsOf(draw()).map(({ data }) => data)).toEqual([
      { verb: "askRedeploy", machines: machineIds(aTellingPlan()) },
    ]);
  });

  test("keeps a reason that was given with the words, as it was typed", () => {
    const setting = anAskingSetting({ reason: "**it** hangs [x](http://evil)" });
    const { card } = renderAsking(aTellingPlan(), READER, setting, NOW);
    const [input] = nodesOf(card).filter(({ type }) => type === "Input.Text");
    expect(input).toMatchObject({ value: "**it** hangs [x](http://evil)" });
    expect(textOf(card)).not.toContain("hangs");
  });

  test("has one button for twenty machines, whatever they are called", () => {
    const machines = Array.from({ length: 20 }, (_, index) =>
      aTellingMachine("字".repeat(200), {
        machineId: `/subscriptions/${index}/${"x".repeat(330)}`,
        extensionId: `/${index}/${"x".repeat(400)}`,
        message: `${index}${"字".repeat(5_000)}`,
      }),
    );
    const card = draw(aPlan(machines));
    expect(buttonsOf(card)).toHaveLength(1);
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });

  test("says that it cannot ask for more than twenty", () => {
    const card = draw(aTellingPlan(21));
    expect(textOf(card)).toContain("A card can ask for 20 machines at most.");
    expect(buttonsOf(card)).toEqual([]);
  });
});

describe("ticks that come with a press", () => {
  const plan = aPlanFor(3);
  const [first, , third] = machineIds(plan);

  test("name machines by their place in the plan", () => {
    const inputs = { tick0: "true", tick1: "false", tick2: "true", tick9: "true" };
    expect(tickedIn(inputs, plan, aRound(machineIds(plan)))).toEqual([first, third]);
  });

  test("that did not come are none: nothing is approved by silence", () => {
    expect(tickedIn({}, plan, aRound(machineIds(plan)))).toEqual([]);
    expect(tickedIn({ tick0: true, tick1: "TRUE" }, plan, aRound(machineIds(plan)))).toEqual([]);
  });

  test("are not needed where the card had none", () => {
    expect(tickedIn({}, aPlanFor(1), aRound(machineIds(aPlanFor(1))))).toBe("All");
    expect(tickedIn({}, aPlanFor(21), aRound(machineIds(aPlanFor(21))))).toBe("All");
  });
});

describe("a notice", () => {
  const plan = aTellingPlan(11);
  const runs = runsFor(plan, Object.values(EVERY_RUN));
  const finished: Redeploy = {
    ...aRedeployRequest(plan, { is: "Finished", at: NOW + DAY, ended: null, runs }),
    approvals: [anApproval(machineIds(plan))],
  };
  const mentioned = (redeploy: Redeploy, tells: keyof typeof NOTICES, place: Place) =>
    nodesOf(renderNotice(redeploy, NOTICES[tells], place, "public").card)
      .filter(({ type }) => type === "mention")
      .map(({ text }) => text);

  test.each([
    ["Reminder", "Without a decision it expires on Sep 15, 1:00 PM UTC."],
    ["AskedAgain", "Over half of the approved machines are no longer as the plan says."],
    ["TakesLong", "Not back yet: web-01, web-02, web-03. That happens; Vitals goes on watching."],
    ["Escalation", "Not back yet: web-01, web-02, web-03. Check Endpoint protection"],
  ] as const)("of kind %s says what to know", (tells, words) => {
    const { card } = renderNotice(aRedeployRequest(aTellingPlan()), NOTICES[tells], CHANNEL, "public");
    expect(textOf(card)).toContain(words);
  });

  test("of a decision says who decided and when", () => {
    const rejected = everyState().rejected ?? finished;
    const { card } = renderNotice(rejected, NOTICES.Decided, CHANNEL, "public");
    expect(textOf(card)).toContain("Rejected by Megan Bowen on Sep 15, 9:00 AM UTC.");
  });

  test("of the end says how each machine ended", () => {
    const lines = linesOf(renderNotice(finished, NOTICES.Verdict, CHANNEL, "public").card);
    expect(lines).toEqual(
      expect.arrayContaining([
        "Worked: web-08, web-09",
        "Failed again: web-10",
        "Not back: web-11",
        "Not deleted: web-07",
        "Left out: web-06",
      ]),
    );
  });

  test.each([
    ["Reminder", CHANNEL, ["<at>Megan Bowen</at>"]],
    ["AskedAgain", CHANNEL, ["<at>Megan Bowen</at>"]],
    ["Escalation", CHANNEL, ["<at>Megan Bowen</at>"]],
    ["Escalation", OWN_CHAT, []],
    ["TakesLong", CHANNEL, []],
    ["Verdict", CHANNEL, ["<at>Megan Bowen</at>"]],
    ["Verdict", OWN_CHAT, ["<at>Alex Wilber</at>"]],
  ] as const)("of kind %s mentions those whom it concerns there", (tells, place, expected) => {
    expect(mentioned(finished, tells, place)).toEqual(expected);
  });

  test("of the end mentions the asker in the approvers' conversation where that is the only one", () => {
    expect(mentioned({ ...finished, places: [CHANNEL] }, "Verdict", CHANNEL)).toEqual([
      "<at>Alex Wilber</at>",
      "<at>Megan Bowen</at>",
    ]);
  });
});

describe("the presenter", () => {
  const presenter = presenterFor(aPresenterSetting());
  const request = aRedeployRequest(aTellingPlan());
  const verbs = (card: unknown) => buttonsOf(card).map(({ data }) => data.verb as string);

  test("gives approvers every button that somebody may press, and the asker's own chat the one to withdraw", () => {
    expect(verbs(presenter.card(request, CHANNEL).card)).toEqual(["approve", "reject", "withdraw", "request"]);
    expect(verbs(presenter.card(request, OWN_CHAT).card)).toEqual(["withdraw", "request"]);
  });

  test("mentions approvers where they are, not in the asker's chat", () => {
    const mentions = (place: Place) =>
      nodesOf(presenter.card(request, place).card).filter(({ type }) => type === "mention");
    expect(mentions(CHANNEL)).toHaveLength(1);
    expect(mentions(OWN_CHAT)).toEqual([]);
  });

  test("offers nothing to decide where nobody may", () => {
    const none = presenterFor(aPresenterSetting({ hasApprovers: false }));
    const { card } = none.card(request, CHANNEL);
    expect(verbs(card)).toEqual(["withdraw", "request"]);
    expect(textOf(card)).toContain("Nobody may approve this: no approvers are set.");
  });

  test("draws the same card for the same request, and the place's time zone", () => {
    const tokyo: Place = { ...CHANNEL, timeZone: "Asia/Tokyo" };
    expect(presenter.card(request, tokyo)).toEqual(presenter.card({ ...request, version: 9, screen: "" }, tokyo));
    expect(textOf(presenter.card(request, tokyo).card)).toContain("asked on Sep 15, 6:00 PM");
  });

  test("speaks in the thread", () => {
    expect(presenter.notice(request, { tells: "Reminder" }, CHANNEL).sentence).toBe(
      "Still waiting for approval. web-01, web-02, web-03.",
    );
  });
});

describe("what is asked about redeploys", () => {
  const told = (answer: Parameters<typeof renderRedeploys>[0]) => renderRedeploys(answer, READER, NOW + HOUR);

  test("pending approvals have a line and a button each", () => {
    const { card } = told({ kind: "Pending", all: [aRedeployRequest(aTellingPlan())] });
    expect(linesOf(card)).toContain("web-01, web-02, web-03: asked by Alex Wilber (9:00 AM UTC), expires 1:00 PM UTC");
    expect(buttonsOf(card)).toEqual([
      { title: "Open web-01, web-02, web-03", data: { verb: "request", request: "r-1" } },
    ]);
  });

  test("where none is pending that is said", () => {
    expect(told({ kind: "Pending", all: [] }).sentence).toBe("Pending approvals. No request waits for approval.");
  });

  test("history says who asked and how it stands, the first of many and how many more", () => {
    const all = Array.from({ length: 20 }, () => everyState().rejected ?? aRedeployRequest());
    const lines = linesOf(told({ kind: "Past", all }).card);
    expect(lines[1]).toBe("9:00 AM UTC: web-01, web-02, web-03, asked by Alex Wilber, rejected");
    expect(lines.at(-1)).toBe("and 5 more");
  });

  test("who redeployed a machine is answered with asker and approvers", () => {
    const lines = linesOf(told({ kind: "PastOfMachine", name: "web-01", all: [anOutcome()] }).card);
    expect(lines).toContain("9:00 AM UTC: worked, asked by Alex Wilber, approved by Megan Bowen");
  });

  test("a freeze says until when, by whom and why, and what goes on", () => {
    const freeze = { by: ADELE, at: NOW, until: NOW + DAY, because: "Release week" };
    expect(linesOf(told({ kind: "Freeze", after: "FreezeState", freeze }).card)).toEqual([
      "Redeploys are frozen",
      "Until Sep 16, 9:00 AM UTC.",
      "By Adele Vance (9:00 AM UTC), because Release week",
      "Requests and decisions go on; nothing is deleted meanwhile. What Azure has begun goes on.",
    ]);
  });

  test.each([
    ["Freeze", { by: ADELE, at: NOW, until: null, because: "Release week" }, "Redeploys are frozen from now on"],
    ["Thaw", undefined, "The freeze is over"],
    ["FreezeState", undefined, "Redeploys are not frozen"],
  ] as const)("after %s a freeze says what was done", (after, freeze, heading) => {
    expect(linesOf(told({ kind: "Freeze", after, freeze }).card)[0]).toBe(heading);
  });
});

describe("what is said short", () => {
  const said = (what: RedeploySaid) => renderRedeploySaid(what, READER);
  const redeploy = aRedeployRequest(aTellingPlan());
  const unclear = { do: "Unclear", what: "Redeploy", words: "wbe-01", because: "Machine", candidates: [] } as const;
  const candidates = [{ id: "/subscriptions/1/web-01", name: "web-01" }];

  test("in place of the draft says where the request stands and until when", () => {
    expect(linesOf(said({ kind: "Asked", redeploy, here: false }).card)).toEqual([
      "Asked",
      "Redeploy of 3 sensors: web-01, web-02, web-03",
      "The approvers have it. A card here follows it and shows what becomes of it.",
      "Without a decision it expires on Sep 15, 1:00 PM UTC.",
    ]);
    expect(said({ kind: "Asked", redeploy, here: true }).sentence).toContain("in this conversation");
  });

  test("an unclear machine has a button that shows the plan for each that may be meant", () => {
    const { card, sentence } = said({ kind: "Unclear", unclear, candidates });
    expect(sentence).toBe("I know no machine “wbe-01”. Is it this one?");
    expect(buttonsOf(card)).toMatchObject([
      { title: "web-01", data: { verb: "draftRedeploy", query: { ask: "Machine" } } },
    ]);
    expect(readRedeployPress(buttonsOf(card)[0]?.data)).toMatchObject({ verb: "draftRedeploy" });
  });

  test("whose redeploys are meant is asked back with buttons that show the machine", () => {
    const { card } = said({ kind: "Unclear", unclear: { ...unclear, what: "WhoRedeployed" }, candidates });
    expect(buttonsOf(card)).toMatchObject([{ data: { verb: "open" } }]);
  });
});
