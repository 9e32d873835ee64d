import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Environment } from "../../src/config-fault.ts";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMessage } from "../builders/activity.ts";
import { FakeAppInsights, type Item } from "../fakes/app-insights.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { anOperator, Program } from "../journeys/program.ts";
import { readMetrics } from "./prometheus.ts";

/** A whole program starts, signs in, and reads a few hundred machines page by page. */
const PATIENCE = 120_000;
const PLANTED = "sqlvm-zanzibar";

/** A program on a simulated tenant, and what is true of it. */
async function aWorld(more: Environment) {
  const connector = await FakeConnector.open();
  onTestFinished(() => connector.close());
  const tenant = await startTenant({
    estate: makeEstate({ seed: 1, now: Date.now() }),
    quota: { requests: 1000, windowMs: 5000 },
  });
  onTestFinished(() => tenant.close());
  const azure = { VITALS_ARM_ENDPOINT: tenant.url, ...tenant.identityEnvironment };
  const program = new Program(await anOperator({ ...azure, ...more }));
  await program.logged("a snapshot was taken");
  const ask = async (question: string) => {
    const before = connector.messages.length;
    await program.send(aMessage(connector.url, question));
    await connector.until(before + 1);
  };
  return { connector, tenant, program, ask };
}

async function metricsUrl(program: Program): Promise<string> {
  const { port } = await program.logged("metrics can be read");
  return `http://127.0.0.1:${port}/metrics`;
}

/** Everything from outside that must be in nothing that is measured: names and ids of machines and subscriptions. */
function outside(machines: Iterable<{ readonly name: string }>, subscriptions: Iterable<{ readonly id: string }>) {
  return [...[...machines].map(({ name }) => name), ...[...subscriptions].map(({ id }) => id), PLANTED];
}

function foundIn(text: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => text.toLowerCase().includes(word.toLowerCase()));
}

describe("the real program, with a port for metrics", { timeout: PATIENCE }, () => {
  test("tells the truth about its estate, its questions and its syncs, and names nobody", async () => {
    const { tenant, program, ask } = await aWorld({ VITALS_METRICS_PORT: "0" });
    await ask("which VMs are unhealthy?");
    await ask("which VMs are unhealthy?");
    await ask(`blue cheese of ${PLANTED}`);
    const text = await (await fetch(await metricsUrl(program))).text();
    const metrics = readMetrics(text);
    const truth = [...tenant.estate.machines].filter((one) => one.truth.state === "Unhealthy");
    expect(metrics).toMatchObject({
      'vitals_machines{state="Unhealthy"}': truth.length,
      'vitals_subscriptions{readable="false"}': 0,
      'vitals_questions_total{kind="List"}': 2,
      'vitals_questions_total{kind="NotUnderstood"}': 1,
      'vitals_syncs_total{outcome="Whole"}': 1,
      'vitals_turn_duration_count{kind="Message"}': 3,
      'vitals_azure_duration_count{call="Token",status="200"}': 1,
      vitals_queue_length: 0,
      vitals_ready: 1,
    });
    expect(metrics.vitals_snapshot_age).toBeGreaterThan(0);
    expect(metrics.vitals_snapshot_age).toBeLessThan(PATIENCE / 1000);
    expect(foundIn(text, outside(tenant.estate.machines, tenant.estate.subscriptions))).toEqual([]);
  });

  test("counts a first sync that brought nothing, and is not ready", async () => {
    const program = new Program(await anOperator({ VITALS_METRICS_PORT: "0" }));
    const url = await metricsUrl(program);
    const metrics = async () => readMetrics(await (await fetch(url)).text());
    await expect
      .poll(metrics, { timeout: PATIENCE })
      .toMatchObject({ 'vitals_syncs_total{outcome="Nothing"}': 1, vitals_ready: 0 });
    expect(Object.keys(await metrics()).filter((name) => name.startsWith("vitals_snapshot_age"))).toEqual([]);
  });

  test("shows them on its own machine alone, under one address, and nothing with any other method", async () => {
    const program = new Program(await anOperator({ VITALS_METRICS_PORT: "0" }));
    expect((await program.logged("metrics can be read")).host).toBe("127.0.0.1");
    const url = await metricsUrl(program);
    expect((await fetch(new URL("/", url))).status).toBe(404);
    expect((await fetch(url, { method: "POST" })).status).toBe(404);
    expect((await fetch(new URL("/metrics", await program.url()))).status).toBe(404);
    expect(await program.stop()).toMatchObject({ code: 0, stderr: "" });
  });

  test("says in one line that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await new Program(await anOperator({ VITALS_METRICS_PORT: String(port) })).ended();
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("VITALS_METRICS_PORT")]);
  });
});

function traceOf({ tags }: Item): string {
  return tags["ai.operation.id"] ?? "";
}

describe("the real program, with Application Insights", { timeout: PATIENCE }, () => {
  test("says that nobody takes its measurements, and ends in order all the same", async () => {
    const insights = await FakeAppInsights.open();
    const program = new Program(await anOperator(insights.environment));
    await program.url();
    await insights.close();
    const { code, stderr, log } = await program.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(log.map(({ msg }) => msg)).toContain("measurements cannot be sent");
  });

  test("sends metrics, and traces from the activity to the card and from the sync to Azure, and names nobody", async () => {
    const insights = await FakeAppInsights.open();
    onTestFinished(() => insights.close());
    const { tenant, program, ask } = await aWorld(insights.environment);
    await ask(`is ${PLANTED} healthy?`);
    expect(await program.stop()).toMatchObject({ code: 0, stderr: "" });

    const nameOf = ({ data }: Item) => String(data.baseData.name);
    const turns = insights.of("RequestData");
    expect(turns.map(nameOf)).toEqual(["turn Message"]);
    const [turn = ""] = turns.map(traceOf);
    const steps = insights.of("RemoteDependencyData");
    expect(steps.filter((item) => traceOf(item) === turn).map(nameOf)).toEqual(["card"]);
    const sync = steps.find((item) => nameOf(item) === "sync");
    const called = steps.filter((item) => sync && traceOf(item) === traceOf(sync)).map(nameOf);
    expect(called).toContain("azure ResourceGraph");

    const measured = insights.of("MetricData").flatMap(({ data }) => data.baseData.metrics as { name: string }[]);
    expect(measured.map(({ name }) => name)).toContain("vitals.machines");
    const sent = JSON.stringify(insights.items);
    expect(foundIn(sent, outside(tenant.estate.machines, tenant.estate.subscriptions))).toEqual([]);
    expect(new Set(insights.items.map(({ tags }) => tags["ai.cloud.role"]))).toEqual(new Set(["vitals"]));
  });
});
