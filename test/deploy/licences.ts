/**
 * Every package that runs in production, with its version and its licence, by the lock file. `npm run licences` prints
 * it, one package a line.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";

const root = new URL("../../", import.meta.url);

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
    }),
  ),
});

/** Packages whose manifest has no licence field; what their own files say instead. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  "escape-regexp-component@1.0.2": "MIT", // its Readme.md
  "jspath@0.4.0": "MIT", // its LICENSE
};

export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX; undefined: nobody says. */
  readonly licence: string | undefined;
  readonly dev: boolean;
  readonly optional: boolean;
  readonly runsAtInstall: boolean;
  readonly integrity: string | undefined;
  /** Where the lock file says it was downloaded. */
  readonly resolved: string | undefined;
}

export function lockedPackages(): readonly Package[] {
  const { packages } = LOCK.parse(JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
      const version = entry.version ?? "";
      return {
        name,
        version,
        licence: entry.license ?? SAID_ELSEWHERE[`${name}@${version}`],
        dev: entry.dev === true,
        optional: entry.optional === true,
        runsAtInstall: entry.hasInstallScript === true,
        integrity: entry.integrity,
        resolved: entry.resolved,
      };
    });
}

if (import.meta.main) {
  const lines = lockedPackages()
    .filter(({ dev }) => !dev)
    .map(({ name, version, licence }) => `${name}@${version}\t${licence}\n`);
  process.stdout.write([...new Set(lines)].sort().join(""));
}
