import { describe, expect, onTestFinished, test } from "vitest";
import { REDEPLOYER } from "../../src/demo/arm/identities.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant, type Tenant } from "../../src/demo/tenant.ts";
import { PERSON as ALEX, aMention, aMessage, aPress, type RawActivity } from "../builders/activity.ts";
import { TENANT_ID } from "../builders/environment.ts";
import { FakeConnector, type Sent } from "../fakes/connector.ts";
import { anOperator, Program } from "./program.ts";
import { buttonOf, type Card, cardOf, wordsOf } from "./table.ts";

/** A whole program starts, reads a tenant, and asks ARM for a deletion and about it. */
const PATIENCE = 180_000;
const MEGAN = { id: "29:megan", name: "Megan Bowen", aadObjectId: "55555555-aaaa-4bbb-8ccc-000000000005" };
const GUEST = { id: "29:guest", name: "Gus Guest", aadObjectId: "66666666-aaaa-4bbb-8ccc-000000000006" };
const APPROVALS = "19:approvals";
const CHAT = "a:personal";

async function aWorld() {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  for (const { id, aadObjectId } of [ALEX, MEGAN]) {
    connector.roster.set(id, { aadObjectId, userPrincipalName: `${id.slice(3)}@contoso.example` });
  }
  const { id, aadObjectId } = GUEST;
  connector.roster.set(id, { aadObjectId, userPrincipalName: "gus_fabrikam.example#EXT#@contoso.example" });
  const tenant = await startTenant({
    estate: makeEstate({ seed: 7, speed: 60, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  onTestFinished(() => tenant.close());
  const operator = await anOperator({
    VITALS_ARM_ENDPOINT: tenant.url,
    ...tenant.identityEnvironment,
    VITALS_REDEPLOY_CLIENT_ID: REDEPLOYER.clientId,
    VITALS_APPROVERS: `${MEGAN.aadObjectId},${GUEST.aadObjectId},${ALEX.aadObjectId}`,
  });
  return { connector, tenant, operator };
}

/** What stands in the approvers' channel: the last version of the request's card. */
const requestIn = (connector: FakeConnector) =>
  connector.messages.findLast(
    ({ conversationId, activity }) => conversationId === APPROVALS && "attachments" in activity,
  );

async function until(connector: FakeConnector, fits: (sent: Sent) => boolean): Promise<Sent> {
  for (let count = 1; ; count += 1) {
    const found = (await connector.until(count)).findLast(fits);
    if (found) return found;
  }
}

const shows = (words: string, conversationId: string) => (sent: Sent) =>
  sent.conversationId === conversationId && JSON.stringify(sent.activity).includes(words);

/** Says something and waits for the answer that holds these words. */
async function say(program: Program, connector: FakeConnector, message: RawActivity, words: string): Promise<Card> {
  expect((await program.send(message)).status).toBe(200);
  const { id } = message.conversation as { readonly id: string };
  return cardOf(await until(connector, shows(words, id)));
}

async function press(program: Program, connector: FakeConnector, card: Card, title: string, more: RawActivity) {
  const { verb, data } = buttonOf(card, title);
  const { inputs, ...envelope } = more;
  const response = await program.send(
    aPress(connector.url, verb, { ...(data as object), ...(inputs as object) }, envelope),
  );
  expect(response.status).toBe(200);
  return (await response.json()) as { readonly type: string; readonly value: Card | string };
}

const deletions = ({ requests }: Tenant) =>
  requests.filter(({ method, path }) => method === "DELETE" && /\/extensions\/MDE\.Linux$/i.test(path));

const inApprovals = (from: object) => ({
  from,
  conversation: { id: APPROVALS, conversationType: "channel", tenantId: TENANT_ID },
});

describe("on a simulated tenant, over Azure's own protocols", { timeout: PATIENCE }, () => {
  test("one asks, another approves, and the sensor is deleted once, whoever else presses and though we are killed", async () => {
    const { connector, tenant, operator } = await aWorld();
    const first = new Program(operator);
    await first.logged("a snapshot was taken");
    await say(first, connector, aMention(connector.url, "approve here", inApprovals(MEGAN)), "approv");

    const draft = await say(first, connector, aMessage(connector.url, "redeploy api-01"), "Ask for approval");
    const asked = await press(first, connector, draft, "Ask for approval", { inputs: { reason: "No sensor." } });
    expect(asked.type).toBe("application/vnd.microsoft.card.adaptive");
    const request = cardOf(await until(connector, shows("waiting for approval", APPROVALS)));
    expect(wordsOf(request)).toContain("No sensor.");
    await until(connector, shows("waiting for approval", CHAT));

    for (const from of [ALEX, GUEST]) {
      const refused = await press(first, connector, request, "Approve", inApprovals(from));
      expect(refused.type).toBe("application/vnd.microsoft.activity.message");
    }
    expect(deletions(tenant)).toEqual([]);

    const approved = await press(first, connector, request, "Approve", inApprovals(MEGAN));
    expect(approved.type).toBe("application/vnd.microsoft.card.adaptive");
    // Before ARM's answer is written down, it takes five minutes until another process may go on; see INTENT_LAPSES_AFTER.
    await until(connector, shows("Is being deleted", APPROVALS));
    first.signal("SIGKILL");
    await first.ended();

    const second = new Program(operator);
    await second.url();
    const again = await press(second, connector, request, "Approve", inApprovals(MEGAN));
    expect(again).toMatchObject({ type: "application/vnd.microsoft.activity.message" });
    for (const place of [APPROVALS, CHAT])
      await until(connector, shows("Deleted, waits for Defender for Cloud", place));
    expect(deletions(tenant)).toMatchObject([{ identity: "redeployer", status: 202 }]);
    expect(requestIn(connector)).toMatchObject({ does: "update" });

    const who = aMessage(connector.url, "who redeployed api-01?");
    expect(wordsOf(await say(second, connector, who, "Redeploys of"))).toMatch(/Alex Wilber.*Megan Bowen/);
    expect(await second.stop()).toMatchObject({ code: 0, stderr: "" });
  });
});
