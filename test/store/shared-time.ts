import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The time of all processes, which a test can set forward. */
export class SharedTime {
  readonly #folder = mkdtempSync(join(tmpdir(), "vitals-time-"));
  readonly file = join(this.#folder, "ahead");
  readonly began = Date.now();
  #ahead = 0;

  constructor() {
    this.setForward(0);
    onTestFinished(() => rmSync(this.#folder, { recursive: true, force: true }));
  }

  /** All at once: nobody reads half a number. */
  setForward(ms: number): void {
    this.#ahead += ms;
    const next = join(this.#folder, "next");
    writeFileSync(next, String(this.#ahead));
    renameSync(next, this.file);
  }
}
