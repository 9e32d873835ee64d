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
import { appManifest, COMMANDS } from "../../manifest/app-manifest.ts";
import { LANGUAGES, languageFile } from "../../manifest/languages.ts";
import { catalog, withoutEstate } from "../../src/questions/catalog.ts";
import { viewOf } from "../../src/questions/estate-view.ts";
import { namesOf } from "../../src/questions/names.ts";
import { understand } from "../../src/questions/understand.ts";
import { NOW } from "../builders/evidence.ts";
import { estate } from "../questions/corpus-estate.ts";

const APP_ID = "11111111-aaaa-4bbb-8ccc-000000000001";
const folder = new URL("../../manifest/", import.meta.url);
const manifest = appManifest(APP_ID, "vitals.contoso.example");

const schemas = new URL("./json-schemas/teams/v1.30/", import.meta.resolve("@microsoft/app-manifest"));
const LOCALISATION = readable(
  JSON.parse(readFileSync(new URL("MicrosoftTeams.Localization.schema.json", schemas), "utf8")),
);
const names = namesOf(viewOf(estate));

/** The string that a path of a language file stands for: "bots[0].commandLists[1].commands[2].title". */
function stringAt(path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], manifest);
}

/** Some patterns of that schema are no regular expressions for its own validator; none of them is on bots or extensions. */
function readable<Schema extends { readonly patternProperties: object }>(schema: Schema): Schema {
  const patterns = Object.entries(schema.patternProperties).filter(([pattern]) => /^\^(?:bots|compose)/.test(pattern));
  return { ...schema, patternProperties: Object.fromEntries(patterns) };
}

function askOf(text: string): unknown {
  const understood = understand(text, names, { now: NOW, timeZone: "UTC", locale: "en-US" });
  return understood.kind === "Query" ? [understood.query.ask, understood.query.where] : understood.kind;
}

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

  it.each([0, 1])("ends list %i with the tour and the help, so that nobody is lost", (list) => {
    const titles = manifest.bots[0].commandLists[list].commands.map(({ title }: { title: string }) => title);
    expect(titles.slice(-2)).toEqual(
      [
        [withoutEstate.Tour[0]?.text, withoutEstate.Help[0]?.text],
        [withoutEstate.Tour[0]?.command, withoutEstate.Help[0]?.command],
      ][list],
    );
  });

  it("trusts the host of the bot's links alone, and none without one", () => {
    expect(manifest.validDomains).toEqual(["vitals.contoso.example"]);
    expect(appManifest(APP_ID, undefined).validDomains).toEqual([]);
  });
});

describe.each(LANGUAGES)("the app's strings in %s", (language) => {
  const file = languageFile(language, COMMANDS);

  it("are valid by Microsoft's own schema for them", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(file as never, LOCALISATION)).toEqual([]);
  });

  it("would be refused with a string for what the app does not have", async () => {
    const wrong = { ...file, "bots[7].name": "x" };
    expect(await AppManifestUtils.validateAgainstSchema(wrong as never, LOCALISATION)).not.toEqual([]);
  });

  it("stand for strings of the manifest, and differ from them but for the name", () => {
    const same = Object.entries(file).filter(([path, text]) => stringAt(path) === text);
    expect(same.map(([path]) => path)).toEqual(["name.short"]);
    expect(Object.keys(file).filter((path) => path !== "$schema" && typeof stringAt(path) !== "string")).toEqual([]);
  });

  it("send questions that are understood as the English ones are", () => {
    const prompts = Object.entries(file).filter(([path]) => path.endsWith(".prompt"));
    expect(prompts).toHaveLength(5);
    for (const [path, text] of prompts) expect(askOf(text), text).toEqual(askOf(stringAt(path) as string));
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
    const languages = LANGUAGES.map((language) => `${language}.json`);
    expect([...files.keys()]).toEqual(["manifest.json", ...languages, "color.png", "outline.png"]);
    expect(manifest.localizationInfo.additionalLanguages.map((one: { file: string }) => one.file)).toEqual(languages);
    for (const language of LANGUAGES) {
      expect(JSON.parse(String(files.get(`${language}.json`)))).toEqual(languageFile(language, COMMANDS));
    }
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
