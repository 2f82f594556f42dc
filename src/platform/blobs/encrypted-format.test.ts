import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { BlobDamaged } from "./blob-errors.ts";
import {
  blockBytes,
  contentLength,
  decodeHead,
  decryptBlock,
  encodeHead,
  encryptBlock,
  encryptedLength,
  headBytes,
  keyIdIn,
  newDataKey,
} from "./encrypted-format.ts";

const key = { id: "0a".repeat(16), key: randomBytes(32) };
const dataKey = newDataKey();
const whole = { hash: "1b".repeat(32), sizeBytes: 70_000 };

test("a head tells its key, and to whoever has it what the file holds, or that it still grows", () => {
  const head = encodeHead(key, dataKey, whole);
  expect([head.length, keyIdIn(head)]).toEqual([headBytes, key.id]);
  expect(decodeHead(head, key)).toEqual({ keyId: key.id, dataKey, whole });
  expect(decodeHead(encodeHead(key, dataKey, null), key)).toEqual({ keyId: key.id, dataKey, whole: null });
});

test.each([
  ["is cut short", (head: Buffer) => head.subarray(0, headBytes - 1)],
  ["is nothing", () => Buffer.alloc(0)],
  ["begins otherwise", (head: Buffer) => Buffer.concat([Buffer.from("G"), head.subarray(1)])],
])("a head that %s is no encrypted file's", (_what, change) => {
  expect(() => keyIdIn(change(encodeHead(key, dataKey, whole)))).toThrow("This is no encrypted file");
});

test("a head that was written under another key is told", () => {
  const other = { id: key.id, key: randomBytes(32) };
  expect(() => decodeHead(encodeHead(key, dataKey, whole), other)).toThrow("The head is not what was written");
});

const block = (content: Buffer, number = 0) => {
  const one = encryptBlock(dataKey, number);
  return Buffer.concat([one.nonce, one.update(content), one.end()]);
};

test("a block holds something, and is read under its own number alone", () => {
  expect(decryptBlock(dataKey, 3, block(Buffer.from("a"), 3))).toEqual(Buffer.from("a"));
  expect(() => decryptBlock(dataKey, 4, block(Buffer.from("a"), 3))).toThrow(BlobDamaged);
  for (const bytes of [0, 27, 28]) expect(() => decryptBlock(dataKey, 0, Buffer.alloc(bytes))).toThrow("cut short");
  expect(() => decryptBlock(dataKey, 0, block(Buffer.alloc(0)))).toThrow("cut short");
});

test.each([0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 3 * blockBytes])(
  "a file for %i bytes of content can hold so many",
  (bytes) => {
    expect(contentLength(encryptedLength(bytes))).toBe(bytes);
  },
);
