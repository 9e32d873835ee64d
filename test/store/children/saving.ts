/** Saves one snapshot after the other into the store of its argument, and prints each version as it begins and as it is saved. */
import { openLog } from "../../../src/log.ts";
import { openStore } from "../../../src/store/open.ts";
import { numbered } from "./numbered.ts";

const store = await openStore(JSON.parse(String(process.argv[2])), openLog("silent"));
const stored = await store.snapshots.load();
for (let version = (stored?.version ?? 0) + 1; ; version += 1) {
  console.log(`saving ${version}`);
  await store.snapshots.save(numbered(version), []);
  console.log(`saved ${version}`);
}
