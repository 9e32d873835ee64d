/** Opens the store of its argument, says "open" or the refusal, and holds it until it is ended. */
import { openLog } from "../../../src/log.ts";
import { openStore } from "../../../src/store/open.ts";
import { StoreRefusal } from "../../../src/store/refusal.ts";

try {
  await openStore(JSON.parse(String(process.argv[2])), openLog("silent"));
  console.log("open");
  setInterval(() => {}, 60_000);
} catch (error) {
  if (!(error instanceof StoreRefusal)) throw error;
  console.log(error.message);
}
