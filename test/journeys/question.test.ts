import { describe, expect, onTestFinished, test } from "vitest";
import type { SimMachine } from "../../src/demo/estate/machine.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMessage, aPress } from "../builders/activity.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { anOperator, Program } from "./program.ts";
import { buttonOf, type Card, cardOf, rowsOf, wordsOf } from "./table.ts";

/** A whole program starts, signs in, and reads a few hundred machines page by page. */
const PATIENCE = 120_000;

/** A channel and a simulated tenant, both on this machine, ended with the test. */
async function aWorld() {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  onTestFinished(() => tenant.close());
  const operator = await anOperator({ VITALS_ARM_ENDPOINT: tenant.url, ...tenant.identityEnvironment });
  return { connector, tenant, operator };
}

/** Types a question and waits for the card. */
async function answer(program: Program, connector: FakeConnector, question: string): Promise<Card> {
  const before = connector.messages.length;
  expect((await program.send(aMessage(connector.url, question))).status).toBe(200);
  const messages = await connector.until(before + 1);
  expect(messages).toHaveLength(before + 1);
  return cardOf(messages.at(-1));
}

/** Presses a button of a card and gives what comes back in its place. */
async function press(program: Program, connector: FakeConnector, card: Card, title: string): Promise<Card> {
  const { verb, data } = buttonOf(card, title);
  const response = await program.send(aPress(connector.url, verb, data));
  expect(response.status).toBe(200);
  const body = (await response.json()) as { type: string; value: Card };
  expect(body.type).toBe("application/vnd.microsoft.card.adaptive");
  return body.value;
}

const names = (card: Card) => rowsOf(card).map(([name]) => name);
const unhealthyOf = (machines: Iterable<SimMachine>) =>
  [...machines].filter(({ truth }) => truth.state === "Unhealthy");

describe("on a simulated tenant, over Azure's own protocols", { timeout: PATIENCE }, () => {
  test("people ask, page and look closer, and get what is true", async () => {
    const { connector, tenant, operator } = await aWorld();
    const program = new Program(operator);
    await program.logged("a snapshot was taken");
    expect((await fetch(`${await program.url()}/readyz`)).status).toBe(200);
    const unhealthy = unhealthyOf(tenant.estate.machines);

    const first = await answer(program, connector, "which VMs are unhealthy?");
    expect(connector.messages.at(-1)?.activity.summary).toContain(String(unhealthy.length));
    expect(names(first)).toHaveLength(10);

    const second = await press(program, connector, first, "Next");
    expect(names(second)).toHaveLength(10);
    const shown = new Set([...names(first), ...names(second)]);
    expect(shown.size).toBe(20);
    expect([...shown].filter((name) => !unhealthy.some((machine) => machine.name === name))).toEqual([]);
    expect(names(await press(program, connector, second, "Previous"))).toEqual(names(first));

    const failed = unhealthy.find(
      ({ extension }) => extension && extension.message !== "" && extension.level === "Error",
    );
    const detail = wordsOf(await answer(program, connector, `why is ${failed?.name} unhealthy?`));
    expect(detail).toContain(failed?.name);
    expect(detail).toContain(failed?.extension?.message.slice(0, 40));

    const { code, stderr } = await program.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("a restart answers from the store at once, and no turn twice", async () => {
    const { connector, tenant, operator } = await aWorld();
    const before = new Program(operator);
    await before.logged("a snapshot was taken");
    const question = aMessage(connector.url, "which VMs are unhealthy?");
    await before.send(question);
    const [answered] = await connector.until(1);
    await before.stop();

    await tenant.close();
    const after = new Program(operator);
    await after.send(question);
    const again = await answer(after, connector, "which VMs are unhealthy?");
    expect(connector.messages).toHaveLength(2);
    expect(names(again)).toEqual(names(cardOf(answered)));
  });

  test("no line that is logged holds a secret", async () => {
    const { connector, tenant, operator } = await aWorld();
    const program = new Program({ ...operator, VITALS_LOG_LEVEL: "trace" });
    await program.logged("a snapshot was taken");
    await answer(program, connector, "status");
    const { log, stderr } = await program.stop();
    const said = JSON.stringify(log) + stderr;
    expect(said).not.toContain(tenant.identityEnvironment.IDENTITY_HEADER);
    expect(said).not.toMatch(/Bearer\s/i);
  });
});
