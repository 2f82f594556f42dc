import { expect, test } from "vitest";
import { trustIn } from "./trust-in.ts";

test("an address is trusted by its own, its range or its name, the second time as the first", () => {
  const trusts = trustIn(["203.0.113.9", "10.1.0.0/16", "loopback"]);
  for (let time = 0; time < 2; time++) {
    for (const address of ["203.0.113.9", "::ffff:203.0.113.9", "10.1.7.7", "127.0.0.1", "::1"])
      expect(trusts(address, time)).toBe(true);
    for (const address of ["203.0.113.10", "10.2.0.1", "2001:db8::1", "anything", ""])
      expect(trusts(address, time)).toBe(false);
  }
});

test("whoever claims ever new addresses leaves the trusted ones trusted", () => {
  const trusts = trustIn(["203.0.113.9"]);
  for (let n = 0; n < 12_000; n++) expect(trusts(`10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`, 1)).toBe(false);
  expect(trusts("x".repeat(100_000), 1)).toBe(false);
  expect(trusts("203.0.113.9", 0)).toBe(true);
  // A socket that has gone has no address.
  expect(trusts(undefined as unknown as string, 0)).toBe(false);
});
