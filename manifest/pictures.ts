/**
 * `npm run pictures`: draws the README's pictures anew, each the card that the demo really answers with in the Agents
 * Playground. Needs chromium (`apt-get install chromium`); ends what it started.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium, type Page } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const FOLDER = "manifest/pictures";
/** What is typed, what the answer holds once it is there, and the file that shows it. */
const PICTURES = [
  { file: "list", typed: "which VMs are unhealthy?", shows: "Next" },
  { file: "machine", typed: "why is web-01 unhealthy?", shows: "What to do" },
  { file: "summary", typed: "status", shows: "Most unhealthy machines" },
  { file: "groups", typed: "unhealthy by subscription", shows: "Contoso Prod" },
  { file: "digest", typed: "digest now", shows: "Unhealthy, by cause" },
  { file: "redeploy", typed: "redeploy api-01", shows: "Ask for approval" },
] as const;
/** A card as wide as in a Teams chat beside others. */
const VIEW = { width: 1200, height: 2400 };

async function ready(demo: ChildProcess): Promise<string> {
  if (!demo.stdout) throw new Error("no pipe");
  let url: string | undefined;
  for await (const line of createInterface({ input: demo.stdout })) {
    url ??= line.match(/open (http:\S+)/)?.[1];
    if (url && /Ctrl-C/.test(line)) return url;
  }
  throw new Error("the demo ended before it was ready");
}

async function ask(page: Page, typed: string): Promise<void> {
  await page.locator("[contenteditable=true][role=textbox]").click();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

async function take(page: Page): Promise<void> {
  await ask(page, "refresh");
  await page.getByText("Most unhealthy machines").waitFor();
  for (const { file, typed, shows } of PICTURES) {
    const cards = page.locator(".ac-adaptiveCard");
    const before = await cards.count();
    await ask(page, typed);
    const card = cards.nth(before);
    await card.getByText(shows, { exact: false }).first().waitFor();
    await card.screenshot({ path: `${FOLDER}/${file}.png`, animations: "disabled" });
    console.log(`${FOLDER}/${file}.png`);
  }
}

if (!CHROMIUM) {
  console.error("The pictures are taken in chromium: apt-get install chromium");
  process.exit(1);
}
mkdirSync(FOLDER, { recursive: true });
const env = { PATH: process.env.PATH, PORT: "0", VITALS_DEMO_PLAYGROUND_PORT: "0", VITALS_DEMO_SPEED: "0" };
const demo = spawn(process.execPath, ["src/demo/main.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({ viewport: VIEW });
  await page.goto(await ready(demo));
  await page.getByText("Hello, I am Vitals").waitFor();
  await take(page);
} finally {
  await browser.close();
  if (demo.exitCode === null) {
    demo.kill("SIGTERM");
    await once(demo, "exit");
  }
}
