import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { type AskBotToken, botChecks } from "../../src/doctor/bot-checks.ts";
import { runChecks } from "../../src/doctor/check.ts";
import { VirtualClock } from "../builders/clock.ts";
import { APP_ID, localMode, managedIdentity } from "../builders/environment.ts";

async function told(ask: AskBotToken, env = managedIdentity()) {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const [done] = await runChecks(botChecks(read.config, ask), { clock: new VirtualClock(), limitMs: 1000 });
  return done?.finding;
}

function failing(message: string, code?: string): AskBotToken {
  return () => Promise.reject(Object.assign(new Error(message), { code }));
}

describe("the bot's token", () => {
  test("that is given is told with whose it is, and never shown", async () => {
    const asked: string[] = [];
    const finding = await told(async ({ appId }) => void asked.push(appId));
    expect(finding).toEqual({ is: "Passed", found: `as ${APP_ID}` });
    expect(asked).toEqual([APP_ID]);
  });

  test.each<[string, AskBotToken, string]>([
    ["Entra's number", failing("AADSTS700016: Application not found. Trace ID: 1"), " (AADSTS700016)"],
    ["the connection's code", failing("connect failed", "ECONNREFUSED"), " (ECONNREFUSED)"],
    ["Entra's number before the code", failing("AADSTS7000215: no", "invalid_client"), " (AADSTS7000215)"],
    ["nothing where there is no code", failing("planted words"), ""],
    ["nothing of a code that is none", failing("x", "two words; rm -rf"), ""],
  ])("that is not given is told with %s", async (_, ask, code) => {
    const finding = await told(ask);
    expect(finding).toMatchObject({ is: "Failed", missing: `no token was given${code}` });
    expect(JSON.stringify(finding)).not.toMatch(/planted|Trace|rm -rf/);
  });

  test("is asked for by nobody in local mode", async () => {
    const finding = await told(failing("must not be asked"), localMode());
    expect(finding).toEqual({ is: "NotChecked", because: "in local mode the bot has no credentials" });
  });
});
