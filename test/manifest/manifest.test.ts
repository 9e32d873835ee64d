import { readFileSync } from "node:fs";
import { AppManifestUtils } from "@microsoft/app-manifest";
import { describe, expect, it } from "vitest";

const folder = new URL("../../manifest/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));

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
});
