import { describe, expect, test } from "vitest";
import { ARG_TABLES } from "../../src/demo/arg-tables.ts";
import { parseKusto } from "../../src/demo/kusto.ts";

const parse = (query: string) => parseKusto(query, ARG_TABLES);

describe("parsing a query with Microsoft's own parser", () => {
  test("a sound query has no diagnostics and names the columns of its result", () => {
    const { diagnostics, columns } = parse(
      "securityresources | where type =~ 'microsoft.security/pricings' | project id, tier = tostring(properties.pricingTier), properties.subPlan",
    );
    expect(diagnostics).toEqual([]);
    expect(columns).toEqual([
      { name: "id", type: "string" },
      { name: "tier", type: "string" },
      { name: "properties_subPlan", type: "dynamic" },
    ]);
  });

  test.each([
    ["an unknown column", "resources | where colour == 'red'", "colour"],
    ["an unknown table", "resource | project id", "resource"],
    ["an unknown function", "resources | extend x = tolowre(name)", "tolowre"],
    ["an unknown operator", "resources | wehre name == 'a'", "wehre"],
    ["half a query", "resources | project id, | take 1", ""],
  ])("%s is a diagnostic that points at it", (_, query, culprit) => {
    const [first] = parse(query).diagnostics;
    expect(first?.severity).toBe("Error");
    expect(query.slice(first?.start, (first?.start ?? 0) + (culprit ? (first?.length ?? 0) : 0))).toBe(culprit);
  });

  test("the tree names each child by its role and decodes literals", () => {
    const { tree } = parse(String.raw`resources | where name == 'o\'clock' | take 5`);
    const pipe = tree.parts.Statements?.items[0]?.parts.Expression;
    expect(pipe?.parts.Operator).toMatchObject({ kind: "TakeOperator", parts: { Expression: { value: 5 } } });
    const filter = pipe?.parts.Expression?.parts.Operator;
    expect(filter?.parts.Condition).toMatchObject({
      kind: "EqualExpression",
      type: "bool",
      text: String.raw`name == 'o\'clock'`,
      parts: { Right: { value: "o'clock" } },
    });
  });

  test("a list keeps its elements and drops the commas", () => {
    const { tree } = parse("resources | where name in~ ('a', 'b') | project id, name");
    const project = tree.parts.Statements?.items[0]?.parts.Expression?.parts.Operator;
    expect(project?.parts.Expressions?.items.map((item) => item.text)).toEqual(["id", "name"]);
  });
});
