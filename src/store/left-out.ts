import type { Log } from "../log.ts";
import { Unreadable } from "./unreadable.ts";

/** Records that one reading could not read, for one line of the log: thousands may be broken in the same way. */
export class LeftOut {
  #records = 0;
  #reason = "";

  /** What `read` gives; undefined, and counted, where that throws Unreadable. */
  unless<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.#records += 1;
      this.#reason ||= error.message;
      return undefined;
    }
  }

  report(log: Log): void {
    if (this.#records === 0) return;
    log.warn({ records: this.#records, reason: this.#reason }, "The history leaves out what cannot be read");
  }
}
