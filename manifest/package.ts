import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ZipFile } from "yazl";
import { z } from "zod";
import { appManifest, COMMANDS } from "./app-manifest.ts";
import { LANGUAGES, languageFile } from "./languages.ts";

const USAGE =
  "npm run manifest -- [--out vitals.zip]   with MicrosoftAppId, and VITALS_PUBLIC_URL if it is set for the bot";

const settings = z.object({
  MicrosoftAppId: z.guid({ error: "MicrosoftAppId: the bot's app id, a GUID, is missing or is none." }),
  VITALS_PUBLIC_URL: z.url({ error: "VITALS_PUBLIC_URL: not an address." }).optional(),
});

const { values } = parseArgs({ options: { out: { type: "string", default: "vitals.zip" } } });
const read = settings.safeParse(process.env);
if (read.success) await write(read.data, values.out);
else refuse(read.error.issues.map(({ message }) => message));

/** The package that is uploaded in the Teams admin centre. */
async function write({ MicrosoftAppId: appId, VITALS_PUBLIC_URL: url }: z.output<typeof settings>, out: string) {
  const zip = new ZipFile();
  const manifest = appManifest(appId.toLowerCase(), url && new URL(url).host);
  const add = (name: string, content: unknown) => zip.addBuffer(Buffer.from(JSON.stringify(content, null, 2)), name);
  add("manifest.json", manifest);
  for (const language of LANGUAGES) add(`${language}.json`, languageFile(language, COMMANDS));
  for (const icon of ["color.png", "outline.png"]) zip.addFile(fileURLToPath(new URL(icon, import.meta.url)), icon);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
  process.stdout.write(`${out} is ready: upload it in the Teams admin centre.\n`);
}

function refuse(faults: readonly string[]): void {
  process.stderr.write(`${[...faults, USAGE].join("\n")}\n`);
  process.exitCode = 1;
}
