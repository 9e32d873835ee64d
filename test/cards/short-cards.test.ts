import { describe, expect, test } from "vitest";
import {
  aCount,
  aCoverage,
  aFooting,
  aFreshness,
  aNotUnderstood,
  aQuery,
  aWhichMachine,
  counts,
  is,
} from "../builders/answers.ts";
import { NOW } from "../builders/evidence.ts";
import { aSubscription, judged } from "../builders/snapshot.ts";
import { HOUR } from "../builders/time.ts";
import { buttonsOf, buttonTitled, cardOf, linesOf, tableOf } from "./reading.ts";

describe("a count", () => {
  test.each([
    {
      what: "unhealthy machines by issue",
      answer: aCount(),
      line: "Installation 25 · Heartbeat 14 · Other issue 2",
    },
    {
      what: "unknown ones by reason, the most frequent first",
      answer: aCount({
        query: aQuery([is("state", "Unknown")], { ask: "Count" }),
        counts: counts({ Unknown: 9 }, { byReason: { ...counts().byReason, NotRunning: 2, NoReport: 7 } }),
      }),
      line: "No report 7 · Not running 2",
    },
    {
      what: "the rest by state, the worst first",
      answer: aCount({ query: aQuery([], { ask: "Count" }), counts: counts({ Healthy: 3, Unhealthy: 2, Unknown: 1 }) }),
      line: "▲ Unhealthy 2 · ? Unknown 1 · ● Healthy 3",
    },
  ])("divides $what", ({ answer, line }) => {
    expect(linesOf(cardOf(answer))).toContain(line);
  });

  test("leads to the machines that it counted", () => {
    const query = aQuery([is("state", "Unhealthy"), is("os", "Linux")], { ask: "Count" });
    expect(buttonTitled(cardOf(aCount({ query })), "Show them")?.data).toEqual({
      verb: "show",
      query: { ...query, ask: "List" },
      page: 0,
    });
  });

  test("of none leads nowhere, and says what is open", () => {
    const card = cardOf(aCount({ total: 0, counts: counts() }));
    expect(buttonTitled(card, "Show them")).toBeUndefined();
    expect(linesOf(card).slice(0, 3)).toEqual([
      "No machine is unhealthy",
      "Unhealthy",
      "? 37 machines could not be judged",
    ]);
  });
});

describe("the coverage", () => {
  test("names what each subscription lacks, and how many machines that concerns", () => {
    const card = cardOf(aCoverage());
    expect(linesOf(card).slice(0, 2)).toEqual([
      "12 of 14 subscriptions are covered by the integration",
      "1 subscription is not readable",
    ]);
    expect(tableOf(card)).toEqual([
      ["Subscription", "Missing", "Machines"],
      ["Contoso Finance", "?\u00a0Not readable: Vitals’ identity has no rights here", "?"],
      ["Contoso Dev", "?\u00a0Defender for Servers, Endpoint protection", "63"],
    ]);
  });

  test("says so where a subscription's plans could not be read", () => {
    const gaps = [{ subscription: aSubscription({ coverage: undefined }), missing: [], machines: 4 }];
    expect(tableOf(cardOf(aCoverage({ gaps })))[1]).toEqual([
      "Contoso Prod",
      "?\u00a0Its plans could not be read",
      "4",
    ]);
  });

  test("shows the machines that are remembered of a subscription that is not readable any more", () => {
    const gaps = [{ subscription: aSubscription({ readable: false }), missing: [], machines: 4 }];
    expect(tableOf(cardOf(aCoverage({ gaps })))[1]?.[2]).toBe("4");
  });

  test("of all subscriptions needs no table", () => {
    const card = cardOf(aCoverage({ covered: 14, gaps: [] }));
    expect(linesOf(card)[0]).toBe("14 of 14 subscriptions are covered by the integration");
    expect(tableOf(card)).toEqual([]);
  });

  test("shows twenty gaps, and says how many there are beside", () => {
    const gap = { subscription: aSubscription(), missing: ["Cspm"], machines: 1 } as const;
    const card = cardOf(aCoverage({ gaps: Array.from({ length: 1_221 }, () => gap) }));
    expect(tableOf(card)).toHaveLength(21);
    expect(linesOf(card)).toContain("1,201 more subscriptions");
  });
});

describe("the freshness", () => {
  test("tells source by source when it was read completely, and what failed", () => {
    const card = cardOf(aFreshness());
    expect(linesOf(card).slice(0, 2)).toEqual(["The data is 12 min old", "The next sync is at 9:03 AM UTC."]);
    expect(tableOf(card).slice(0, 4)).toEqual([
      ["Source", "State", "Read"],
      ["Inventory", "●\u00a0Complete", "12 min ago"],
      ["Extensions", "●\u00a0Complete", "12 min ago"],
      ["Assessments", "?\u00a0Failed: Resource Graph answered 503.", "3 h ago"],
    ]);
  });

  test("says of a source that was never read that it was never read", () => {
    const failure = { source: "Plans", truncated: true, message: "Half a page came." } as const;
    const sources = [
      { source: "Plans", readAt: undefined, failure },
      { source: "Inventory", readAt: undefined, failure: undefined },
    ] as const;
    expect(tableOf(cardOf(aFreshness({ sources }))).slice(1)).toEqual([
      ["Plans", "?\u00a0Incomplete: Half a page came.", "Never"],
      ["Inventory", "?\u00a0Not read yet", "Never"],
    ]);
  });

  test("says a failure once: in the table, or above it where it is the sync's own", () => {
    const failures = [
      { source: "Assessments", truncated: false, message: "Resource Graph answered 503." },
      { source: "Sync", truncated: false, message: "It was interrupted." },
    ] as const;
    const lines = linesOf(cardOf(aFreshness({ footing: aFooting({ failures }) })));
    expect(lines.filter((line) => line.includes("answered 503"))).toHaveLength(1);
    expect(lines).toContain("The newest sync failed, older readings stand in: It was interrupted.");
  });

  test("offers to read Azure again", () => {
    expect(buttonsOf(cardOf(aFreshness()))).toEqual([{ title: "Read Azure again", data: { verb: "refresh" } }]);
  });
});

describe("a refresh", () => {
  test.each([
    {
      outcome: { done: "Started" },
      line: "Vitals is reading Azure again. Ask your question anew in a moment.",
    },
    {
      outcome: { done: "AlreadyRunning", startedAt: NOW - 20 * HOUR },
      line: "Vitals is already reading Azure, since Sep 14, 1:00 PM UTC. Ask your question anew in a moment.",
    },
    {
      outcome: { done: "TooSoon", nextAt: NOW + 59_000 },
      line: "Azure was read only just now. The next reading can be asked for at 9:01 AM UTC.",
    },
  ] as const)("tells what came of it: $line", ({ outcome, line }) => {
    const card = cardOf({ kind: "Refresh", outcome, footing: aFooting() });
    expect(linesOf(card)[1]).toBe(line);
    expect(linesOf(card).at(-1)).toMatch(/^Data from/);
  });

  test("before there is any data tells no age of data", () => {
    const card = cardOf({ kind: "Refresh", outcome: { done: "Started" }, footing: undefined });
    expect(linesOf(card)).toHaveLength(2);
  });
});

describe("the question which machine", () => {
  test("offers the nearest names as buttons that open them in place", () => {
    const card = cardOf(aWhichMachine());
    const { id } = judged({ machine: { name: "web-02" } }).evidence.machine;
    expect(linesOf(card).slice(0, 3)).toEqual([
      "Which machine?",
      "No machine is named “wbe-01”.",
      "These names are near it:",
    ]);
    expect(buttonTitled(card, "web-02 (Contoso Prod · rg-web)")?.data).toEqual({
      verb: "show",
      query: aQuery([is("machine", id)], { ask: "Machine" }),
      page: 0,
    });
  });

  test("says that the machine may be where nothing is readable", () => {
    const footing = aFooting({ notReadable: ["Contoso Finance"] });
    expect(linesOf(cardOf(aWhichMachine({ footing })))).toContain("It may be in a subscription that is not readable.");
    expect(linesOf(cardOf(aWhichMachine()))).not.toContain("It may be in a subscription that is not readable.");
  });

  test("of several with the same name says how many, and shows six", () => {
    const candidates = Array.from({ length: 8 }, (_, index) => ({
      id: `/subscriptions/s/${index}`,
      name: "web-01",
      subscriptionName: "Contoso Prod",
      resourceGroup: `rg-${index}`,
    }));
    const card = cardOf(aWhichMachine({ asked: "web-01", exact: true, candidates }));
    expect(linesOf(card)).toContain("8 machines are named “web-01”.");
    expect(linesOf(card)).toContain("and 2 more: add the subscription to the name.");
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(
      [0, 1, 2, 3, 4, 5].map((index) => `web-01 (Contoso Prod · rg-${index})`),
    );
  });

  test("with no name near it offers help", () => {
    const card = cardOf(aWhichMachine({ candidates: [] }));
    expect(linesOf(card)).toContain("No name is near it, either.");
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(["Help"]);
  });
});

describe("what was not understood", () => {
  test("is quoted, with the words that mean nothing, and what may have been meant as buttons", () => {
    const card = cardOf(aNotUnderstood());
    expect(linesOf(card)).toEqual([
      "I did not understand that",
      "You asked: “show me the flurble of linux”",
      "I do not know: flurble",
      "Did you mean one of these?",
    ]);
    expect(buttonsOf(card)).toEqual([
      {
        title: "List: Unhealthy · Linux",
        data: { verb: "show", query: aQuery([is("state", "Unhealthy"), is("os", "Linux")]), page: 0 },
      },
      { title: "Summary: all machines", data: { verb: "show", query: aQuery([], { ask: "Summary" }), page: 0 } },
      { title: "Help", data: { verb: "show", query: aQuery([], { ask: "Help" }), page: 0 } },
    ]);
  });

  test.each([
    ["Count", "How many: all machines"],
    ["Coverage", "Which subscriptions are not covered?"],
    ["Freshness", "How old is the data?"],
    ["Refresh", "Read Azure again"],
  ] as const)("may be read as %s: %s", (ask, title) => {
    expect(buttonsOf(cardOf(aNotUnderstood({ readings: [aQuery([], { ask })] })))[0]?.title).toBe(title);
  });

  test("and means nothing at all gets help alone", () => {
    const card = cardOf(aNotUnderstood({ asked: " ", unknownWords: [], readings: [] }));
    expect(linesOf(card)).toEqual(["I did not understand that"]);
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(["Help"]);
  });

  test("is quoted at most two hundred characters long, with five unknown words", () => {
    const unknownWords = ["a", "b", "c", "d", "e", "f", "g"];
    const lines = linesOf(cardOf(aNotUnderstood({ asked: "x".repeat(10_000), unknownWords })));
    expect(lines[1]?.length).toBeLessThan(220);
    expect(lines[2]).toBe("I do not know: a, b, c, d, e and 2 more");
  });
});

describe("before the first reading", () => {
  const failures = [{ source: "Inventory", truncated: false, message: "Azure refused: no rights (403)." }] as const;

  test.each([
    { syncing: true, failures: [], line: "Vitals is reading your estate for the first time. Ask again in a minute." },
    { syncing: false, failures: [], line: "Your estate has not been read yet." },
    { syncing: false, failures, line: "The first reading of your estate failed. Vitals tries again by itself." },
  ])("says why there is nothing to answer from: $line", ({ line, ...answer }) => {
    expect(linesOf(cardOf({ kind: "NothingYet", ...answer }))[1]).toBe(line);
  });

  test("names what failed, and offers to try again only where nothing is under way", () => {
    const card = cardOf({ kind: "NothingYet", syncing: false, failures });
    expect(linesOf(card).at(-1)).toBe("Inventory: Azure refused: no rights (403).");
    expect(buttonsOf(card)).toEqual([{ title: "Read Azure again", data: { verb: "refresh" } }]);
    expect(buttonsOf(cardOf({ kind: "NothingYet", syncing: true, failures: [] }))).toEqual([]);
  });
});

describe("help", () => {
  test.each([
    ["Asked", "What you can ask"],
    ["Greeting", "Hello! Ask me about your sensors"],
    ["Thanks", "You are welcome"],
    ["Welcome", "Hello, I am Vitals"],
  ] as const)("for %s begins with: %s", (because, heading) => {
    expect(linesOf(cardOf({ kind: "Help", because }))[0]).toBe(heading);
  });

  test("says to whom it is new what it sees, and what is missing, to be mended", () => {
    const seen = { total: 1_204, unhealthy: 41, notReadable: 2, noApprovers: true };
    const lines = linesOf(cardOf({ kind: "Help", because: "Welcome", seen }));
    expect(lines).toContain("Here is what I see: 1,204 machines, 41 unhealthy.");
    expect(lines.join("\n")).toContain("I cannot read 2 subscriptions: whoever looks after them can give");
    expect(lines.join("\n")).toMatch(/nobody may approve them: whoever runs me has to set VITALS.{1,2}APPROVERS/);
    const fine = cardOf({ kind: "Help", because: "Welcome", seen: { ...seen, notReadable: 0, noApprovers: false } });
    expect(linesOf(fine).join("\n")).not.toMatch(/cannot read|approve them/);
  });

  test("offers questions to press, whose answers come below it", () => {
    const buttons = buttonsOf(cardOf({ kind: "Help", because: "Asked" }));
    expect(buttons.map(({ title }) => title)).toEqual([
      "Which machines are unhealthy?",
      "Summary",
      "Which are unknown?",
      "Which subscriptions are not covered?",
      "Show me around",
      "Digest settings",
    ]);
    expect(buttons.slice(0, -1).every(({ data }) => data.verb === "open")).toBe(true);
    expect(buttons.at(-1)?.data).toEqual({ verb: "digestSettings" });
    expect(buttons[0]?.data).toMatchObject({ query: aQuery([is("state", "Unhealthy")]) });
  });

  test("offers somebody to whom it is new to subscribe, and to be shown around", () => {
    const buttons = buttonsOf(cardOf({ kind: "Help", because: "Welcome" }));
    expect(buttons.at(-2)?.data).toMatchObject({ verb: "open", query: aQuery([], { ask: "Tour" }) });
    expect(buttons.at(-1)?.data).toEqual({ verb: "subscribe" });
  });
});
