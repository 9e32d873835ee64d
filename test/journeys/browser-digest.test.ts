import { describe, expect, test } from "vitest";
import { aDemo, CHROMIUM, PlaygroundPage } from "./playground.ts";

/** Tenant, bot, Playground and browser start, one after the other. */
const START_MS = 180_000;
/** A slot that is a minute away, a look at what is due each minute, and a machine that is busy. */
const SLOT_MS = 240_000;

/** A zone in whose clock it is four in a minute or so: its next slot need not be waited for. */
function zoneBeforeSlot(now: Date): string {
  const day = 24 * 60;
  // Half a minute is left at least, so that the form is saved before.
  const left = now.getUTCSeconds() < 30 ? 1 : 2;
  const ahead = (4 * 60 - left - (now.getUTCHours() * 60 + now.getUTCMinutes()) + day) % day;
  const two = (part: number) => String(part).padStart(2, "0");
  return `+${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

describe.runIf(CHROMIUM)("in Microsoft's Playground, on the demo", { timeout: START_MS + SLOT_MS }, () => {
  test("a channel gets the digest of its next slot, which nobody asks for", async () => {
    const demo = await aDemo();
    const page = await PlaygroundPage.open(demo.url);
    await expect.poll(() => demo.hasSnapshot(), { timeout: START_MS }).toBe(true);

    await page.enter("Defender for Endpoint");
    await page.mention("subscribe to unhealthy Linux");
    await page.sees("Subscribed");
    await page.press("Settings");
    await page.sees("Digest settings");
    await page.fill(/^Time zone/, zoneBeforeSlot(new Date()));
    await page.press("Save");
    await page.sees("Settings saved");
    await page.waitsFor(/^This is the first digest here/, SLOT_MS);
    await page.sees(/^\d+ unhealthy of \d+, worst: /);
    await page.sees(/next digest at /);
  });
});
