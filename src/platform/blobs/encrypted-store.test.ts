import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { BlobBackend } from "./blob-backend.ts";
import { BlobDamaged, BlobKeyMissing, BlobMissing } from "./blob-errors.ts";
import type { BlobStore } from "./blob-store.ts";
import { readEncrypted, writeEncrypted } from "./encrypted-file.ts";
import { blockBytes, decodeHead, encryptBlock, encryptedBlockBytes, headBytes } from "./encrypted-format.ts";
import { createEncryptedStore } from "./encrypted-store.ts";
import { createFolderBackend } from "./folder-backend.ts";
import { KeyRing } from "./key-ring.ts";
import { openBlobStore } from "./open-blob-store.ts";
import { openScratch } from "./scratch.ts";

const folders: string[] = [];
let home: string;
let store: BlobStore;

const reopened = (given: { readonly keys?: string } = {}) =>
  openBlobStore({
    home,
    blobs: {
      keys: given.keys ?? path.join(home, "blob-keys"),
      keysAreGiven: given.keys !== undefined,
      scratch: path.join(home, "scratch"),
      storage: null,
    },
  });
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "greffe-blobs-"));
  folders.push(home);
  store = reopened();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const fileOf = (hash: string) => path.join(home, "blobs", hash.slice(0, 2), hash.slice(2, 4), `${hash}.sealed`);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const read = (hash: string, range?: { from: number; to: number }) => buffer(store.open(hash, range));
const stagingFiles = () => readdirSync(path.join(home, "blobs", "staging"));

/** Writes the file of a blob again with a change, as a disk or an intruder would. */
function changed(hash: string, change: (bytes: Buffer) => Buffer): void {
  writeFileSync(fileOf(hash), change(Buffer.from(readFileSync(fileOf(hash)))));
}

test.each([0, 1, blockBytes - 1, blockBytes, blockBytes + 1, 5 * blockBytes + 17])(
  "a blob of %i bytes is named by what it holds, read whole and in any range, and nothing of it is in the file",
  async (length) => {
    const bytes = randomBytes(length);
    const put = await store.put([bytes.subarray(0, length >> 1), bytes.subarray(length >> 1)]);
    expect(put).toEqual({ hash: sha256(bytes), sizeBytes: length });
    expect(await store.size(put.hash)).toBe(length);
    expect((await read(put.hash)).equals(bytes)).toBe(true);
    for (const [from, to] of [
      [0, 0],
      [blockBytes - 1, blockBytes],
      [length - 1, length + 500],
      [3 * blockBytes, 4 * blockBytes],
    ] as const)
      if (from >= 0 && from < length)
        expect((await read(put.hash, { from, to })).equals(bytes.subarray(from, to + 1)), `${from}-${to}`).toBe(true);
    if (length >= 32) expect(readFileSync(fileOf(put.hash)).includes(bytes.subarray(0, 32))).toBe(false);
    expect(stagingFiles()).toEqual([]);
  },
);

test("any byte changed, a block moved, cut off or added, another blob under the name: it ends in an error", async () => {
  const bytes = randomBytes(3 * blockBytes);
  const { hash } = await store.put([bytes]);
  const whole = readFileSync(fileOf(hash));
  const other = await store.put([randomBytes(3 * blockBytes)]);
  const block = (index: number) =>
    whole.subarray(headBytes + index * encryptedBlockBytes, headBytes + (index + 1) * encryptedBlockBytes);
  const bad: Record<string, Buffer> = {
    "two blocks change places": Buffer.concat([whole.subarray(0, headBytes), block(1), block(0), block(2)]),
    "the last block is gone": whole.subarray(0, headBytes + 2 * encryptedBlockBytes),
    "the last byte is gone": whole.subarray(0, -1),
    "a block is added": Buffer.concat([whole, block(2)]),
    "another blob": readFileSync(fileOf(other.hash)),
    "nothing is left": Buffer.alloc(0),
  };
  for (const at of [0, 20, 40, 70, 80, 100, headBytes - 1, headBytes, headBytes + 20, whole.length - 1]) {
    const flipped = Buffer.from(whole);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    bad[`byte ${at} changed`] = flipped;
  }
  for (const [what, file] of Object.entries(bad)) {
    changed(hash, () => file);
    await expect(read(hash), what).rejects.toThrow();
  }
  changed(hash, () => whole);
  expect((await read(hash)).equals(bytes)).toBe(true);
  await expect(read("0".repeat(64))).rejects.toThrow(BlobMissing);
  await expect(read("../../secret")).rejects.toThrow("Not a blob name");
});

test("the same bytes again leave the file that somebody may be reading, and mend one that is damaged", async () => {
  const bytes = randomBytes(100_000);
  const { hash } = await store.put([bytes]);
  const before = readFileSync(fileOf(hash));
  await Promise.all([store.put([bytes]), store.put([bytes])]);
  expect(readFileSync(fileOf(hash)).equals(before)).toBe(true);
  changed(hash, (file) => file.subarray(0, 500));
  await store.put([bytes]);
  expect((await read(hash)).equals(bytes)).toBe(true);
  expect(stagingFiles()).toEqual([]);
});

test("a resumable blob goes on after a restart, and what a kill left half written is sent again", async () => {
  const bytes = randomBytes(5 * blockBytes + 1000);
  await store.resumable.begin("a");
  const first = await store.resumable.extend("a");
  await first.add(bytes.subarray(0, 2 * blockBytes + 10));
  await first.close(false);
  store = reopened();
  expect(await store.resumable.offset("a")).toBe(2 * blockBytes + 10);
  const file = path.join(home, "blobs", "staging", "upload-a");
  // A block whose end was never written, and one that holds something else.
  writeFileSync(file, Buffer.concat([readFileSync(file), randomBytes(700)]));
  store = reopened();
  const back = (await store.resumable.offset("a")) ?? 0;
  expect([2 * blockBytes, 2 * blockBytes + 10]).toContain(back);
  const rest = await store.resumable.extend("a");
  for (let from = back; from < bytes.length; from += 30_000) await rest.add(bytes.subarray(from, from + 30_000));
  await rest.close(true);
  store = reopened();
  expect([await store.resumable.offset("a"), await store.resumable.hash("a")]).toEqual([bytes.length, sha256(bytes)]);
  await expect(store.resumable.adopt("a", "0".repeat(64))).rejects.toThrow(BlobDamaged);
  await store.resumable.adopt("a", sha256(bytes));
  expect((await read(sha256(bytes))).equals(bytes)).toBe(true);
  expect([await store.resumable.offset("a"), stagingFiles()]).toEqual([null, []]);
});

test("what a process works on is encrypted too, and only its own key opens it", async () => {
  const bytes = randomBytes(200_000);
  const { hash } = await store.put([bytes]);
  await store.withFile(hash, async (file) => {
    expect((await readEncrypted(file)).equals(bytes)).toBe(true);
    await expect(readEncrypted({ ...file, dataKey: Buffer.alloc(32) })).rejects.toThrow(BlobDamaged);
  });
  await store.withNewFile(async (file) => {
    await writeEncrypted(file, bytes);
    expect(readFileSync(file.path).includes(bytes.subarray(0, 32))).toBe(false);
    expect((await readEncrypted(file)).equals(bytes)).toBe(true);
  });
  expect(stagingFiles()).toEqual([]);
});

test("a plain file is private and gone afterwards, also what a killed process left", async () => {
  const bytes = randomBytes(1000);
  const { hash } = await store.put([bytes]);
  const used = await store.withPlainFile(hash, ".pdf", async (file) => {
    expect([readFileSync(file).equals(bytes), statSync(file).mode & 0o777, path.extname(file)]).toEqual([
      true,
      0o600,
      ".pdf",
    ]);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    return file;
  });
  expect(existsSync(used)).toBe(false);
  // As if the process had been killed: the same folder, named for one that is no more.
  const [own = ""] = readdirSync(path.join(home, "scratch"));
  const [host] = own.split(".");
  renameSync(path.join(home, "scratch", own), path.join(home, "scratch", `${host}.4194301.x`));
  writeFileSync(path.join(home, "scratch", `${host}.4194301.x`, "left.pdf"), bytes);
  reopened();
  expect(readdirSync(path.join(home, "scratch"))).toEqual([]);
});

test("after a change of keys old blobs are read, new ones are encrypted anew, and all of them on demand", async () => {
  const bytes = randomBytes(70_000);
  const { hash } = await store.put([bytes]);
  const ring = new KeyRing(path.join(home, "blob-keys"));
  const old = await ring.current();
  const fresh = await ring.add();
  const { hash: second } = await store.put([Buffer.from("after")]);
  expect(await store.upkeep.census()).toEqual(
    new Map([
      [old.id, 1],
      [fresh, 1],
    ]),
  );
  const blocks = readFileSync(fileOf(hash)).subarray(headBytes);
  expect(await store.upkeep.reencrypt("all")).toEqual({ done: 1, damaged: [] });
  expect(await store.upkeep.census()).toEqual(new Map([[fresh, 2]]));
  expect(readFileSync(fileOf(hash)).subarray(headBytes).equals(blocks)).toBe(true);
  expect((await read(hash)).equals(bytes)).toBe(true);
  expect((await read(second)).toString()).toBe("after");
  expect(await store.upkeep.reencrypt("all")).toEqual({ done: 0, damaged: [] });
});

test("a process without the key of the blobs neither starts nor writes, and no new key takes its place", async () => {
  const { hash } = await store.put([Buffer.from("kept")]);
  const keys = path.join(home, "blob-keys");
  expect(statSync(keys).mode & 0o777).toBe(0o600);
  renameSync(keys, `${keys}.away`);
  store = reopened();
  await expect(store.ready()).rejects.toThrow(BlobKeyMissing);
  await expect(store.put([Buffer.from("x")])).rejects.toThrow(BlobKeyMissing);
  expect(existsSync(keys)).toBe(false);
  writeFileSync(keys, `${randomBytes(32).toString("base64url")}\n`);
  await expect(reopened().ready()).rejects.toThrow(BlobKeyMissing);
  await expect(reopened({ keys: path.join(home, "nowhere") }).ready()).rejects.toThrow(BlobKeyMissing);
  renameSync(`${keys}.away`, keys);
  store = reopened();
  await store.ready();
  expect((await read(hash)).toString()).toBe("kept");
});

test("ten processes on an empty home agree on one key", async () => {
  const stores = Array.from({ length: 10 }, () => reopened());
  const put = await Promise.all(stores.map((one, index) => one.put([Buffer.from(`blob ${index}`)])));
  for (const { hash } of put) expect((await read(hash)).toString()).toMatch(/^blob \d$/);
  expect((await store.upkeep.census()).size).toBe(1);
});

test("a plain blob that holds something else is reported, and stays as it is", async () => {
  const hash = sha256(Buffer.from("right"));
  const { hash: near } = await store.put([Buffer.from("x")]);
  const plain = path.join(home, "blobs", near.slice(0, 2), near.slice(2, 4), hash);
  writeFileSync(plain, "wrong");
  renameSync(path.join(home, "blobs", near.slice(0, 2)), path.join(home, "blobs", hash.slice(0, 2)));
  renameSync(
    path.join(home, "blobs", hash.slice(0, 2), near.slice(2, 4)),
    path.join(home, "blobs", hash.slice(0, 2), hash.slice(2, 4)),
  );
  expect(await store.upkeep.reencrypt("plain")).toEqual({ done: 0, damaged: [hash] });
  expect(await store.size(hash)).toBe(5);
});

/** The same store on a backend that does some things otherwise. */
const onBackend = (otherwise: (backend: BlobBackend) => Partial<BlobBackend>) => {
  const backend = createFolderBackend(path.join(home, "blobs"));
  return createEncryptedStore({
    backend: { ...backend, ...otherwise(backend) },
    ring: new KeyRing(path.join(home, "blob-keys")),
    mayMakeKey: true,
    staging: path.join(home, "blobs", "staging"),
    scratch: openScratch(path.join(home, "scratch")),
  });
};

test("a plain blob of an older release is read whole, in part and by another process", async () => {
  const bytes = randomBytes(5000);
  const hash = sha256(bytes);
  mkdirSync(path.dirname(fileOf(hash)), { recursive: true });
  writeFileSync(fileOf(hash).replace(".sealed", ""), bytes);
  expect((await read(hash)).equals(bytes)).toBe(true);
  expect((await read(hash, { from: 10, to: 20 })).equals(bytes.subarray(10, 21))).toBe(true);
  expect(await store.size(hash)).toBe(5000);
  await store.withFile(hash, async (file) => {
    expect(readFileSync(file.path).includes(bytes.subarray(0, 32))).toBe(false);
    expect((await readEncrypted(file)).equals(bytes)).toBe(true);
  });
  expect(await store.upkeep.census()).toEqual(new Map([["plain", 1]]));
  expect(await store.upkeep.reencrypt("plain")).toEqual({ done: 1, damaged: [] });
  expect((await read(hash)).equals(bytes)).toBe(true);
});

test("a blob that is not there has no size and no file, and a file that nobody made is gone all the same", async () => {
  const none = "0".repeat(64);
  expect(await store.size(none)).toBeNull();
  await expect(store.withFile(none, async () => 1)).rejects.toThrow(BlobMissing);
  expect(await store.withNewFile(async () => 7)).toBe(7);
  expect(store.open(none).on("error", () => undefined).readableObjectMode).toBe(false);
});

test("the same bytes again are written where what is there cannot be made young", async () => {
  const bytes = randomBytes(100);
  const { hash } = await store.put([bytes]);
  const before = readFileSync(fileOf(hash));
  await onBackend(() => ({ touch: () => Promise.reject(new BlobMissing("gone meanwhile")) })).put([bytes]);
  expect(readFileSync(fileOf(hash)).equals(before)).toBe(false);
  expect([(await read(hash)).equals(bytes), stagingFiles()]).toEqual([true, []]);
});

test("what the storage gives out short or in pieces of any size is found short, or read whole", async () => {
  const bytes = randomBytes(2 * blockBytes);
  const { hash } = await store.put([bytes]);
  const blocks = readFileSync(fileOf(hash)).subarray(headBytes);
  const giving = (parts: readonly Buffer[]) =>
    buffer(onBackend(() => ({ read: () => Readable.from(parts, { objectMode: false }) })).open(hash));
  await expect(giving([blocks.subarray(0, encryptedBlockBytes)])).rejects.toThrow("is cut short");
  await expect(giving([Buffer.alloc(0)])).rejects.toThrow("is cut short");
  for (const at of [1, encryptedBlockBytes - 1, encryptedBlockBytes, encryptedBlockBytes + 1])
    expect((await giving([blocks.subarray(0, at), blocks.subarray(at)])).equals(bytes), String(at)).toBe(true);
});

test("a block that is authentic and shorter than the head says is found short", async () => {
  const { hash } = await store.put([randomBytes(100)]);
  const head = readFileSync(fileOf(hash)).subarray(0, headBytes);
  const { dataKey } = decodeHead(head, await new KeyRing(path.join(home, "blob-keys")).current());
  const block = encryptBlock(dataKey, 0);
  const short = Buffer.concat([block.nonce, block.update(randomBytes(50)), block.end()]);
  const shortened = onBackend(() => ({ read: () => Readable.from([short], { objectMode: false }) }));
  await expect(buffer(shortened.open(hash))).rejects.toThrow("A block is cut short");
});

test("the keys are proved once for each key that encrypts, and each key is marked once", async () => {
  const asked = { marks: 0, mark: 0 };
  const counted = () =>
    onBackend((backend) => ({
      marks: () => {
        asked.marks++;
        return backend.marks();
      },
      mark: (id) => {
        asked.mark++;
        return backend.mark(id);
      },
    }));
  const first = counted();
  await first.put([Buffer.from("a")]);
  await first.put([Buffer.from("b")]);
  await first.ready();
  expect(asked).toEqual({ marks: 1, mark: 1 });
  await counted().ready();
  expect(asked).toEqual({ marks: 2, mark: 1 });
  const ring = new KeyRing(path.join(home, "blob-keys"));
  await ring.add();
  await first.ready();
  expect(asked).toEqual({ marks: 3, mark: 2 });
  const marks = await createFolderBackend(path.join(home, "blobs")).marks();
  expect(marks.toSorted()).toEqual((await ring.all()).map((one) => one.id).toSorted());
});

test("a key that is there is taken and nothing made beside it, and where it is given none is made", async () => {
  const given = path.join(home, "given");
  mkdirSync(given);
  await expect(reopened({ keys: path.join(given, "keys") }).ready()).rejects.toThrow(BlobKeyMissing);
  expect(readdirSync(given)).toEqual([]);
  writeFileSync(path.join(home, "blob-keys"), `${randomBytes(32).toString("base64url")}\n`);
  utimesSync(home, 1, 1);
  await onBackend(() => ({})).ready();
  expect(statSync(home).mtimeMs).toBe(1000);
});
