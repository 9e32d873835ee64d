import { writeFileSync } from "node:fs";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Finding, runChecks } from "../../src/doctor/check.ts";
import { storeCheck } from "../../src/doctor/store-check.ts";
import type { StoreConfig } from "../../src/store/open.ts";
import { VirtualClock } from "../builders/clock.ts";
import { aLog, onEachEngine } from "../store/opened.ts";
import { aFolder } from "../store/places.ts";

async function findingOf(config: StoreConfig): Promise<Finding | undefined> {
  const [done] = await runChecks([storeCheck(config, aLog().log)], { clock: new VirtualClock(), limitMs: 1000 });
  return done?.finding;
}

onEachEngine("the doctor's look at the store", (opened) => {
  it("is well beside the running bot, and is kind about it", async () => {
    const told = await findingOf(opened.place.config);
    expect(told?.is).toBe("Passed");
    const kind = "a running Vitals uses it, which is as it should be";
    expect(JSON.stringify(told).includes(kind)).toBe(opened.place.config.kind === "embedded");
  });

  it("is well with an older schema, and changes nothing in it", async () => {
    const [newest] = await opened.place.sql("select max(name) as name from vitals_migration");
    await opened.place.sql(`delete from vitals_migration where name = '${newest?.name}'`);
    expect(JSON.stringify(await findingOf(opened.place.config))).toContain("the next start brings it up to date");
    expect(await opened.place.sql("select max(name) as name from vitals_migration")).not.toEqual([newest]);
  });

  it("fails with a schema of a newer program, and says which", async () => {
    await opened.place.sql("insert into vitals_migration (name, timestamp) values ('9999-later', '')");
    expect(await findingOf(opened.place.config)).toMatchObject({
      is: "Failed",
      missing: expect.stringMatching(/newer Vitals.*9999-later/),
    });
  });
});

describe("the doctor's look at a store that cannot be had", () => {
  it("fails at a file that is no database, and leaves it as it is", async () => {
    const place = aFolder();
    onTestFinished(() => place.remove());
    writeFileSync(place.file, "a letter".repeat(100));
    expect(await findingOf(place.config)).toMatchObject({ is: "Failed", missing: expect.stringContaining("damaged") });
  });

  it.each([
    ["that cannot be read", "postgres://vitals:planted-secret@[broken/vitals"],
    ["at which nobody answers", "postgres://vitals:planted-secret@127.0.0.1:1/vitals"],
  ])("fails at an address %s, without its password", async (_, url) => {
    const told = await findingOf({ kind: "postgres", url });
    expect(told).toMatchObject({ is: "Failed" });
    expect(JSON.stringify(told)).not.toContain("planted-secret");
  });
});
