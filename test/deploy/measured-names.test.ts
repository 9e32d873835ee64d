import { readFileSync } from "node:fs";
import { metrics } from "@opentelemetry/api";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditDeed } from "../../src/redeploys/audit-record.ts";
import { openMeter } from "../../src/telemetry/meter.ts";
import {
  type CounterName,
  type GaugeName,
  METRICS,
  type MetricName,
  type TimerName,
} from "../../src/telemetry/metrics.ts";
import type { Value } from "./bicep.ts";
import { at, textAt } from "./template.ts";

interface Rule {
  readonly key: string;
  readonly query: string;
  readonly operator: string;
  readonly threshold: number;
}

const rules = at("alerts.bicep", "rules") as unknown as readonly Rule[];
const dashboard = JSON.parse(readFileSync(new URL("../../deploy/grafana-dashboard.json", import.meta.url), "utf8"));
const panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[] =
  dashboard.panels;
const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

/** The names under which Prometheus sees all that the program can measure. */
async function prometheusNames(): Promise<ReadonlySet<string>> {
  const reader = new PrometheusExporter({ preventServerStart: true });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
  const meter = openMeter(() => 0);
  for (const [name, { kind }] of Object.entries(METRICS)) {
    if (kind === "Counter") meter.count(name as CounterName);
    if (kind === "Timer") meter.begin(name as TimerName)();
    if (kind === "Gauge") meter.watch(name as GaugeName, () => [{ value: 1 }]);
  }
  const text = new PrometheusSerializer().serialize((await reader.collect()).resourceMetrics);
  return new Set([...text.matchAll(/^(\w+)[ {]/gm)].map(([, series]) => series ?? ""));
}

describe("the dashboard", () => {
  let known: ReadonlySet<string>;
  beforeAll(async () => {
    known = await prometheusNames();
  });
  afterAll(() => metrics.disable());

  test("asks only for what the program measures, and shows all of it", () => {
    const asked = new Set(expressions.flatMap((expr) => expr.match(/\bvitals_\w+/g) ?? []));
    expect([...asked].filter((name) => !known.has(name))).toEqual([]);
    const measured = (name: string) => name.replaceAll(".", "_");
    const shown = (name: string) => [...asked].some((one) => one.startsWith(measured(name)));
    expect(Object.keys(METRICS).filter((name) => !shown(name))).toEqual([]);
  });

  test("has no panel without a title and a question", () => {
    expect(panels.length).toBeGreaterThan(0);
    expect(panels.filter(({ title, targets }) => !title || targets.length === 0)).toEqual([]);
  });
});

test("docs/operations.md lists every metric, and no other", () => {
  const page = readFileSync(new URL("../../docs/operations.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| `(vitals\.[\w.]+)` \|/gm)].map(([, name]) => name ?? "");
  expect(listed.toSorted()).toEqual(Object.keys(METRICS).toSorted());
});

describe("the alerts", () => {
  test.each(rules)("$key asks for a metric of the program", ({ query }) => {
    const [, name = ""] = /Name == '([^']+)'/.exec(query) ?? [];
    expect(Object.keys(METRICS)).toContain(name as MetricName);
  });

  test("ask only for words that the program uses", () => {
    const asked = rules.flatMap(({ query }) =>
      [...query.matchAll(/Properties\.(\w+)\) (?:in \(([^)]+)\)|== '(\w+)')/g)].flatMap(([, label, list, word]) =>
        (list ?? `'${word}'`).split(", ").map((one) => `${label}=${one.slice(1, -1)}`),
      ),
    );
    const escalated: AuditDeed = "Escalated";
    const used = ["outcome=Failed", "outcome=Nothing", "part=Digests", "part=Unasked", `step=${escalated}`];
    expect(asked.toSorted()).toEqual(used.toSorted());
  });

  test("cover what an operator must hear of", () => {
    const keys = ["no-snapshot", "syncs-failing", "digests-failing", "redeploy-escalated", "not-ready"];
    expect(rules.map(({ key }) => key)).toEqual(keys);
  });

  test("of a missing snapshot fires when nothing is measured at all", () => {
    const rule = rules.find(({ key }) => key === "no-snapshot");
    expect(rule).toMatchObject({ operator: "LessThan", threshold: 1 });
    expect(rule?.query).not.toContain("summarize");
  });

  test("are made of the rules and look into the program's own workspace", () => {
    expect(textAt("alerts.bicep", "alerts")).toContain("for rule in rules");
    expect(textAt("platform.bicep", "alerts", "params.workspaceId")).toBe("telemetry.outputs.workspaceId");
    expect((at("platform.bicep", "alerts") as Record<string, Value>).name).toBeDefined();
  });
});
