import { describe, expect, test } from "vitest";
import { type Finding, failed, notChecked, passed } from "../../src/doctor/check.ts";
import { asJson, asText, isWell } from "../../src/doctor/report.ts";

const checked = (id: string, finding: Finding) => ({ id, title: `Does ${id}`, finding });
const ALL = [
  checked("a", passed("all of it")),
  checked("b", failed("half of it", ["do this", "then that"])),
  checked("c", notChecked('"Does b" failed')),
];

describe("the report", () => {
  test("has a sign for each result, what is missing and what grants it", () => {
    expect(asText(ALL)).toBe(
      [
        "✔ Does a: all of it.",
        "✘ Does b: half of it.",
        "    do this",
        "    then that",
        '– Does c: not checked, because "Does b" failed.',
        "",
        "1 passed, 1 failed, 1 not checked.",
        "",
      ].join("\n"),
    );
  });

  test("is one object for programs", () => {
    expect(JSON.parse(asJson(ALL))).toEqual({
      ok: false,
      checks: [
        { id: "a", title: "Does a", result: "Passed", says: "all of it", fixes: [] },
        { id: "b", title: "Does b", result: "Failed", says: "half of it", fixes: ["do this", "then that"] },
        { id: "c", title: "Does c", result: "NotChecked", says: 'not checked, because "Does b" failed', fixes: [] },
      ],
    });
  });

  test.each([
    ["nothing failed", [passed("x"), notChecked("y")], true],
    ["something failed", [passed("x"), failed("y", [])], false],
  ])("is well where %s", (_, findings, well) => {
    expect(isWell(findings.map((finding, at) => checked(String(at), finding)))).toBe(well);
  });

  test.each([
    ["text", asText],
    ["JSON", asJson],
  ])("as %s lets no name from outside move the cursor or begin a line", (_, render) => {
    const nasty = "Contoso\u001b[2J\u202e\n✔ Does everything";
    const shown = render([checked("a", failed(nasty, [nasty]))]);
    expect(shown).not.toMatch(/[\u001b\u202e]/);
    expect(shown).not.toMatch(/^✔/m);
    expect(shown).not.toContain("\\u001b");
  });
});
