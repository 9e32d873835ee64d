import { describe, expect, test } from "vitest";
import { ARC_EXTENSIONS } from "../../../src/azure/queries/arc-extensions.ts";
import { ARC_MACHINES } from "../../../src/azure/queries/arc-machines.ts";
import { ASSESSMENTS } from "../../../src/azure/queries/assessments.ts";
import { HEALTH_REPORTS } from "../../../src/azure/queries/health-reports.ts";
import { PRICINGS } from "../../../src/azure/queries/pricings.ts";
import { SCALE_SET_INSTANCES } from "../../../src/azure/queries/scale-set-instances.ts";
import { SUBSCRIPTIONS } from "../../../src/azure/queries/subscriptions.ts";
import { VIRTUAL_MACHINES } from "../../../src/azure/queries/virtual-machines.ts";
import { VM_EXTENSIONS } from "../../../src/azure/queries/vm-extensions.ts";
import type { VM_ROW } from "../../../src/azure/queries/vm-row.ts";
import { ARG_TABLES } from "../../../src/demo/arg-tables.ts";
import { parseKusto, type Syntax } from "../../../src/demo/kusto.ts";

const QUERIES = [
  VIRTUAL_MACHINES,
  ARC_MACHINES,
  SCALE_SET_INSTANCES,
  VM_EXTENSIONS,
  ARC_EXTENSIONS,
  ASSESSMENTS,
  HEALTH_REPORTS,
  PRICINGS,
  SUBSCRIPTIONS,
];

function kindsIn(node: Syntax): string[] {
  return [node.kind, ...[...Object.values(node.parts), ...node.items].flatMap(kindsIn)];
}

describe.each(QUERIES.map((query) => [query.what, query] as const))("the query for %s", (_, query) => {
  const parsed = parseKusto(query.text, ARG_TABLES);

  test("is sound Kusto by Microsoft's own parser", () => {
    expect(parsed.diagnostics).toEqual([]);
  });

  test("gives the id, without which Resource Graph pages nothing", () => {
    expect(parsed.columns).toContainEqual({ name: "id", type: "string" });
  });

  test("ends in the order of the ids, so that pages do not overlap", () => {
    expect(query.text.trimEnd()).toMatch(/\| order by id asc$/);
  });

  test("joins nothing and multiplies no rows: Resource Graph restricts both", () => {
    const operators = kindsIn(parsed.tree).filter((kind) => kind.endsWith("Operator"));
    expect(new Set(operators)).toEqual(
      new Set([
        "FilterOperator",
        "ProjectOperator",
        "SortOperator",
        ...operators.filter((one) => one === "ExtendOperator"),
      ]),
    );
  });

  test("asks for just the columns that its row's shape names", () => {
    const shape = query.row as unknown as typeof VM_ROW;
    expect(parsed.columns.map(({ name }) => name).sort()).toEqual(Object.keys(shape.shape).sort());
  });
});
