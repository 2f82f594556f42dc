import { randomBytes } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { BlobDamaged } from "./blob-errors.ts";
import { aboutFile } from "./durable.ts";
import { readEncrypted, writeEncrypted } from "./encrypted-file.ts";
import { blockBytes } from "./encrypted-format.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-file-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

test.each([0, 1, blockBytes, blockBytes + 1, 2 * blockBytes])(
  "%i bytes are read as they were written, and by whoever is told how many they are",
  async (length) => {
    const content = randomBytes(length);
    const file = { path: at(`of-${length}`), dataKey: randomBytes(32), sizeBytes: null };
    await writeEncrypted(file, content);
    expect((await readEncrypted(file)).equals(content)).toBe(true);
    expect((await readEncrypted({ ...file, sizeBytes: length })).equals(content)).toBe(true);
    await expect(readEncrypted({ ...file, sizeBytes: length + 1 })).rejects.toThrow("not as long as it must be");
    appendFileSync(file.path, "x");
    await expect(readEncrypted(file)).rejects.toThrow(BlobDamaged);
  },
);

test("without a key a file is plain", async () => {
  const file = { path: at("plain"), dataKey: null, sizeBytes: null };
  await writeEncrypted(file, Buffer.from("in clear"));
  expect([readFileSync(file.path, "utf8"), String(await readEncrypted(file))]).toEqual(["in clear", "in clear"]);
});

test("a file that is not there is nothing, and one that cannot be looked for is an error", async () => {
  expect(await aboutFile(at("nowhere"))).toBeNull();
  await expect(aboutFile(path.join(at("plain"), "below"))).rejects.toMatchObject({ code: "ENOTDIR" });
});
