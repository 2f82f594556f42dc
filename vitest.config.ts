import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    maxWorkers: 2,
    // Only for what hangs: a busy machine must fail no test.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
