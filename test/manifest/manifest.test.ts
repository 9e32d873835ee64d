import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { afterAll, describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { appManifest } from "../../manifest/app-manifest.ts";
import { catalog } from "../../src/questions/catalog.ts";

const APP_ID = "11111111-aaaa-4bbb-8ccc-000000000001";
const folder = new URL("../../manifest/", import.meta.url);
const manifest = appManifest(APP_ID, "vitals.contoso.example");

/** Width and height from a PNG's IHDR chunk. */
function sizeOf(icon: string): [number, number] {
  const bytes = readFileSync(new URL(icon, folder));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("the Teams app manifest", () => {
  it("is valid by Microsoft's own schema", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  });

  it("would be refused by that schema with a scope that Teams does not know", async () => {
    const wrong = structuredClone(manifest);
    wrong.bots[0].scopes = ["everywhere"];
    expect(await AppManifestUtils.validateAgainstSchema(wrong)).not.toEqual([]);
  });

  it("names icons of the sizes that Teams asks for", () => {
    expect(sizeOf(manifest.icons.color)).toEqual([192, 192]);
    expect(sizeOf(manifest.icons.outline)).toEqual([32, 32]);
  });

  it("bears the bot's id wherever one stands, and no other", () => {
    expect(JSON.stringify(manifest)).not.toContain("00000000-0000-0000-0000-000000000000");
    expect(manifest).toMatchObject({ id: APP_ID, bots: [{ botId: APP_ID }], composeExtensions: [{ botId: APP_ID }] });
  });

  it("offers the first questions of the catalog: to be sent in a personal chat, to be written on elsewhere", () => {
    const [first] = catalog.List.examples;
    const [personal, elsewhere] = manifest.bots[0].commandLists;
    expect(personal.commands[0]).toMatchObject({ type: "prompt", prompt: first?.text });
    expect(elsewhere.commands[0]).toEqual({ title: first?.command, description: first?.text });
    for (const { commands } of [personal, elsewhere]) expect(commands).toHaveLength(12);
  });

  it("trusts the host of the bot's links alone, and none without one", () => {
    expect(manifest.validDomains).toEqual(["vitals.contoso.example"]);
    expect(appManifest(APP_ID, undefined).validDomains).toEqual([]);
  });
});

describe("npm run manifest", () => {
  const out = mkdtempSync(join(tmpdir(), "vitals-manifest-"));
  afterAll(() => rm(out, { recursive: true }));
  const run = (env: Record<string, string>) =>
    promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL("package.ts", folder)), "--out", join(out, "app.zip")],
      {
        env,
      },
    );

  it("makes the package that Teams takes", async () => {
    await run({ MicrosoftAppId: APP_ID.toUpperCase(), VITALS_PUBLIC_URL: "https://vitals.contoso.example/teams" });
    const zip = await openPromise(join(out, "app.zip"));
    const files = new Map<string, Buffer>();
    for await (const entry of zip.eachEntry()) {
      files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
    expect([...files.keys()]).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(JSON.parse(String(files.get("manifest.json")))).toEqual(manifest);
    expect(files.get("color.png")).toEqual(readFileSync(new URL("color.png", folder)));
  });

  it("names every setting that is missing or wrong", async () => {
    await expect(run({ MicrosoftAppId: "vitals", VITALS_PUBLIC_URL: "here" })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/MicrosoftAppId: .*\nVITALS_PUBLIC_URL: /),
    });
  });
});
