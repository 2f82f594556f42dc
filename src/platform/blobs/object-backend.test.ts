import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anObjectStorage, type ObjectStorageStandIn, standInAccess } from "../../../test/support/object-storage.ts";
import { BlobKeyMissing, BlobMissing } from "./blob-errors.ts";
import { readEncrypted } from "./encrypted-file.ts";
import { blockBytes } from "./encrypted-format.ts";
import { KeyRing } from "./key-ring.ts";
import { openBlobStore } from "./open-blob-store.ts";

let home: string;
let storage: ObjectStorageStandIn;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), "greffe-objects-"));
  storage = await anObjectStorage();
});
afterEach(async () => {
  await storage.close();
  rmSync(home, { recursive: true });
});

const opened = (secret: string = standInAccess.secret, keys = "blob-keys") =>
  openBlobStore({
    home,
    blobs: {
      keys: path.join(home, keys),
      keysAreGiven: false,
      scratch: path.join(home, "scratch"),
      storage: { ...standInAccess, url: storage.url, secret },
    },
  });
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const day = 86_400_000;

test("a blob is in the storage, encrypted, when it is acknowledged, and is read whole, in ranges and by path", async () => {
  const blobs = opened();
  const bytes = randomBytes(3 * blockBytes + 99);
  const { hash } = await blobs.put([bytes]);
  const stored = storage.objects.get(`greffe/blobs/${hash}`)?.bytes ?? Buffer.alloc(0);
  expect([stored.length > bytes.length, stored.includes(bytes.subarray(0, 32))]).toEqual([true, false]);
  expect(readdirSync(path.join(home, "blobs", "staging"))).toEqual([]);
  expect(await blobs.size(hash)).toBe(bytes.length);
  expect((await buffer(blobs.open(hash))).equals(bytes)).toBe(true);
  const range = { from: blockBytes - 5, to: 2 * blockBytes + 5 };
  expect((await buffer(blobs.open(hash, range))).equals(bytes.subarray(range.from, range.to + 1))).toBe(true);
  for (let time = 0; time < 2; time++)
    await blobs.withFile(hash, async (file) => expect((await readEncrypted(file)).equals(bytes)).toBe(true));
  expect(readFileSync(path.join(home, "blob-cache", hash)).equals(stored)).toBe(true);
  await expect(buffer(blobs.open("0".repeat(64)))).rejects.toThrow(BlobMissing);
  expect(await blobs.size("0".repeat(64))).toBe(null);
});

test("an upload that grew here is adopted there, and the same bytes again leave what is there", async () => {
  const blobs = opened();
  const bytes = randomBytes(blockBytes + 7);
  await blobs.resumable.begin("u");
  const resumable = await blobs.resumable.extend("u");
  await resumable.add(bytes);
  await resumable.close(true);
  await blobs.resumable.adopt("u", sha256(bytes));
  const before = storage.objects.get(`greffe/blobs/${sha256(bytes)}`)?.bytes;
  await Promise.all([blobs.put([bytes]), blobs.put([bytes])]);
  expect(storage.objects.get(`greffe/blobs/${sha256(bytes)}`)?.bytes.equals(before ?? Buffer.alloc(0))).toBe(true);
  expect(await blobs.resumable.offset("u")).toBe(null);
});

test("nothing is acknowledged that the storage has not taken; what passes is tried again", async () => {
  const blobs = opened();
  await blobs.ready();
  const bytes = randomBytes(1000);
  storage.problems.push(503, "cut", 500);
  const { hash } = await blobs.put([bytes]);
  expect((await buffer(blobs.open(hash))).equals(bytes)).toBe(true);
  storage.problems.push(403);
  await expect(blobs.put([randomBytes(10)])).rejects.toThrow("403");
  storage.problems.push(503, 503, 503, 503);
  await expect(blobs.put([randomBytes(10)])).rejects.toThrow("503");
  expect([...storage.objects.keys()].filter((name) => name.includes("blobs/")).length).toBe(1);
  await expect(opened("another secret").put([bytes])).rejects.toThrow("SignatureDoesNotMatch");
}, 60_000);

test("the sweep sets aside, brings back and removes; the keys change while the storage serves", async () => {
  const blobs = opened();
  const hashes: string[] = [];
  for (let index = 0; index < 8; index++) hashes.push((await blobs.put([Buffer.from(`blob ${index}`)])).hash);
  const [old = "", young = ""] = hashes;
  const about = storage.objects.get(`greffe/blobs/${old}`);
  if (about !== undefined) about.changedAt = new Date(Date.now() - 31 * day);
  const found: string[] = [];
  for await (const batch of blobs.upkeep.older(30 * day)) found.push(...batch);
  expect(found).toEqual([old]);
  expect([await blobs.upkeep.setAside(old, 30 * day), await blobs.upkeep.setAside(young, 30 * day)]).toEqual([
    true,
    false,
  ]);
  expect([await blobs.size(old), await blobs.upkeep.aside()]).toEqual([null, [old]]);
  await blobs.upkeep.bringBack(old);
  expect((await buffer(blobs.open(old))).toString()).toBe("blob 0");
  const key = await new KeyRing(path.join(home, "blob-keys")).add();
  expect(await blobs.upkeep.reencrypt("all")).toEqual({ done: 8, damaged: [] });
  expect(await blobs.upkeep.census()).toEqual(new Map([[key, 8]]));
  expect((await buffer(blobs.open(young))).toString()).toBe("blob 1");
  await expect(opened(standInAccess.secret, "other-keys").ready()).rejects.toThrow(BlobKeyMissing);
});
