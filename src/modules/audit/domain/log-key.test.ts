import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { isSigned, keyText, originOf, publicKeyOf, rawPublicKey, signText } from "./log-key.ts";

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const raw = rawPublicKey(privateKey);
const text = "greffe log key\n";
const signature = signText(text, privateKey);

test("a key has 32 bytes, the same of its private and of its public half, and comes back from them", () => {
  expect(raw).toHaveLength(32);
  expect(rawPublicKey(publicKey)).toEqual(raw);
  expect(rawPublicKey(publicKeyOf(raw))).toEqual(raw);
});

test.each([
  ["what was signed", text, signature, raw, true],
  ["another text", `${text}.`, signature, raw, false],
  ["another signature", text, signText("other", privateKey), raw, false],
  ["no signature", text, Buffer.alloc(0), raw, false],
  ["another key", text, signature, rawPublicKey(generateKeyPairSync("ed25519").privateKey), false],
  ["a key that is cut off", text, signature, raw.subarray(0, 31), false],
  ["a key with a byte too many", text, signature, Buffer.concat([raw, Buffer.alloc(1)]), false],
  ["no key", text, signature, Buffer.alloc(0), false],
] as const)("%s is signed, or is not, and is no error", (_what, said, signed, key, is) => {
  expect(isSigned(said, signed, key)).toBe(is);
});

test("what is signed of a key names it, its beginning and the one before it; the log's name is of the first", () => {
  const key = { keyId: "0123456789abcdef0123", validFrom: "2026-11-24T15:00:00.000Z", previousKeyId: null } as never;
  expect(keyText(key)).toBe("greffe log key\n0123456789abcdef0123\n2026-11-24T15:00:00.000Z\nfirst\n");
  expect(keyText({ ...(key as object), previousKeyId: "before" } as never)).toContain("\nbefore\n");
  expect(originOf("0123456789abcdef0123")).toBe("greffe.log/0123456789abcdef");
});
