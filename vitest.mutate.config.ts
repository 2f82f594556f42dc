import process from "node:process";
import { defineConfig } from "vitest/config";
import whole from "./vitest.config.ts";

/** The tests of the one room that `npm run mutate` changes: what only wider tests notice counts as unnoticed. */
const room = process.env["GREFFE_MUTATE_ROOM"] ?? "src";

export default defineConfig({
  ...whole,
  test: { ...whole.test, include: [`${room}/**/*.test.ts`], maxWorkers: 1 },
});
