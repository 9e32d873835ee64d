import { describe, expect, test } from "vitest";
import { render } from "../../src/cards/render.ts";
import { aFooting, aQuery, aSummary, counts, is } from "../builders/answers.ts";
import { buttonsOf, buttonTitled, cardOf, linesOf, nodesOf, tableOf } from "./reading.ts";

const chartOf = (card: unknown) => nodesOf(card).find(({ type }) => type === "Chart.Donut");

describe("the summary", () => {
  test("says first how many machines are unhealthy", () => {
    expect(linesOf(cardOf(aSummary()))[0]).toBe("41 of 1,204 machines are unhealthy");
  });

  test("draws the states as a donut, the worst first, in colours of their meaning", () => {
    expect(chartOf(cardOf(aSummary()))?.data).toEqual([
      { legend: "Unhealthy", value: 41, color: "attention" },
      { legend: "Unknown", value: 37, color: "warning" },
      { legend: "Not applicable", value: 126, color: "neutral" },
      { legend: "Healthy", value: 1_000, color: "good" },
    ]);
  });

  test("says the chart's numbers in text, too, for those who cannot see it", () => {
    const card = cardOf(aSummary());
    expect(tableOf(card)).toEqual([
      ["▲ Unhealthy", "41", "3.4%"],
      ["? Unknown", "37", "3.1%"],
      ["■ Not applicable", "126", "10.5%"],
      ["● Healthy", "1,000", "83.1%"],
    ]);
    expect(chartOf(card)?.title).toBe(
      "Machines by state: ▲ Unhealthy 41 · ? Unknown 37 · ■ Not applicable 126 · ● Healthy 1,000",
    );
  });

  test("has a bar where charts cannot be drawn, each part with its symbol", () => {
    const bar = nodesOf(chartOf(cardOf(aSummary()))?.fallback).filter(({ type }) => type === "TextRun");
    expect(bar.map(({ color, text }) => [color, text])).toEqual([
      ["attention", "▲█ "],
      ["warning", "?█ "],
      ["default", "■█ "],
      ["good", `●${"█".repeat(12)} `],
    ]);
  });

  test("leaves out of the chart what there is none of, and says zero in text", () => {
    const card = cardOf(aSummary({ counts: counts({ Healthy: 12 }), worst: undefined }));
    expect(chartOf(card)?.data).toEqual([{ legend: "Healthy", value: 12, color: "good" }]);
    expect(tableOf(card)[0]).toEqual(["▲ Unhealthy", "0", "0%"]);
  });

  test("tells issues, the worst subscription, reasons, and what is not verified", () => {
    expect(tableOf(cardOf(aSummary()), 1)).toEqual([
      ["Unhealthy, by issue", "Installation 25 · Heartbeat 14 · Other issue 2"],
      ["Most unhealthy machines", "Contoso Prod (17)"],
      ["Unknown, by reason", "Not running 20 · Not covered 10 · No report 7"],
      ["Healthy, heartbeat not verified", "12"],
    ]);
  });

  test("of nothing shows neither chart nor table, and says so", () => {
    const card = cardOf(aSummary({ counts: counts(), worst: undefined }));
    expect(chartOf(card)).toBeUndefined();
    expect(tableOf(card)).toEqual([]);
    expect(linesOf(card)[0]).toBe("There is no machine");
  });

  test("of a selection that holds nothing does not sound like the whole estate", () => {
    const query = aQuery([is("os", "Linux")], { ask: "Summary" });
    expect(linesOf(cardOf(aSummary({ query, counts: counts(), worst: undefined }))).slice(0, 2)).toEqual([
      "No machine is in what you asked about",
      "Linux",
    ]);
  });

  test("offers to show each state but the healthy ones, within its own filters, in a new message", () => {
    const os = is("os", "Linux");
    const card = cardOf(aSummary({ query: aQuery([os], { ask: "Summary" }) }));
    expect(buttonsOf(card).map(({ title }) => title)).toEqual([
      "Show unhealthy (41)",
      "Show unknown (37)",
      "Show not applicable (126)",
      "Coverage",
    ]);
    expect(buttonTitled(card, "Show unknown (37)")?.data).toEqual({
      verb: "open",
      query: aQuery([is("state", "Unknown"), os]),
      page: 0,
    });
  });

  test("offers no list of what there is none of", () => {
    const titles = buttonsOf(cardOf(aSummary({ counts: counts({ Healthy: 3 }) }))).map(({ title }) => title);
    expect(titles).toEqual(["Coverage"]);
  });

  test("says that its data is stale", () => {
    const footing = aFooting({ freshness: "Stale", ageMs: 5 * 3_600_000 });
    expect(linesOf(cardOf(aSummary({ footing })))[1]).toMatch(/^The data is 5 h old\./);
  });

  test.each([
    ["en-US", "From memory: the store does not answer"],
    ["de-DE", "Aus dem Gedächtnis: der Speicher antwortet nicht"],
    ["fr-FR", "De mémoire\u00a0: le stockage ne répond pas"],
    ["es-ES", "De memoria: el almacén no responde"],
    ["pt-BR", "De memória: o armazenamento não responde"],
    ["ja-JP", "記憶から回答: ストアが応答しません"],
  ])("says in %s that it is from memory while the store does not answer", (locale, words) => {
    const said = (fromMemory: boolean) =>
      JSON.stringify(render(aSummary({ footing: aFooting({ fromMemory }) }), { locale, timeZone: "UTC" }).card);
    expect(said(true)).toContain(words);
    expect(said(false)).not.toContain(words);
  });
});
