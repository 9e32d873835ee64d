import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { forgetSentence, isObjectId } from "../src/cli-forget.ts";
import { openStore } from "../src/store/open.ts";
import { ALEX, aMute } from "./builders/subscriber.ts";
import { aLog } from "./store/opened.ts";
import { aFolder } from "./store/places.ts";

async function forget(dataDir: string, ...args: readonly string[]) {
  const env = { PATH: process.env.PATH, VITALS_DATA_DIR: dataDir };
  const child = spawn(process.execPath, ["src/cli.ts", "forget", ...args], { env });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}

describe("vitals forget", () => {
  it("takes a name out of the store of the settings, and does not print it", async () => {
    const place = aFolder();
    onTestFinished(() => place.remove());
    const store = await openStore(place.config, aLog().log);
    await store.digests.addMute(aMute());
    await store.close();
    const { code, stdout, stderr } = await forget(place.config.dataDir, "--person", ALEX.id);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`The name of ${ALEX.id} was taken out of these records: mute 1.`);
    expect(stdout).not.toContain(ALEX.name);
    expect(JSON.stringify(await place.sql("select record from mute"))).not.toContain(ALEX.name);
  });

  it.each([[[]], [["--person", "Alex Wilber"]], [["--person", ALEX.id, "--csv"]]])(
    "is explained to whoever gives it %j",
    async (args) => {
      const place = aFolder();
      onTestFinished(() => place.remove());
      const { code, stdout, stderr } = await forget(place.config.dataDir, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("vitals forget --person <object id>");
    },
  );
});

it.each([
  [ALEX.id, true],
  [ALEX.id.toUpperCase(), true],
  [`${ALEX.id}0`, false],
  ["29:1abc", false],
  ["%", false],
])("%s is an object id: %s", (written, is) => {
  expect(isObjectId(written)).toBe(is);
});

it("it is said that the audit goes on naming people, and why", () => {
  expect(forgetSentence("a-1", { changed: new Map(), audited: 3 })).toBe(
    "No record names a-1.\nThe audit goes on naming them in 3 records: a chain that is only ever appended to cannot forget.\n",
  );
  expect(forgetSentence("a-1", { changed: new Map([["mute", 2]]), audited: 0 })).toContain("does not name them either");
});
