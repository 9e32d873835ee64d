import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing here is about speed: a busy machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many of the slowest wait for a browser, a database or a minute to pass, and leave the machine to others.
    maxWorkers: 3,
    setupFiles: ["test/setup/log-watch.ts"],
    globalSetup: ["test/setup/postgres.ts"],
    reporters: ["default", "./test/setup/counts.ts"],
  },
});
