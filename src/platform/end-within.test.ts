import { expect, test } from "vitest";
import { endWithin } from "./end-within.ts";

test("what ends is ended, and what waits for ever is left as it was", async () => {
  expect(await endWithin(60, () => Promise.resolve("anything"))).toBe(true);
  expect(await endWithin(0, () => new Promise(() => undefined))).toBe(false);
});

test("what cannot end says why", async () => {
  await expect(endWithin(60, () => Promise.reject(new Error("stuck")))).rejects.toThrow("stuck");
});
