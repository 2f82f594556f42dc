import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "tools/**/*.test.ts"],
    setupFiles: ["test/support/put-back.ts"],
    globalSetup: ["test/support/global-setup.ts"],
    // Two more than two processors: a test that waits for a browser, a server or a clock leaves them to the others.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // The product is loaded once for each worker: for each file anew it was a third of the run. What a test changes of its
    // process it puts back.
    isolate: false,
    // Only for what hangs: a busy machine must fail no test.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
