import { createHash, randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { expect, test, vi } from "vitest";
import { blockBytes, decryptBlock, encryptedBlockBytes, headBytes, startOf } from "./encrypted-format.ts";
import { EncryptedWriter } from "./encrypted-writer.ts";

const dataKey = randomBytes(32);
const slow = { batchBytes: 1_048_576, syncEvery: 1_048_576 };

/** A file in memory, which takes no more than so many bytes at a time. */
function aCase(most = Number.POSITIVE_INFINITY) {
  let bytes = Buffer.alloc(0);
  const writes: number[] = [];
  const syncs: (() => void)[] = [];
  const handle = {
    writev: async (parts: readonly Buffer[], at: number) => {
      const taken = Buffer.concat(parts).subarray(0, most);
      const whole = Buffer.alloc(Math.max(bytes.length, at + taken.length));
      bytes.copy(whole);
      taken.copy(whole, at);
      bytes = whole;
      writes.push(taken.length);
      return { bytesWritten: taken.length };
    },
    datasync: () => new Promise<void>((resolve) => syncs.push(resolve)),
  };
  /** The content of the blocks, from that one on. */
  const content = (first = 0) => {
    const plain: Buffer[] = [];
    for (let block = first; startOf(block) < bytes.length; block++)
      plain.push(decryptBlock(dataKey, block, bytes.subarray(startOf(block), startOf(block + 1))));
    return Buffer.concat(plain);
  };
  return { handle: handle as unknown as FileHandle, writes, syncs, content, length: () => bytes.length };
}

function writing(file: ReturnType<typeof aCase>, pace = slow, offset = 0, tail: Buffer = Buffer.alloc(0)) {
  return new EncryptedWriter(file.handle, dataKey, { hasher: createHash("sha256"), offset }, tail, pace);
}

test.each([0, 1, blockBytes, blockBytes + 1, 3 * blockBytes])("%i bytes are written as they are", async (length) => {
  const [file, bytes] = [aCase(), randomBytes(length)];
  const writer = writing(file);
  await writer.add(bytes.subarray(0, length >> 1));
  await writer.add(bytes.subarray(length >> 1));
  await writer.flush();
  expect([writer.end, file.content().equals(bytes)]).toEqual([length, true]);
});

test("a file that takes a part of what it is given gets the rest", async () => {
  for (const most of [7, 16, 1000, blockBytes]) {
    const [file, bytes] = [aCase(most), randomBytes(2 * blockBytes + 5)];
    const writer = writing(file);
    if (most >= 1000) await writer.add(bytes);
    else await writer.add(bytes.subarray(0, 90));
    await writer.flush();
    expect(file.content().equals(most >= 1000 ? bytes : bytes.subarray(0, 90)), String(most)).toBe(true);
  }
});

test("a last block that was not full is written again with what follows", async () => {
  const [file, bytes] = [aCase(), randomBytes(blockBytes + 500)];
  const from = blockBytes + 200;
  const writer = writing(file, slow, from, bytes.subarray(blockBytes, from));
  await writer.add(bytes.subarray(from));
  await writer.flush();
  expect([writer.end, file.content(1).equals(bytes.subarray(blockBytes))]).toEqual([bytes.length, true]);
});

test("what waits is written in batches of whole blocks, as soon as it is enough", async () => {
  const file = aCase();
  const writer = writing(file, { ...slow, batchBytes: 2 * encryptedBlockBytes });
  const [five, two] = [5 * blockBytes, 2 * encryptedBlockBytes];
  await writer.add(randomBytes(five));
  await writer.flush();
  expect(file.writes).toEqual([two, two, encryptedBlockBytes]);
});

test("a block that has begun is not written before it ends", async () => {
  const file = aCase();
  const writer = writing(file, { ...slow, batchBytes: 1000 });
  await writer.add(randomBytes(2000));
  await writer.add(randomBytes(2000));
  expect(file.writes).toEqual([]);
  await writer.flush();
  expect([file.writes.length, file.length()]).toEqual([1, headBytes + 4028]);
});

test("what is written is brought to disk behind it, one sync at a time, which the end waits for", async () => {
  const file = aCase();
  const writer = writing(file, { batchBytes: encryptedBlockBytes, syncEvery: 2 * encryptedBlockBytes });
  await writer.add(randomBytes(blockBytes));
  await vi.waitFor(() => expect(file.writes.length).toBe(1));
  expect(file.syncs.length).toBe(0);
  await writer.add(randomBytes(4 * blockBytes));
  await vi.waitFor(() => expect(file.writes.length).toBe(5));
  expect(file.syncs.length).toBe(1);
  file.syncs[0]?.();
  await Promise.resolve();
  await writer.add(randomBytes(blockBytes));
  await vi.waitFor(() => expect(file.syncs.length).toBe(2));
  let isOver = false;
  const over = writer.flush().then(() => {
    isOver = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  file.syncs[1]?.();
  await over;
});
