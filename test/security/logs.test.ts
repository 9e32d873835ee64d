import { describe, expect, onTestFinished, test } from "vitest";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMention, aMessage, aPress } from "../builders/activity.ts";
import { APP_ID, TENANT_ID } from "../builders/environment.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { anOperator, Program } from "../journeys/program.ts";

/** A whole program starts and reads a tenant. */
const PATIENCE = 120_000;
const FORGED = '\r\n{"level":60,"msg":"planted line"}\n\u001b[2J\u009b31m\u2028planted';

async function aWorld() {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  onTestFinished(() => tenant.close());
  const operator = await anOperator({
    VITALS_ARM_ENDPOINT: tenant.url,
    VITALS_LOG_LEVEL: "trace",
    VITALS_PUBLIC_URL: "http://127.0.0.1:3978",
    ...tenant.identityEnvironment,
  });
  return { connector, tenant, operator };
}

describe("of a whole program's journey, at the finest level", { timeout: PATIENCE }, () => {
  test("no line holds a secret: identity header, tokens of callers and of Azure, links to files, what people type", async () => {
    const { connector, tenant, operator } = await aWorld();
    const program = new Program(operator);
    await program.logged("a snapshot was taken");
    const headers = { authorization: "Bearer planted-caller-token", cookie: "planted-cookie" };
    for (const words of ["status", "export unhealthy", "planted-words password=planted-password"]) {
      const before = connector.messages.length;
      expect((await program.send(aMention(connector.url, words), headers)).status).toBe(200);
      await connector.until(before + 1);
    }
    const [, token = ""] = /\/exports\/([\w.-]+)/.exec(JSON.stringify(connector.messages)) ?? [];
    expect(token).not.toBe("");
    for (const method of ["GET", "POST", "POST"]) {
      await (await fetch(`${await program.url()}/exports/${token}`, { method })).text();
    }
    await program.send(aPress(connector.url, "show", { planted: "planted-press" }), headers);
    const { log, stderr } = await program.stop();
    const said = JSON.stringify(log) + stderr;
    expect(log.length).toBeGreaterThan(2);
    expect(said).not.toContain(tenant.identityEnvironment.IDENTITY_HEADER);
    for (const part of token.split(".").filter((one) => one.length > 20)) expect(said).not.toContain(part);
    expect(said).not.toMatch(/planted|Bearer\s|eyJ/);
  });

  test("names, ids and headers forge no line and reach no terminal", async () => {
    const { connector, operator } = await aWorld();
    const program = new Program(operator);
    await program.logged("a snapshot was taken");
    connector.take({ status: 500 });
    const from = { id: `29:${FORGED}`, name: FORGED, aadObjectId: FORGED };
    const more = { from, conversation: { id: `19:${FORGED}`, conversationType: "channel" }, locale: FORGED };
    await program.send(aMessage(connector.url, FORGED, { id: FORGED, name: FORGED, ...more }));
    await program.send(aMessage(connector.url, "approve here", more));
    await program.send(aPress(connector.url, FORGED, { [FORGED]: FORGED }, more));
    const { log } = await program.stop();
    // Each line was read as JSON on its own; none of them is the forged one.
    expect(log.filter(({ msg, app }) => msg === "planted line" || app !== "vitals")).toEqual([]);
    expect(log.map(({ msg }) => String(msg)).join()).not.toMatch(/\p{Cc}|planted/u);
  });
});

test("a start that fails tells no password of a database, of the bot or of an identity", {
  timeout: PATIENCE,
}, async () => {
  const program = new Program({
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppId: APP_ID,
    MicrosoftAppTenantId: TENANT_ID,
    MicrosoftAppPassword: "planted-app-password",
    DATABASE_URL: "postgres://vitals:planted-database-password@127.0.0.1:9/vitals?sslmode=disable",
    IDENTITY_ENDPOINT: "http://127.0.0.1:9/msi/token",
    IDENTITY_HEADER: "planted-identity-header",
    PORT: "0",
    VITALS_LOG_LEVEL: "trace",
  });
  const { code, log, stderr } = await program.ended();
  expect(code).toBe(1);
  expect(stderr).not.toBe("");
  expect(JSON.stringify(log) + stderr).not.toContain("planted");
});
