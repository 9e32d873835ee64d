import { expect, it } from "vitest";
import { openStore } from "../../../src/store/open.ts";
import { numbered } from "../children/numbered.ts";
import { startChild } from "../children/process.ts";
import { aLog, onEachEngine } from "../opened.ts";

const ROUNDS = 6;

onEachEngine("a process that is killed while it saves", (opened) => {
  it("leaves the snapshot before or the one that it was saving, whole, and no lock", async () => {
    await opened.store.close();
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startChild("saving.ts", opened.place.config);
      let saved = 0;
      // Two lines a version: an odd count ends in the middle of a save.
      for (let line = 0; line <= 2 * round; line += 1) {
        const [done, version] = String(await child.nextLine()).split(" ");
        if (done === "saved") saved = Number(version);
      }
      await child.kill();
      await expectWhole(saved);
    }
    await opened.reopen();
  });

  async function expectWhole(saved: number): Promise<void> {
    const store = await openStore(opened.place.config, aLog().log);
    const snapshot = await store.snapshots.load();
    await store.close();
    if (saved > 0) expect(snapshot?.version).toBeGreaterThanOrEqual(saved);
    if (snapshot) expect(snapshot).toStrictEqual(numbered(snapshot.version));
  }
});
