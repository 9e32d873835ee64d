import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { lockedPackages } from "./licences.ts";

const root = new URL("../../", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const packages = lockedPackages();
const inProduction = packages.filter(({ dev }) => !dev);

/** Free licences that ask for no more than their own text beside a copy. */
const FREE = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "BlueOak-1.0.0", "Unlicense"];

/** "MIT OR GPL-3.0" may be taken as MIT; an AND asks for both. */
function isFree(licence: string | undefined): boolean {
  const choices = (licence ?? "").replace(/^\((.*)\)$/, "$1").split(" OR ");
  return choices.some((choice) => FREE.includes(choice));
}

function names(of: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(of.map(({ name }) => name))].sort();
}

describe("licences", () => {
  test("every package of production has a free one", () => {
    expect(inProduction.length).toBeGreaterThan(100);
    expect(names(inProduction.filter(({ licence }) => !isFree(licence)))).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(AFL-2.1 OR BSD-3-Clause)", true],
    ["GPL-3.0", false],
    ["MIT AND GPL-3.0", false],
    ["SEE LICENSE IN LICENSE", false],
    [undefined, false],
  ])("%s: free is %s", (licence, free) => {
    expect(isFree(licence)).toBe(free);
  });
});

describe("install scripts", () => {
  test("no package that production needs has one", () => {
    expect(names(inProduction.filter(({ runsAtInstall, optional }) => runsAtInstall && !optional))).toEqual([]);
  });

  test("every other package that has one is named in allowScripts, and none may run it", () => {
    const named = Object.keys(manifest.allowScripts);
    expect(
      names(packages.filter(({ runsAtInstall }) => runsAtInstall)).filter((name) => !named.includes(name)),
    ).toEqual([]);
    expect(Object.values(manifest.allowScripts).every((allowed) => allowed === false)).toBe(true);
  });

  test("npm runs none in any case", () => {
    expect(readFileSync(new URL(".npmrc", root), "utf8")).toMatch(/^ignore-scripts=true$/m);
  });
});

describe("versions", () => {
  test.each(["dependencies", "devDependencies", "optionalDependencies"])("are exact in %s", (kind) => {
    const ranges = Object.entries(manifest[kind]).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect(ranges).toEqual([]);
  });

  test("are held by a hash each, and by no address of a download", () => {
    expect(names(packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")))).toEqual([]);
    expect(names(packages.filter(({ resolved }) => resolved !== undefined))).toEqual([]);
  });
});

describe("npm run sbom", () => {
  test("lists every locked package with its version, and tells which are of development alone", async () => {
    const options = { cwd: fileURLToPath(root), maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)("npm", ["run", "--silent", "sbom"], options);
    const { components }: { components: readonly Component[] } = JSON.parse(stdout);
    const ofDevelopment = components.filter(({ properties = [] }) => properties.some(({ name }) => name === MARK));
    expect(refs(components)).toEqual(versions(packages));
    expect(refs(ofDevelopment)).toEqual(versions(packages.filter(({ dev }) => dev)));
  });
});

const MARK = "cdx:npm:package:development";

interface Component {
  readonly "bom-ref": string;
  readonly properties?: readonly { readonly name: string }[];
}

function refs(components: readonly Component[]): readonly string[] {
  return [...new Set(components.map((component) => component["bom-ref"]))].sort();
}

function versions(of: typeof packages): readonly string[] {
  return [...new Set(of.map(({ name, version }) => `${name}@${version}`))].sort();
}
