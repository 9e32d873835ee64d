import type { Log } from "../log.ts";
import { lookAtStore, type StoreLook } from "../store/look.ts";
import type { StoreConfig } from "../store/open.ts";
import { StoreRefusal } from "../store/refusal.ts";
import { type Check, failed, passed } from "./check.ts";

/** Whether the store can be opened. Nothing in it is changed, and a running Vitals does not notice. */
export function storeCheck(store: StoreConfig, log: Log): Check {
  return {
    id: "store",
    title: store.kind === "embedded" ? "Can use the embedded store" : "Can use the database",
    run: async () => passed(sentence(await lookAtStore(store, log))),
    onFault: (error) =>
      error instanceof StoreRefusal
        ? failed(error.message.replace(/\.$/, ""), [])
        : failed("it could not be looked into", ["Start Vitals: its log says why."]),
  };
}

function sentence(look: StoreLook): string {
  return look.inUse ? `${state(look)}; a running Vitals uses it, which is as it should be` : state(look);
}

function state(look: StoreLook): string {
  switch (look.is) {
    case "Current":
      return `its schema is at ${look.at}`;
    case "Older":
      return `its schema is at ${look.at}; the next start brings it up to date`;
    case "Empty":
      return "there is none yet; the first start makes it";
  }
}
