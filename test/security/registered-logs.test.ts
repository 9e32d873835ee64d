import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Environment } from "../../src/config-fault.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMention, aMessage, aPress } from "../builders/activity.ts";
import { endpoints, singleTenant } from "../builders/environment.ts";
import { FakeAppInsights } from "../fakes/app-insights.ts";
import { selfSigned } from "../fakes/certificate.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { FakeIssuer } from "../fakes/issuer.ts";
import { aFolder, Program } from "../journeys/program.ts";
import { secretsIn } from "../setup/told-secrets.ts";

/** A whole program starts and reads a tenant. */
const PATIENCE = 240_000;

/** What a guest agent may print of an installation: the script's parameters, with the workspace's key and the onboarding blob. */
const SPILT =
  'Non-zero exit code: 20, python onboard.py --token planted-token onboardingInfo="planted-onboarding" ' +
  "AccountKey=planted-account https://planted-user:planted-password@store.example/?sv=1&sig=planted%2Fsignature";

/** A login that gives back in its refusal whatever it was sent, as careless proxies do. */
async function anEchoingLogin(): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const error = { error: "invalid_client", error_description: `AADSTS7000215: ${request.url} ${body}` };
    response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify(error));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Azure's identity endpoint, which gives tokens for the channel and for Azure; each of our fakes gives its own. */
async function anIdentity(connector: FakeConnector, tenant: { readonly identityEnvironment: Environment }) {
  const server = createServer(async (request, response) => {
    const isChannel = decodeURIComponent(request.url ?? "").includes("botframework");
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER = "" } = (isChannel ? connector : tenant).identityEnvironment;
    const { search } = new URL(request.url ?? "", "http://x");
    const answer = await fetch(IDENTITY_ENDPOINT + search, { headers: { "x-identity-header": IDENTITY_HEADER } });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: "planted-identity-header" };
}

async function aWorld() {
  const connector = await FakeConnector.open();
  const issuer = await FakeIssuer.open();
  const insights = await FakeAppInsights.open();
  const estate = makeEstate({ seed: 1, now: Date.now() });
  for (const machine of estate.machines) {
    if (machine.extension?.provisioningState !== "Failed") continue;
    machine.extension = { ...machine.extension, message: SPILT };
    machine.shownExtension = machine.extension;
  }
  const tenant = await startTenant({ estate, quota: { requests: 1000, windowMs: 5000 } });
  onTestFinished(async () => {
    await Promise.all([connector.close(), issuer.close(), insights.close(), tenant.close()]);
  });
  const environment = {
    ...endpoints(issuer.url),
    ...insights.environment,
    ...(await anIdentity(connector, tenant)),
    HOST: "127.0.0.1",
    PORT: "0",
    VITALS_DATA_DIR: await aFolder(),
    VITALS_ARM_ENDPOINT: tenant.url,
    VITALS_PUBLIC_URL: "http://127.0.0.1:3978",
    VITALS_LOG_LEVEL: "trace",
  };
  return { connector, issuer, environment };
}

/** Everybody who may speak to it does so once, and some who may not. */
async function visit(program: Program, { connector, issuer }: Awaited<ReturnType<typeof aWorld>>): Promise<void> {
  const bearer = (parts = {}) => ({ authorization: `Bearer ${issuer.token(connector.url, parts)}` });
  const forged = [bearer({ key: "unpublished" }), bearer({ expiresIn: -3_600 }), bearer({ algorithm: "HS256" })];
  for (const headers of [
    ...forged,
    { authorization: "Bearer planted-caller" },
    { authorization: "Basic cGxhbnRlZA==" },
  ]) {
    expect((await program.send(aMessage(connector.url, "status"), headers)).status).toBe(401);
  }
  for (const words of ["status", "export unhealthy", "subscribe", "redeploy all unhealthy", "planted-words"]) {
    await (await program.send(aMention(connector.url, words), bearer())).text();
  }
  await (await program.send(aPress(connector.url, "show", { token: "planted-press" }), bearer())).text();
}

async function expectSilence(program: Program): Promise<void> {
  const { log, stderr } = await program.stop();
  expect(log.length).toBeGreaterThan(5);
  expect(log.flatMap((line) => secretsIn(JSON.stringify(line)))).toEqual([]);
  expect(secretsIn(stderr)).toEqual([]);
}

describe("a registered bot's log shows no secret at the finest level,", { timeout: PATIENCE }, () => {
  const { key } = selfSigned();
  test.each<[string, Environment]>([
    ["a password", { MicrosoftAppPassword: "planted-app-password" }],
    [
      "a certificate",
      { CertificateThumbprint: "AB".repeat(20), CertificatePrivateKey: key, MicrosoftAppPassword: undefined },
    ],
  ])("with %s, which a login gives back in its refusal", async (_, credential) => {
    const world = await aWorld();
    const login = await anEchoingLogin();
    const program = new Program({
      ...singleTenant(world.environment),
      ...world.environment,
      ...credential,
      ToChannelFromBotLoginUrl: `${login}/login`,
      OAuthUrl: `${login}/oauth`,
    });
    await program.logged("a snapshot was taken");
    await visit(program, world);
    await expectSilence(program);
  });
});
