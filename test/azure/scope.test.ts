import { describe, expect, test } from "vitest";
import { parseScope } from "../../src/azure/scope.ts";
import { CONTOSO_DEV, CONTOSO_PROD } from "../builders/machine.ts";

function faultOf(text: string): string {
  const parsed = parseScope(text);
  return parsed.ok ? "none" : parsed.fault;
}

test.each(["", "  "])("%j is everything that the identity can read", (text) => {
  expect(parseScope(text)).toEqual({ ok: true, scope: { kind: "all" } });
});

describe("a list of subscriptions", () => {
  test.each([
    [CONTOSO_PROD, [CONTOSO_PROD]],
    [`${CONTOSO_PROD},${CONTOSO_DEV}`, [CONTOSO_PROD, CONTOSO_DEV]],
    [` ${CONTOSO_PROD} , ${CONTOSO_DEV} ,`, [CONTOSO_PROD, CONTOSO_DEV]],
    [`${CONTOSO_PROD},${CONTOSO_PROD}`, [CONTOSO_PROD]],
    ["AAAAAAAA-1111-4111-8111-111111111111", ["aaaaaaaa-1111-4111-8111-111111111111"]],
  ])("%s names %j", (text, ids) => {
    expect(parseScope(text)).toEqual({ ok: true, scope: { kind: "subscriptions", ids } });
  });

  test.each(["prod", `${CONTOSO_PROD};${CONTOSO_DEV}`, `${CONTOSO_PROD},prod`, ",", `{${CONTOSO_PROD}}`])(
    "%s is none, and the fault says what would be",
    (text) => {
      expect(faultOf(text)).toMatch(/^The scope must be subscription ids \(GUIDs\) .* or mg: .*\.$/);
    },
  );

  test("that is longer than Resource Graph takes points to a management group", () => {
    const many = Array.from({ length: 1001 }, (_, index) => CONTOSO_PROD.replace(/1{4}$/, String(1000 + index)));
    expect(parseScope(many.slice(1).join(","))).toMatchObject({ ok: true });
    expect(faultOf(many.join(","))).toMatch(/more than 1000 subscriptions; name a management group/);
  });
});

describe("a management group", () => {
  test.each([
    ["mg:contoso", "contoso"],
    ["MG: Contoso-Servers_(eu).1 ", "Contoso-Servers_(eu).1"],
  ])("%s is %s", (text, id) => {
    expect(parseScope(text)).toEqual({ ok: true, scope: { kind: "managementGroup", id } });
  });

  test.each(["mg:", "mg:a b", "mg:a/b", `mg:${"x".repeat(91)}`])("%s is none", (text) => {
    expect(faultOf(text)).toMatch(/^The scope must name a management group by its id/);
  });
});
