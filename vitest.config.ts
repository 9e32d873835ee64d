import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Nothing here is about speed: a busy machine must not fail a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: ["test/setup/postgres.ts"],
    reporters: ["default", "./test/setup/counts.ts"],
  },
});
