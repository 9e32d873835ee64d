import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing here is about speed: a busy machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whole programs, a browser and a database on a machine that others use too: what fails once and then passes is named at
    // the end as flaky, for us to mend, and does not stop a build.
    retry: 1,
    // Many of the slowest wait for a browser, a database or a minute to pass, and leave the machine to others.
    maxWorkers: 3,
    setupFiles: ["test/setup/log-watch.ts"],
    globalSetup: ["test/setup/postgres.ts"],
    reporters: ["default", "./test/setup/counts.ts"],
  },
});
