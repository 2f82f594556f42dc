import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { decrypt, encrypt } from "./encryption.ts";

const key = randomBytes(32);
const headBytes = 49;
const chunk = 65_536 + 16;

async function* given(...parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}
async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}
const encrypted = (bytes: Buffer) => whole(encrypt(given(bytes), key));
const decrypted = (bytes: Buffer, by = key) => whole(decrypt(given(bytes), by));

test.each([0, 1, 65_535, 65_536, 65_537, 131_072])(
  "%i bytes come back as they were, in pieces of any size",
  async (length) => {
    const bytes = randomBytes(length);
    const ciphertext = await encrypted(bytes);
    expect((await decrypted(ciphertext)).equals(bytes)).toBe(true);
    const pieces = given(ciphertext.subarray(0, 10), ciphertext.subarray(10, 70_000), ciphertext.subarray(70_000));
    expect((await whole(decrypt(pieces, key))).equals(bytes)).toBe(true);
  },
);

test("what is changed, cut off, moved or under another key is told, and where", async () => {
  const ciphertext = await encrypted(randomBytes(3 * 65_536));
  const at = (nth: number) => ciphertext.subarray(headBytes + nth * chunk, headBytes + (nth + 1) * chunk);
  const head = ciphertext.subarray(0, headBytes);
  const flipped = (place: number) => {
    const changed = Buffer.from(ciphertext);
    changed[place] = (changed[place] ?? 0) ^ 1;
    return changed;
  };
  for (const [bytes, words] of [
    [flipped(0), "not of an archive"],
    [flipped(20), "another key, or damaged"],
    [flipped(headBytes), "another key, or damaged"],
    [flipped(headBytes + chunk), "damaged in chunk 2"],
    [ciphertext.subarray(0, headBytes - 1), "cut short"],
    [head, "cut short"],
    [Buffer.concat([head, at(0).subarray(0, 15)]), "cut short"],
    [Buffer.concat([head, at(0)]), "another key, or damaged"],
    [Buffer.concat([head, at(0), at(1)]), "damaged in chunk 2"],
    [Buffer.concat([head, at(1), at(0), at(2)]), "another key, or damaged"],
  ] as const)
    await expect(decrypted(bytes), words).rejects.toThrow(words);
  await expect(decrypted(ciphertext, randomBytes(32))).rejects.toThrow("another key, or damaged");
});
