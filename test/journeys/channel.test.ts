import { describe, expect, onTestFinished, test } from "vitest";
import { aMessage } from "../builders/activity.ts";
import { endpoints, managedIdentity } from "../builders/environment.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeIssuer } from "../fakes/issuer.ts";
import { aFolder, anOperator, Program } from "./program.ts";
import { cardOf } from "./table.ts";

/** A whole program starts. */
const PATIENCE = 60_000;

async function aChannel() {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  return connector;
}

describe("a registered bot, with an issuer of our own in the place of Bot Framework's", { timeout: PATIENCE }, () => {
  test("answers the channel alone, with its own token", async () => {
    const connector = await aChannel();
    const issuer = await FakeIssuer.open();
    onTestFinished(() => issuer.close());
    const program = new Program({
      ...managedIdentity(endpoints(issuer.url)),
      ...connector.identityEnvironment,
      HOST: "127.0.0.1",
      PORT: "0",
      VITALS_DATA_DIR: await aFolder(),
      VITALS_ARM_ENDPOINT: "http://127.0.0.1:9",
    });
    const message = aMessage(connector.url, "help");
    const authorization = `Bearer ${issuer.token(connector.url)}`;

    expect((await program.send(message)).status).toBe(401);
    const expired = `Bearer ${issuer.token(connector.url, { expiresIn: -3600 })}`;
    expect((await program.send(message, { authorization: expired })).status).toBe(401);
    const foreign = { channelData: { tenant: { id: "99999999-aaaa-4bbb-8ccc-000000000009" } } };
    expect((await program.send(aMessage(connector.url, "help", foreign), { authorization })).status).toBe(403);
    expect(connector.sent).toEqual([]);

    expect((await program.send(message, { authorization })).status).toBe(200);
    const [sent] = await connector.until(1);
    expect(sent?.authorization).toBe("Bearer planted-channel-token");
    expect(cardOf(sent).type).toBe("AdaptiveCard");

    const { code, stderr, log } = await program.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.stringify(log)).not.toMatch(/planted|eyJ/);
  });
});

describe("the end of the program", { timeout: PATIENCE }, () => {
  test("waits for the turn under way, whose answer still arrives", async () => {
    const connector = await aChannel();
    const program = new Program(await anOperator());
    await program.url();
    const channel = Promise.withResolvers<void>();
    connector.take({ after: channel.promise });
    const response = program.send(aMessage(connector.url, "help"));
    await connector.until(1);
    program.signal("SIGTERM");
    await program.logged("Vitals is ending");
    channel.resolve();
    expect((await response).status).toBe(200);
    expect((await program.ended()).code).toBe(0);
  });

  test("does not wait for whoever signals twice", async () => {
    const connector = await aChannel();
    const program = new Program(await anOperator());
    await program.url();
    connector.take("Never");
    program.send(aMessage(connector.url, "help")).catch(() => {});
    await connector.until(1);
    program.signal("SIGINT");
    await program.logged("Vitals is ending");
    program.signal("SIGINT");
    expect((await program.ended()).code).toBe(1);
  });
});
