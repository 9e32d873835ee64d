import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { tally, votesNeeded } from "../../src/redeploys/quorum.ts";
import { ADELE, ALEX, aRound, aVote, MEGAN, names, settings } from "../builders/redeploy.ts";

const SIX = names(6);

describe("the quorum", () => {
  test.each([
    [1, {}, 1],
    [5, {}, 1],
    [6, {}, 2],
    [20, {}, 2],
    [1, { small: 2, large: 3, largeAbove: 5 }, 2],
    [6, { small: 2, large: 3, largeAbove: 5 }, 3],
    [1, { small: 0, large: 0, largeAbove: 5 }, 1],
  ])("for %i machines with %j is %i", (count, quorum, expected) => {
    const base = settings().quorum;
    expect(votesNeeded(aRound(names(count)), { quorum: { ...base, ...quorum } })).toBe(expected);
  });

  test.each([
    ["nobody voted", [], { is: "Waiting", lacking: SIX }],
    ["one of two voted", [aVote(MEGAN, SIX)], { is: "Waiting", lacking: SIX }],
    ["both ticked all", [aVote(MEGAN, SIX), aVote(ADELE, SIX)], { is: "Decided", approved: SIX }],
    [
      "each left one out",
      [aVote(MEGAN, SIX, SIX.slice(1)), aVote(ADELE, SIX, SIX.slice(0, 5))],
      { is: "Decided", approved: SIX.slice(1, 5) },
    ],
    [
      "they agree on none",
      [aVote(MEGAN, SIX, SIX.slice(0, 3)), aVote(ADELE, SIX, SIX.slice(3))],
      { is: "Decided", approved: [] },
    ],
    [
      "the second may only approve some of the subscriptions",
      [aVote(MEGAN, SIX), aVote(ADELE, SIX.slice(0, 2))],
      { is: "Waiting", lacking: SIX.slice(2) },
    ],
    [
      "a third closes the gap",
      [aVote(MEGAN, SIX), aVote(ADELE, SIX.slice(0, 2)), aVote(ALEX, SIX.slice(2))],
      { is: "Decided", approved: SIX },
    ],
    [
      "one more than needed takes a machine out",
      [aVote(MEGAN, SIX), aVote(ADELE, SIX.slice(0, 2)), aVote(ALEX, SIX, SIX.slice(1))],
      { is: "Decided", approved: SIX.slice(1) },
    ],
  ])("%s", (_, votes, expected) => {
    expect(tally(aRound(SIX, { votes }), settings())).toEqual(expected);
  });

  it("never approves a machine that lacks a tick of the needed number of people, or that somebody unticked", () => {
    const anyVotes = fc.array(fc.tuple(fc.subarray([...SIX]), fc.subarray([...SIX])), { maxLength: 4 });
    fc.assert(
      fc.property(anyVotes, (drawn) => {
        const votes = drawn.map(([about, ticks], index) =>
          aVote(
            { id: `p-${index}`, name: "" },
            about,
            ticks.filter((id) => about.includes(id)),
          ),
        );
        const result = tally(aRound(SIX, { votes }), settings());
        for (const id of result.is === "Decided" ? result.approved : []) {
          expect(votes.filter(({ ticked }) => ticked.includes(id)).length).toBeGreaterThanOrEqual(2);
          expect(votes.every(({ about, ticked }) => !about.includes(id) || ticked.includes(id))).toBe(true);
        }
      }),
    );
  });
});
