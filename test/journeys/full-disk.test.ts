import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeEstate } from "../../src/demo/estate/make-estate.ts";
import { startTenant } from "../../src/demo/tenant.ts";
import { aMessage } from "../builders/activity.ts";
import { FakeConnector } from "../fakes/connector.ts";
import { aTinyDisk, MOUNTS } from "../fakes/tiny-disk.ts";
import { aFolder, anOperator, Program } from "./program.ts";

const PATIENCE = 120_000;

describe("the real program", { timeout: PATIENCE }, () => {
  if (MOUNTS)
    test("on a disk that fills up answers, keeps nothing and says so, and is well again with room", async () => {
      const disk = aTinyDisk(16);
      const connector = await FakeConnector.open();
      onTestFinished(() => connector.close());
      const tenant = await startTenant({
        estate: makeEstate({ seed: 1, now: Date.now() }),
        quota: { requests: 1000, windowMs: 5000 },
      });
      onTestFinished(() => tenant.close());
      const azure = { VITALS_ARM_ENDPOINT: tenant.url, ...tenant.identityEnvironment };
      const program = new Program(await anOperator({ ...azure, VITALS_DATA_DIR: join(disk.folder, "data") }));
      await program.logged("a snapshot was taken");
      const say = async (text: string): Promise<string> => {
        const before = connector.messages.length;
        await program.send(aMessage(connector.url, text));
        return JSON.stringify((await connector.until(before + 1)).at(-1)?.activity);
      };

      disk.fill();
      expect(await say("status")).toContain("machines");
      expect(await say("subscribe")).toContain("nothing was changed");
      disk.empty();
      expect(await say("subscribe")).toContain("Subscribed");
      expect((await program.stop()).code).toBe(0);
    });

  test("refuses another program's file in one sentence, and leaves it alone", async () => {
    const folder = await aFolder();
    const file = join(folder, "vitals.db");
    const note = "a note, no database ".repeat(400);
    writeFileSync(file, note);
    const { code, stderr } = await new Program(await anOperator({ VITALS_DATA_DIR: folder })).ended();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^[^\n]*is damaged or is no database[^\n]*\n$/);
    expect(readFileSync(file, "utf8")).toBe(note);
  });
});
