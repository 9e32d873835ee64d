import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { lookAtStore } from "../../../src/store/look.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";
import { aLog, onEachEngine } from "../opened.ts";
import { aFolder } from "../places.ts";

const { log } = aLog();

onEachEngine("a look at the store", (opened) => {
  const inUse = () => (opened.place.config.kind === "embedded" ? { inUse: true } : {});

  it("sees beside the running bot how far its schema is, and the bot goes on", async () => {
    const look = await lookAtStore(opened.place.config, log);
    expect(look).toEqual({ is: "Current", at: expect.stringMatching(/^\d{4}-/), ...inUse() });
    await opened.store.ping();
    await opened.reopen();
  });

  it("leaves an older schema to the next start", async () => {
    const { at } = (await lookAtStore(opened.place.config, log)) as { readonly at: string };
    await opened.place.sql(`delete from vitals_migration where name = '${at}'`);
    const look = await lookAtStore(opened.place.config, log);
    expect(look.is).toBe("Older");
    expect(await opened.place.sql(`select name from vitals_migration where name = '${at}'`)).toEqual([]);
  });

  it("refuses a newer one", async () => {
    await opened.place.sql("insert into vitals_migration (name, timestamp) values ('9999-later', '')");
    await expect(lookAtStore(opened.place.config, log)).rejects.toThrow(StoreRefusal);
  });
});

describe("a look at a data folder", () => {
  const place = () => {
    const made = aFolder();
    onTestFinished(() => made.remove());
    return made;
  };

  it("makes none where there is none", async () => {
    const { config } = place();
    const dataDir = join(config.dataDir, "not", "yet");
    expect(await lookAtStore({ kind: "embedded", dataDir }, log)).toEqual({ is: "Empty", inUse: false });
    expect(existsSync(join(config.dataDir, "not"))).toBe(false);
  });

  it("makes no file in an empty one", async () => {
    const { config, file } = place();
    expect(await lookAtStore(config, log)).toEqual({ is: "Empty", inUse: false });
    expect(existsSync(file)).toBe(false);
  });

  it("refuses what is not ours", async () => {
    const { config, file } = place();
    writeFileSync(file, "a letter to somebody, long enough to have a header".repeat(10));
    await expect(lookAtStore(config, log)).rejects.toThrow(StoreRefusal);
  });

  it("refuses a folder below a file, which can never be made", async () => {
    const { file } = place();
    writeFileSync(file, "", { mode: 0o755 });
    const dataDir = join(file, "below");
    await expect(lookAtStore({ kind: "embedded", dataDir }, log)).rejects.toThrow(/cannot be written/);
  });
});

describe("a look at a database", () => {
  it("says that nobody answers, and no password", async () => {
    const url = "postgres://vitals:planted-secret@127.0.0.1:1/vitals";
    const refusal = lookAtStore({ kind: "postgres", url }, log);
    await expect(refusal).rejects.toThrow(/cannot be reached/);
    await expect(refusal).rejects.not.toThrow(/planted-secret/);
  });
});
