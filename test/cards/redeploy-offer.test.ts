import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/cards/actions.ts";
import { bytesOf, CARD_BYTES } from "../../src/cards/fit.ts";
import { render } from "../../src/cards/render.ts";
import type { Evidence } from "../../src/health/evidence.ts";
import type { Verdict } from "../../src/health/verdict.ts";
import type { Filter } from "../../src/questions/query.ts";
import { readRedeployPress } from "../../src/teams/redeploy-presses.ts";
import { aList, aMachineAnswer, anUnhealthyRow, aQuery, aRow, is, isNot, understood } from "../builders/answers.ts";
import { anExtension, aRedeploy } from "../builders/evidence.ts";
import { aConnectorMachine, anArcMachine } from "../builders/machine.ts";
import { healthy, type JudgedParts, unhealthy, unknown } from "../builders/snapshot.ts";
import { complaintsAbout } from "./parsing.ts";
import { buttonsOf, buttonTitled, cardOf, linesOf, READER } from "./reading.ts";

const FAILED = anExtension({ provisioning: "Failed", code: "ProvisioningState/failed/22" });

/** A failed installation that a redeploy would cure, but for what is told. */
function aFailedRow(
  verdict: Verdict = unhealthy(),
  evidence: Partial<Evidence> = {},
  parts: Partial<JudgedParts> = {},
) {
  return aRow({ verdict, evidence: { extension: FAILED, ...evidence }, ...parts });
}

const onMachine = (row = aFailedRow(), reader: Reader = READER) => buttonsOf(cardOf(aMachineAnswer(row), reader));

describe("the button on a machine's card that begins a redeploy", () => {
  test("leads to the plan for this machine, and asks for nothing yet", () => {
    const row = aFailedRow();
    const { id } = row.judged.evidence.machine;
    expect(onMachine(row)).toEqual([
      { title: "Redeploy…", data: { verb: "draftRedeploy", query: aQuery([is("machine", id)], { ask: "Machine" }) } },
    ]);
  });

  test.each<[string, ReturnType<typeof aRow>]>([
    ["a failed installation", aFailedRow()],
    ["one on a connected Arc machine", aFailedRow(unhealthy(), { machine: anArcMachine() })],
    ["one against which a redeploy may help", aFailedRow(unhealthy({ known: "repository-setup-failed" }))],
    ["one against which it helps after a cleanup", aFailedRow(unhealthy({ known: "corrupt-installation" }))],
  ])("is there for %s", (_, row) => {
    expect(onMachine(row)).toHaveLength(1);
  });

  test.each<[string, ReturnType<typeof aRow>]>([
    ["a healthy machine", aFailedRow(healthy())],
    ["one that could not be judged", aFailedRow(unknown())],
    ["a message against which a redeploy does not help", aFailedRow(unhealthy({ known: "python-missing" }))],
    ["a heartbeat issue", anUnhealthyRow()],
    ["an extension that is not there", aFailedRow(unhealthy(), { extension: undefined })],
    [
      "an extension that is being deleted",
      aFailedRow(unhealthy(), { extension: anExtension({ provisioning: "Deleting" }) }),
    ],
    ["a machine without a resource in Azure", aFailedRow(unhealthy(), { machine: aConnectorMachine() })],
    ["a redeploy that is under way", aFailedRow(unhealthy(), { redeploy: aRedeploy() })],
    [
      "a machine that is off",
      aFailedRow(unhealthy(), {}, { machine: { power: { is: "NotRunning", code: "PowerState/deallocated" } } }),
    ],
  ])("is not there for %s", (_, row) => {
    expect(onMachine(row)).toEqual([]);
  });

  test.each([
    ["no identity may delete", aFailedRow(), "None", 0],
    ["heartbeat issues are allowed", anUnhealthyRow(), "HeartbeatsToo", 1],
    ["heartbeat issues are not allowed", anUnhealthyRow(), "Installations", 0],
  ] as const)("where %s, follows the operator's settings", (_, row, redeploys, count) => {
    expect(buttonsOf(render(aMachineAnswer(row), READER, "public", redeploys).card)).toHaveLength(count);
  });

  test("where it is not there because it would not help, the card says so in words", () => {
    const text = linesOf(cardOf(aMachineAnswer(aFailedRow(unhealthy({ known: "python-missing" }))))).join("\n");
    expect(text).toContain("A redeploy alone will not help");
  });

  test.each([
    ["de-DE", "Erneut bereitstellen …"],
    ["fr-FR", "Redéployer…"],
    ["es-ES", "Reimplementar…"],
    ["pt-BR", "Reimplantar…"],
    ["ja-JP", "再デプロイ…"],
    ["zh-CN", "Redeploy…"],
  ])("is in the reader's language: %s", (locale, title) => {
    expect(onMachine(aFailedRow(), { locale, timeZone: "UTC" }).map((button) => button.title)).toEqual([title]);
  });
});

const TITLE = "Redeploy eligible…";

function aListAbout(where: readonly Filter[], rows = [anUnhealthyRow(), aFailedRow()], form = {}) {
  const query = aQuery(where, form);
  return aList({ query, understood: understood(query), rows });
}

describe("the button on a list that begins redeploys", () => {
  test.each<[string, readonly Filter[]]>([
    ["unhealthy machines", [is("state", "Unhealthy")]],
    ["installation issues", [is("issue", "Installation")]],
    ["installation issues in a resource group", [is("issue", "Installation"), is("resourceGroup", "rg-web")]],
  ])("is there for %s, and means the same machines", (_, where) => {
    const card = cardOf(aListAbout(where, undefined, { order: "Oldest", limit: 5 }));
    expect(buttonTitled(card, TITLE)?.data).toEqual({
      verb: "draftRedeploy",
      query: aQuery(where, { order: "Oldest", limit: 5 }),
    });
  });

  test.each<[string, readonly Filter[]]>([
    ["all machines", []],
    ["machines of a resource group", [is("resourceGroup", "rg-web")]],
    ["heartbeat issues", [is("issue", "Heartbeat")]],
    ["what is not unhealthy", [isNot("state", "Unhealthy")]],
    ["unhealthy and unknown ones", [is("state", "Unhealthy", "Unknown")]],
  ])("is not there for %s", (_, where) => {
    expect(buttonTitled(cardOf(aListAbout(where)), TITLE)).toBeUndefined();
  });

  test("is not there where no machine that is seen could be redeployed", () => {
    const rows = [anUnhealthyRow(), aFailedRow(unhealthy({ known: "python-missing" }))];
    expect(buttonTitled(cardOf(aListAbout([is("state", "Unhealthy")], rows)), TITLE)).toBeUndefined();
  });

  test("stands before those that drop filters, which still show the rest", () => {
    const card = cardOf(aListAbout([is("state", "Unhealthy"), is("os", "Linux")]));
    const shown = buttonsOf(card).filter(({ title }) => title === TITLE || title.startsWith("✕ "));
    expect(shown.map(({ title, data }) => [title, data.verb])).toEqual([
      [TITLE, "draftRedeploy"],
      ["✕ Unhealthy", "show"],
      ["✕ Linux", "show"],
    ]);
  });

  test("is left out where its filters are too heavy to carry", () => {
    const names = Array.from({ length: 32 }, () => "x".repeat(500));
    const card = cardOf(aListAbout([is("state", "Unhealthy"), is("name", ...names)]));
    expect(buttonTitled(card, TITLE)).toBeUndefined();
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });
});

const monster = aFailedRow(unhealthy({ message: "字".repeat(9_000) }), {}, { machine: { name: "字".repeat(300) } });

describe.each([
  ["a machine's card", cardOf(aMachineAnswer(aFailedRow()))],
  ["a list", cardOf(aListAbout([is("issue", "Installation")]))],
  ["a machine's card with the longest texts", cardOf(aMachineAnswer(monster))],
  ["a full page with the longest texts", cardOf(aListAbout([is("state", "Unhealthy")], Array(10).fill(monster)))],
])("with the button, %s", (_, card) => {
  test("is a card that Teams can draw, and light enough", () => {
    expect(complaintsAbout(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain("${");
    expect(bytesOf(card)).toBeLessThanOrEqual(CARD_BYTES);
  });

  test("carries what the bot reads back as the same, and names its verb", () => {
    const offers = buttonsOf(card).filter(({ title }) => title.startsWith("Redeploy"));
    for (const { data } of offers) expect(readRedeployPress(JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(offers).toHaveLength(1);
  });
});
