import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Writes "passed failed skipped" into the file that VITALS_TEST_COUNTS names, for .ci/run's closing line. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env.VITALS_TEST_COUNTS;
    if (!file) return;
    let [passed, failed, skipped] = [0, 0, 0];
    for (const module of modules) {
      if (module.state() === "failed" && [...module.children.allTests()].length === 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else skipped += 1;
      }
    }
    writeFileSync(file, `${passed} ${failed} ${skipped}\n`);
  }
}
