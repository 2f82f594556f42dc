import { expect, test } from "vitest";
import { hashOfToken, newToken } from "./token.ts";

test("a token has 256 bits, is never drawn twice, and is not in its hash", () => {
  const [one, other] = [newToken(), newToken()];
  expect(Buffer.from(one, "base64url")).toHaveLength(32);
  expect(other).not.toBe(one);
  expect(hashOfToken(one)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashOfToken(one)).toBe(hashOfToken(one));
});
