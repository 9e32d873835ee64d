import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { DemoFault } from "../../src/demo/fault.ts";
import { choosePort } from "../../src/demo/port.ts";
import { demoSettings } from "../../src/demo/settings.ts";

describe("the demo's settings", () => {
  test("need not be given: an hour passes in a minute, on the usual ports, without a browser", () => {
    expect(demoSettings({})).toEqual({
      speed: 60,
      seed: 7,
      machines: 300,
      botPort: { port: 3978, setting: undefined },
      playgroundPort: { port: 56150, setting: undefined },
      browser: "none",
      underNpm: false,
      basics: {},
    });
  });

  test("are taken from the environment", () => {
    const env = { VITALS_DEMO_SPEED: "0.5", VITALS_DEMO_SEED: "12", VITALS_DEMO_MACHINES: "1000", PORT: "4000" };
    expect(demoSettings({ ...env, VITALS_DEMO_PLAYGROUND_PORT: "0", TEAMSAPPTESTER_BROWSER: "" })).toMatchObject({
      speed: 0.5,
      seed: 12,
      machines: 1000,
      botPort: { port: 4000, setting: "PORT" },
      playgroundPort: { port: 0, setting: "VITALS_DEMO_PLAYGROUND_PORT" },
      browser: "",
    });
  });

  test.each([
    ["VITALS_DEMO_SPEED", "fast"],
    ["VITALS_DEMO_SPEED", "-1"],
    ["VITALS_DEMO_SEED", "1.5"],
    ["VITALS_DEMO_MACHINES", "0"],
    ["PORT", "70000"],
    ["VITALS_DEMO_PLAYGROUND_PORT", "80.5"],
  ])("%s=%s is refused by name", (name, value) => {
    expect(() => demoSettings({ [name]: value })).toThrow(DemoFault);
    expect(() => demoSettings({ [name]: value })).toThrow(name);
  });

  test("let nothing of the environment reach the bot but what any program needs", () => {
    const env = {
      PATH: "/bin",
      HOME: "/root",
      MicrosoftAppId: "x",
      DATABASE_URL: "postgres://",
      NODE_ENV: "production",
    };
    expect(demoSettings(env).basics).toEqual({ PATH: "/bin", HOME: "/root" });
  });
});

describe("choosing a port", () => {
  async function takenPort(): Promise<number> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    return address !== null && typeof address === "object" ? address.port : 0;
  }

  test("a free one is taken as wished", async () => {
    const port = await choosePort({ port: 0, setting: undefined });
    expect(await choosePort({ port, setting: "PORT" })).toBe(port);
  });

  test("where the usual one is taken, another one will do", async () => {
    const taken = await takenPort();
    const chosen = await choosePort({ port: taken, setting: undefined });
    expect(chosen).toBeGreaterThan(0);
    expect(chosen).not.toBe(taken);
  });

  test("one that was asked for and is taken is refused, with the setting to change", async () => {
    const taken = await takenPort();
    await expect(choosePort({ port: taken, setting: "PORT" })).rejects.toThrow(
      `Port ${taken} is taken by another program: set PORT to another one.`,
    );
  });
});
