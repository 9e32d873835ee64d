import { describe, expect, test } from "vitest";
import type { Reader, Rendered } from "../../src/cards/actions.ts";
import { renderDesk } from "../../src/cards/desk-card.ts";
import { renderMutes } from "../../src/cards/mutes-card.ts";
import { renderAsking } from "../../src/cards/redeploy-ask-card.ts";
import { renderRequest } from "../../src/cards/redeploy-card.ts";
import { renderRedeploys } from "../../src/cards/redeploy-desk-card.ts";
import { viewOf } from "../../src/redeploys/view.ts";
import { told, toldMute } from "../builders/digest-cards.ts";
import { NOW } from "../builders/evidence.ts";
import { aRedeployRequest, settings } from "../builders/redeploy.ts";
import { anAskingSetting, aRequestSetting, aTellingPlan } from "../builders/redeploy-cards.ts";
import { linesOf } from "./reading.ts";

const request = aRedeployRequest(aTellingPlan());
const QUIET = { quiet: { from: 22, to: 6 }, timeZone: "Europe/Berlin" };

/** Cards that tell of 9:00 UTC (`NOW`), or of an hour of a setting. */
const CARDS: Readonly<Record<string, (reader: Reader) => Rendered>> = {
  "a request to redeploy": (reader) =>
    renderRequest(viewOf(request, undefined, settings(), NOW), reader, aRequestSetting()),
  "a draft of a redeploy": (reader) => renderAsking(aTellingPlan(), reader, anAskingSetting(), NOW),
  "pending redeploys": (reader) => renderRedeploys({ kind: "Pending", all: [request] }, reader, NOW),
  "the next digest": (reader) =>
    renderDesk({ kind: "Next", all: [told({}, { next: NOW })], elsewhere: [] }, reader, NOW),
  "a subscription's settings": (reader) =>
    renderDesk({ kind: "Subscribed", told: told(QUIET, { next: NOW }) }, reader, NOW),
  mutes: (reader) => renderMutes({ kind: "Mutes", all: [toldMute({ until: NOW })] }, reader, NOW),
};

describe.each(Object.entries(CARDS))("%s", (_, draw) => {
  const textFor = (locale: string, timeZone: string) => linesOf(draw({ locale, timeZone }).card).join("\n");

  test("has times as a German writes them, in Berlin", () => {
    expect(textFor("de-DE", "Europe/Berlin")).toMatch(/\b1[1-9]:00\b/);
    expect(textFor("de-DE", "Europe/Berlin")).not.toMatch(/\d\s?[AP]M\b|UTC/);
  });

  test("has times as an American writes them, in New York", () => {
    expect(textFor("en-US", "America/New_York")).toMatch(/\b[5-9]:00\sAM\b/);
    expect(textFor("en-US", "America/New_York")).not.toMatch(/\b(?:1[3-9]|2\d):00\b|UTC/);
  });
});
