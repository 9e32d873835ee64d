import { describe, expect, test } from "vitest";
import { aDemo, CHROMIUM, PlaygroundPage } from "./playground.ts";

/** Everything starts, and then a sensor is deleted, comes back and is found to be healthy by a sync: two minutes, or three. */
const PATIENCE = 600_000;
/** Hours pass while somebody looks, so that Defender for Cloud brings the sensor back soon. */
const HOURS_PASS = 600;

if (!CHROMIUM) console.warn("The browser test is skipped: no chromium is installed (apt-get install chromium).");

describe.runIf(CHROMIUM)("in Microsoft's Playground, on the demo", { timeout: PATIENCE }, () => {
  test("somebody asks why a machine is unhealthy, has its sensor redeployed, and sees that it worked", async () => {
    const demo = await aDemo(HOURS_PASS);
    const page = await PlaygroundPage.open(demo.url);
    await expect.poll(() => demo.hasSnapshot(), { timeout: PATIENCE }).toBe(true);

    await page.enter("Defender for Endpoint");
    await page.mention("why is api-01 unhealthy?");
    await page.sees(/^▲ Unhealthy: /);
    await page.press("Redeploy…");
    await page.sees("Ask for a redeploy of 1 sensor?");
    await page.fill(/^Why do you ask/, "It has no sensor since yesterday.");
    await page.press("Ask for approval");
    await page.sees("Redeploy of 1 sensor: waiting for approval");
    await page.press("Approve");
    await page.sees("Redeploy of 1 sensor: waiting for the sensors");
    await page.waitsFor("Redeploy of 1 sensor: finished", PATIENCE);
    await page.sees(/^Worked/);

    await page.mention("who redeployed api-01?");
    await page.sees(/Worked.*Alex Wilber/);
  });
});
