import { describe, expect, it } from "vitest";
import { resettled, type Settings, subscribed, unsubscribed, usualSettings } from "../../src/digests/subscriber.ts";
import { NOW } from "../builders/evidence.ts";
import { ALEX } from "../builders/subscriber.ts";
import { HOUR } from "../builders/time.ts";

const USUAL = usualSettings("Europe/Berlin", "de-DE");
const { subscriber: made, change: begun } = subscribed("s1", "19:channel", USUAL, ALEX, NOW);
const LATER = NOW + HOUR;

describe("a subscriber", () => {
  it("begins with the usual settings, and slots are its own from then on", () => {
    expect(made).toMatchObject({ ...USUAL, version: 1, state: { is: "Active", since: NOW } });
    expect(begun).toEqual({ subscriberId: "s1", version: 1, at: NOW, by: ALEX, what: "Subscribed", settings: USUAL });
  });

  it.each<[string, Partial<Settings>]>([
    ["a schedule", { schedule: { hours: [8], days: "Working" } }],
    ["a time zone", { timeZone: "Asia/Kolkata" }],
    ["quiet hours", { quiet: { from: 22, to: 6 } }],
  ])("that gets %s counts its slots anew: it missed none of the new ones", (_, settings) => {
    expect(resettled(made, settings, ALEX, LATER).subscriber.state).toEqual({ is: "Active", since: LATER });
  });

  it.each<[string, Partial<Settings>]>([
    ["a language", { locale: "fr-FR" }],
    ["a filter", { where: [{ field: "os", values: ["Linux"], not: false }] }],
    ["the same schedule once more", { schedule: { ...USUAL.schedule } }],
  ])("that gets %s does not lose the slot that waits", (_, settings) => {
    expect(resettled(made, settings, ALEX, LATER).subscriber.state).toEqual({ is: "Active", since: NOW });
  });

  it("whose settings somebody changes is no longer paused", () => {
    const paused = { ...made, state: { is: "Paused", at: NOW, because: "403" } } as const;
    const { subscriber } = resettled(paused, { mode: "OnChange" }, ALEX, LATER);
    expect(subscriber).toMatchObject({ mode: "OnChange", version: 2 });
    expect(subscriber.state).toEqual({ is: "Active", since: LATER, pausedBecause: "403" });
  });

  it("that gets a schedule in a pause missed none of its slots", () => {
    const paused = { ...made, state: { is: "Paused", at: NOW, because: "403" } } as const;
    const { subscriber } = resettled(paused, { schedule: { hours: [8], days: "Every" } }, ALEX, LATER);
    expect(subscriber.state).toEqual({ is: "Active", since: LATER });
  });

  it("that ends keeps who ended it", () => {
    const { subscriber, change } = unsubscribed(made, ALEX, LATER);
    expect(subscriber.state).toEqual({ is: "Ended", at: LATER });
    expect(change).toMatchObject({ what: "Unsubscribed", by: ALEX, at: LATER, version: 2, settings: USUAL });
  });
});
