import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CHROMIUM } from "../journeys/playground.ts";
import { EVERY_CARD } from "./every-card.ts";
import { LooksPage } from "./looks-page.ts";
import { THEMES, type Theme } from "./teams-themes.ts";

const CARDS = Object.entries(EVERY_CARD).map(([name, { card }]) => ({ name, card }));
/** CSS pixels: a chat on a wide screen, and a phone or a meeting's side panel. */
const WIDTHS = [640, 300];
const [LIGHT = THEMES[0] as Theme] = THEMES;

if (!CHROMIUM) console.warn("How cards look is not tested: no chromium is installed (apt-get install chromium).");

describe.runIf(CHROMIUM)("every card, drawn by Microsoft's renderer as Teams has it set", () => {
  let looks: LooksPage;
  beforeAll(async () => {
    looks = await LooksPage.open(CHROMIUM);
  });
  afterAll(() => looks.close());

  const inAll = THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width, named: theme.name })));
  test.each(inAll)("shows all its text, legibly and with names, $named and $width wide", async ({ theme, width }) => {
    expect(await looks.faults(CARDS, theme, width)).toEqual([]);
  });

  /** That the looker sees anything at all. */
  const text = (fields: object) => ({ type: "TextBlock", wrap: true, text: "Some words", ...fields });
  const columns = (width: string, item: object) => ({
    type: "ColumnSet",
    columns: [{ type: "Column", width, items: [item] }],
  });
  test.each([
    [
      "text that runs out of the card",
      columns("700px", text({ horizontalAlignment: "Right" })),
      /runs out of the card/,
    ],
    ["text that is cut", text({ wrap: false, text: "many words ".repeat(40) }), /is wider than its place/],
    ["a word that is torn", columns("30px", text({ text: "Machines" })), /tears a word: Machines/],
    ["text in a colour that is too pale", text({ color: "Warning" }), /is pale \(1\.\d\)/],
    ["an input without a label", { type: "Input.Text", id: "one" }, /has no label/],
    [
      "an image without words",
      { type: "Image", url: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" },
      /has no alternative/,
    ],
    ["a button without a title", { type: "ActionSet", actions: [{ type: "Action.Submit" }] }, /has no title/],
    ["nothing", { type: "Container", items: [] }, /is empty/],
  ])("would not be passed with %s", async (_, item, fault) => {
    const card = { type: "AdaptiveCard", version: "1.5", body: [item] };
    expect(await looks.faults([{ name: "it", card }], LIGHT, 640)).toContainEqual(expect.stringMatching(fault));
  });
});
