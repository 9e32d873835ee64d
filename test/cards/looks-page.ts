import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import type { Theme } from "./teams-themes.ts";

export interface NamedCard {
  readonly name: string;
  readonly card: object;
}

const RENDERER = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
const LOOKER = fileURLToPath(new URL("looks-in-browser.js", import.meta.url));

/** What Teams' client adds to Microsoft's renderer, as far as it decides where things stand and how legible they are. */
function clientStyles({ page, button, positive, destructive }: Theme): string {
  const paint = (selector: string, { background, text, border }: Theme["button"]) =>
    `${selector} { background: ${background}; color: ${text}; border: 1px solid ${border}; }`;
  return `
    body { margin: 0; background: ${page}; }
    .frame { box-sizing: border-box; margin: 8px; overflow-wrap: break-word; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-pushButton { min-height: 32px; padding: 5px 12px; border-radius: 4px; font: 600 14px 'Segoe UI', sans-serif; }
    .ac-pushButton div { white-space: normal !important; overflow: visible !important; }
    .ac-input { box-sizing: border-box; max-width: 100%; }
    .ac-textInput, .ac-multichoiceInput, .ac-dateInput, .ac-timeInput, .ac-numberInput { width: 100%; }
    ${paint(".ac-pushButton", button)}
    ${paint(".ac-pushButton.style-positive", positive)}
    ${paint(".ac-pushButton.style-destructive", destructive)}`;
}

/** Chromium with Microsoft's renderer of cards, one page for each theme. */
export class LooksPage {
  readonly #browser: Browser;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(executablePath: string | undefined): Promise<LooksPage> {
    const args = ["--no-sandbox", "--disable-background-networking"];
    return new LooksPage(await chromium.launch({ executablePath, args }));
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** An empty page as wide as `width` (CSS pixels) needs it. */
  async page(theme: Theme, width: number): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: { width: width + 16, height: 800 } });
    await page.setContent("<!doctype html><html lang='en'><head></head><body></body></html>");
    await page.addStyleTag({ content: clientStyles(theme) });
    await page.addScriptTag({ path: RENDERER });
    await page.addScriptTag({ path: LOOKER });
    return page;
  }

  /** What is wrong with how the cards look in this theme, `width` CSS pixels wide; a sentence each. */
  async faults(cards: readonly NamedCard[], theme: Theme, width: number): Promise<string[]> {
    const page = await this.page(theme, width);
    try {
      const asked = JSON.stringify([cards, theme.hostConfig, width]);
      return await page.evaluate<string[]>(`faultsOf(...${asked})`);
    } finally {
      await page.close();
    }
  }
}
