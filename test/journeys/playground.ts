import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { onTestFinished } from "vitest";

/** Debian's browser; playwright-core brings none. */
export const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** The running demo, as `npm run demo` starts it. */
export interface RunningDemo {
  /** Of the Playground, to be opened. */
  readonly url: string;
  /** Whether the bot has read the tenant. */
  hasSnapshot(): Promise<boolean>;
}

/** Starts the demo on free ports and ends it with the test. `speed`: simulated seconds a second; 0 lets time stand still. */
export async function aDemo(speed = 0): Promise<RunningDemo> {
  const ports = { PORT: "0", VITALS_DEMO_PLAYGROUND_PORT: "0" };
  const env = { PATH: process.env.PATH, ...ports, VITALS_DEMO_SPEED: String(speed) };
  const demo = spawn(process.execPath, ["src/demo/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        if (demo.exitCode !== null) return resolve();
        demo.once("exit", () => resolve());
        demo.kill("SIGTERM");
      }),
  );
  let url: string | undefined;
  for await (const line of createInterface({ input: demo.stdout })) {
    url ??= line.match(/open (http:\S+)/)?.[1];
    const folder = line.match(/^ *logs +(\S+)/)?.[1];
    if (url && folder) return { url, hasSnapshot: () => logged(join(folder, "bot.log"), "a snapshot was taken") };
  }
  throw new Error("the demo ended before it was ready");
}

async function logged(file: string, message: string): Promise<boolean> {
  return (await readFile(file, "utf8")).includes(message);
}

/** Microsoft's Playground in a browser, as somebody uses it who talks to the bot in a personal chat. */
export class PlaygroundPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(url: string): Promise<PlaygroundPage> {
    const browser: Browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-background-networking"],
    });
    const page = await browser.newPage({ viewport: { width: 1400, height: 1400 } });
    onTestFinished(async ({ task }) => {
      if (task.result?.state === "fail") await keepPicture(page);
      await browser.close();
    });
    await page.goto(url);
    await page.getByText("Hello, I am Vitals").waitFor();
    return new PlaygroundPage(page);
  }

  async type(text: string): Promise<void> {
    await this.#page.locator("[contenteditable=true][role=textbox]").click();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press("Enter");
  }

  /** Goes into a channel, by its name. */
  async enter(channel: string): Promise<void> {
    await this.#page.getByText(channel, { exact: true }).first().click();
    await this.#page.getByRole("button", { name: "Post", exact: true }).waitFor();
  }

  /** Writes a post in a channel that mentions the bot. */
  async mention(text: string): Promise<void> {
    await this.#page.locator("[contenteditable=true]").first().click();
    await this.#page.keyboard.type("@");
    await this.#page.getByRole("menuitem").filter({ hasText: "Vitals" }).click();
    await this.#page.keyboard.type(` ${text}`);
    await this.#page.getByRole("button", { name: "Post", exact: true }).click();
  }

  /** Presses the last button with this title. */
  async press(title: string): Promise<void> {
    await this.#page.getByRole("button", { name: title, exact: true }).last().click();
  }

  /** Fills the last input with this label. */
  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.#page.getByLabel(label).last().fill(text);
  }

  /** Waits until this stands on the page. */
  async sees(text: string | RegExp): Promise<void> {
    await this.#page.getByText(text).last().waitFor();
  }

  /** The same for what takes longer than a page does. */
  async waitsFor(text: string | RegExp, ms: number): Promise<void> {
    await this.#page.getByText(text).last().waitFor({ timeout: ms });
  }

  /** The last card with a table. */
  get #table(): Locator {
    return this.#page.getByRole("table").last();
  }

  /** First line of each row of the last table, without its heading. */
  async names(): Promise<readonly string[]> {
    const rows = await this.#table.getByRole("row").allInnerTexts();
    return rows.slice(1).map((row) => row.trim().split("\n")[0] ?? "");
  }
}

/** What the page showed when the test failed, for whoever looks into it. */
async function keepPicture(page: Page): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), "vitals-page-")), "page.png");
  await page.screenshot({ path });
  console.warn(`The page as it was is in ${path}`);
}
