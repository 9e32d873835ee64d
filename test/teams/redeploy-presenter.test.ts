import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/redeploys/view.ts";
import { redeployCards } from "../../src/teams/redeploy-presenter.ts";
import { NOW } from "../builders/evidence.ts";
import { anOutcome, aRedeployRequest, settings } from "../builders/redeploy.ts";
import { aTellingPlan } from "../builders/redeploy-cards.ts";
import { linesOf, READER } from "../cards/reading.ts";

const look = { reader: READER, now: NOW };
const cards = redeployCards({ cloud: "public", hasApprovers: true, subscriptionName: () => "Contoso Prod" });
const request = aRedeployRequest(aTellingPlan());
const unclear = { do: "Unclear", what: "Freeze", words: "soon", because: "Time", candidates: [] } as const;

describe("each answer of the desk has its card", () => {
  test.each<[string, { readonly card: unknown }, string]>([
    ["a draft", cards.draft(aTellingPlan(), "", look), "Ask for a redeploy of 3 sensors?"],
    ["what was asked", cards.asked(request, true, look), "Asked"],
    ["a request", cards.request(viewOf(request, undefined, settings(), NOW), look), "Subscription: Contoso Prod"],
    ["a refusal", cards.refused({ why: "NoSuchRequest" }, look), "There is no such request."],
    ["what is pending", cards.pending([request], look), "Pending approvals"],
    ["the history", cards.history([request], look), "Redeploys"],
    ["one machine's", cards.ofMachine({ id: "/a", name: "web-01" }, [anOutcome()], look), "Redeploys of a machine"],
    ["a freeze", cards.freeze(undefined, "Thaw", look), "The freeze is over"],
    ["the approvers' place", cards.approvalPlace(look), "Requests for redeploys come here"],
    ["what is unclear", cards.unclear(unclear, [], look), "Freeze until when?"],
  ])("%s", (_, { card }, words) => {
    expect(linesOf(card)).toContain(words);
  });

  test("and what takes longer has its line in the reader's language", () => {
    expect(cards.later({ ...look, reader: { ...READER, locale: "de-DE" } })).toBe("Die Antwort steht unten.");
  });
});
