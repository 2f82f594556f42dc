import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { hashOfFile, sha256Of } from "./sha256.ts";

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

it("gives what another implementation gives, however the bytes are cut", () => {
  const bytes = new Uint8Array(1000).map((_, i) => i * 7);
  for (const at of [0, 1, 63, 64, 65, 999, 1000])
    expect(sha256Of(bytes.subarray(0, at), bytes.subarray(at))).toBe(hash(bytes));
});

it("hashes a file of many pieces and says how far it is", async () => {
  const bytes = new Uint8Array(9 * 1024 * 1024 + 17).map((_, i) => i * 31);
  const shares: number[] = [];
  expect(await hashOfFile(new Blob([bytes]), (share) => shares.push(share))).toBe(hash(bytes));
  expect(shares.at(-1)).toBe(1);
});
