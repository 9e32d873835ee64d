import { describe, expect, test } from "vitest";
import { aList, aMachineAnswer, aRow } from "../builders/answers.ts";
import { linuxLog } from "../builders/linux-log.ts";
import { unhealthy } from "../builders/snapshot.ts";
import { cardOf, nodesOf, tableOf } from "./reading.ts";

describe("the line that tells the cause", () => {
  test("stands in the row of a list, cut to what a row holds", () => {
    const row = aRow({
      verdict: unhealthy({ message: linuxLog(`[x] ${"no ".repeat(100)}`), known: "install-failed" }),
    });
    const cell = tableOf(cardOf(aList({ rows: [row] })))[1]?.[0] ?? "";
    expect(cell).toMatch(/ \| \[x\] no no no .*…$/);
    expect(cell.length).toBeLessThan(200);
  });
});

describe("a log on the machine's card", () => {
  const shownOf = (message: string) =>
    nodesOf(cardOf(aMachineAnswer(aRow({ verdict: unhealthy({ message, known: "install-failed" }) }))))
      .filter(({ fontType }) => fontType === "Monospace")
      .map(({ text }) => String(text));
  const steps = (count: number) => Array.from({ length: count }, (_, index) => `step ${index + 1}`);

  test("is shown from its beginning where it tells the cause early", () => {
    const shown = shownOf([...steps(5), "[x] failed to install MDE", ...steps(30)].join("\n"));
    expect(shown.slice(0, 6)).toEqual([...steps(5), "[x] failed to install MDE"]);
  });

  test("is shown from just before the cause where that comes late, and says that something is missing", () => {
    const shown = shownOf([...steps(100), "[x] failed to install MDE", "end"].join("\n"));
    expect(shown.slice(0, 6)).toEqual(["…", "step 98", "step 99", "step 100", "[x] failed to install MDE", "end"]);
  });
});
