import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ResumableBlobs } from "./blob-store.ts";
import { blockBytes, decodeHead, headBytes } from "./encrypted-format.ts";
import { KeyRing } from "./key-ring.ts";
import { createResumableBlobs } from "./resumable-blobs.ts";

let folder: string;
let ring: KeyRing;
let blobs: ResumableBlobs;
let stored: readonly (readonly [file: string, hash: string, head: Buffer])[];
const made = () =>
  createResumableBlobs({
    folder,
    ring,
    ready: async () => undefined,
    store: async (file, hash) => {
      stored = [...stored, [path.basename(file), hash, readFileSync(file).subarray(0, headBytes)]];
      rmSync(file);
    },
  });
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-resumed-"));
  ring = new KeyRing(path.join(folder, "..", `${path.basename(folder)}.keys`));
  await ring.create();
  stored = [];
  blobs = made();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
  rmSync(ring.file);
});
const fileOf = (id: string) => path.join(folder, `upload-${id}`);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
async function added(id: string, bytes: Buffer, whole = false): Promise<void> {
  const one = await blobs.extend(id);
  await one.add(bytes);
  await one.close(whole);
}

test("nothing grows where nothing was begun, and nothing is begun twice", async () => {
  expect(await blobs.offset("a")).toBeNull();
  for (const ask of [() => blobs.hash("a"), () => blobs.extend("a"), () => blobs.adopt("a", "0")])
    await expect(ask()).rejects.toThrow("Nothing grows as a");
  await blobs.begin("a");
  expect(await blobs.offset("a")).toBe(0);
  await expect(blobs.begin("a")).rejects.toMatchObject({ code: "EEXIST" });
  await blobs.discard("a");
  await blobs.discard("a");
  expect([await blobs.offset("a"), existsSync(fileOf("a"))]).toEqual([null, false]);
});

test("what grew in pieces of any size is named by what it holds, by this process and by one after it", async () => {
  const bytes = randomBytes(2 * blockBytes + 100);
  await blobs.begin("a");
  let at = 0;
  for (const to of [10, blockBytes, blockBytes + 1, 2 * blockBytes, bytes.length]) {
    await added("a", bytes.subarray(at, to));
    at = to;
    if (to === blockBytes) blobs.forget("a");
    expect([await blobs.offset("a"), await blobs.hash("a")]).toEqual([to, sha256(bytes.subarray(0, to))]);
  }
  blobs = made();
  expect(await blobs.hash("a")).toBe(sha256(bytes));
});

test("the head is written by whoever ends it, or by whoever adopts it, and says what it holds", async () => {
  for (const whole of [true, false]) {
    const bytes = randomBytes(500);
    await blobs.begin("a");
    await added("a", bytes, whole);
    const before = readFileSync(fileOf("a")).subarray(0, headBytes);
    const key = await ring.current();
    expect(decodeHead(before, key).whole).toEqual(whole ? { hash: sha256(bytes), sizeBytes: 500 } : null);
    await expect(blobs.adopt("a", "0".repeat(64))).rejects.toThrow("another hash");
    await blobs.adopt("a", sha256(bytes));
    const [file, hash, head = Buffer.alloc(0)] = stored.at(-1) ?? [];
    expect([file, hash, decodeHead(head, key).whole?.sizeBytes]).toEqual(["upload-a", sha256(bytes), 500]);
    // A head that is right already is not written again.
    expect(head.equals(before)).toBe(whole);
  }
});

test("what another server added is read from the file, and what this one knows of before is forgotten", async () => {
  await blobs.begin("a");
  await added("a", Buffer.from("one"));
  const other = made();
  const one = await other.extend("a");
  await one.add(Buffer.from("two"));
  await one.close(false);
  expect([await blobs.offset("a"), await blobs.hash("a")]).toEqual([6, sha256(Buffer.from("onetwo"))]);
});

test("what this process knows is not read again", async () => {
  await blobs.begin("a");
  await added("a", Buffer.from("one"));
  const torn = readFileSync(fileOf("a"));
  torn[torn.length - 1] = (torn.at(-1) ?? 0) ^ 1;
  writeFileSync(fileOf("a"), torn);
  expect(await blobs.offset("a")).toBe(3);
  blobs.forget("a");
  expect(await blobs.offset("a")).toBe(0);
});

test("an upload of an older release, or one of which nothing was written, begins again", async () => {
  for (const content of ["in clear", ""]) {
    writeFileSync(fileOf("a"), content);
    expect(await blobs.offset("a")).toBe(0);
    await added("a", Buffer.from("new"));
    expect(await made().hash("a")).toBe(sha256(Buffer.from("new")));
    await blobs.discard("a");
  }
});

test("a file is cut where it ends to be authentic", async () => {
  const bytes = randomBytes(blockBytes + 50);
  await blobs.begin("a");
  await added("a", bytes);
  truncateSync(fileOf("a"), readFileSync(fileOf("a")).length - 1);
  blobs = made();
  expect(await blobs.offset("a")).toBe(blockBytes);
  await added("a", bytes.subarray(blockBytes));
  expect(await made().hash("a")).toBe(sha256(bytes));
});

test("a key that is not there is no damage: nothing is cut off", async () => {
  await blobs.begin("a");
  await added("a", Buffer.from("one"));
  const before = readFileSync(fileOf("a"));
  rmSync(ring.file);
  await ring.create();
  ring = new KeyRing(ring.file);
  await expect(made().offset("a")).rejects.toThrow("is not in");
  expect(readFileSync(fileOf("a")).equals(before)).toBe(true);
});

test("what is swept is older and not named; at the very moment it is old", async () => {
  for (const id of ["kept", "old", "young"]) await blobs.begin(id);
  for (const id of ["kept", "old"]) utimesSync(fileOf(id), 1_000_000, 1_000_000);
  utimesSync(fileOf("young"), 1_000_000, 1_000_000.001);
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000_000 + 5000 });
  expect(await blobs.sweep(new Set(["kept"]), 5000)).toBe(1);
  expect(["kept", "old", "young"].map((id) => existsSync(fileOf(id)))).toEqual([true, false, true]);
});
