import { describe, expect, test } from "vitest";
import { aDemo, CHROMIUM, PlaygroundPage } from "./playground.ts";

/** Tenant, bot, Playground and browser start, one after the other. */
const PATIENCE = 180_000;

if (!CHROMIUM) console.warn("The browser test is skipped: no chromium is installed (apt-get install chromium).");

describe.runIf(CHROMIUM)("in Microsoft's Playground, on the demo", { timeout: PATIENCE }, () => {
  test("somebody asks which machines are unhealthy, pages, and asks why", async () => {
    const demo = await aDemo();
    const page = await PlaygroundPage.open(demo.url);
    await expect.poll(() => demo.hasSnapshot(), { timeout: PATIENCE }).toBe(true);

    await page.type("which VMs are unhealthy?");
    await page.sees(/^1–10 of \d+$/);
    const first = await page.names();
    expect(first).toHaveLength(10);

    await page.press("Next");
    await page.sees(/^11–20 of \d+$/);
    const second = await page.names();
    expect(second).toHaveLength(10);
    expect(new Set([...first, ...second]).size).toBe(20);

    await page.type(`why is ${first[0]} unhealthy?`);
    await page.sees("What to do");
    await page.sees(/^▲ Unhealthy: /);
  });

  test("a channel subscribes, and sees its digest", async () => {
    const demo = await aDemo();
    const page = await PlaygroundPage.open(demo.url);
    await expect.poll(() => demo.hasSnapshot(), { timeout: PATIENCE }).toBe(true);

    await page.enter("Defender for Endpoint");
    await page.mention("subscribe to unhealthy Linux");
    await page.sees("Subscribed");
    await page.sees(/Linux/);
    await page.press("Digest now");
    await page.sees(/^\d+ unhealthy of \d+, worst: /);
    await page.sees(/^Unhealthy, by cause \(\d+\)$/);
    await page.sees(/next digest at /);
  });
});
