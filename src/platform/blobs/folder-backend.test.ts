import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BlobBackend } from "./blob-backend.ts";
import { createFolderBackend } from "./folder-backend.ts";

let folder = "";
let backend: BlobBackend;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-folder-"));
  backend = createFolderBackend(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = `0f1e${"a".repeat(60)}`;
const within = (name: string) => path.join(folder, "0f", "1e", name);
const encryptedName = `${hash}.sealed`;
/** A file of a blob that was written so long ago. */
function written(name: string, agoMs: number): void {
  mkdirSync(within(""), { recursive: true });
  writeFileSync(within(name), "bytes");
  const at = (Date.now() - agoMs) / 1000;
  utimesSync(within(name), at, at);
}

test("a file that is placed has its name once; who comes second leaves what is there", async () => {
  writeFileSync(path.join(folder, "first"), "first");
  writeFileSync(path.join(folder, "second"), "second");
  expect(await backend.place(path.join(folder, "first"), hash)).toBe(true);
  expect(await backend.place(path.join(folder, "second"), hash)).toBe(false);
  expect(existsSync(path.join(folder, "first"))).toBe(false);
  expect(readdirSync(within(""))).toEqual([encryptedName]);
  await expect(backend.place(path.join(folder, "none"), `1${hash.slice(1)}`)).rejects.toMatchObject({
    code: "ENOENT",
    syscall: "link",
  });
});

test.each([
  ["older than is asked", 60_000, true],
  ["younger", 1000, false],
])("a blob that is %s is set aside, or is not", async (_what, agoMs, moved) => {
  written(encryptedName, agoMs);
  expect(await backend.setAside(hash, 30_000)).toBe(moved);
  expect(existsSync(within(encryptedName))).toBe(!moved);
  expect(await backend.aside()).toEqual(moved ? [hash] : []);
});

test("of a blob in both forms each is set aside by its own age, and each comes back, young again", async () => {
  expect(await backend.setAside(hash, 0)).toBe(false);
  written(hash, 60_000);
  written(encryptedName, 1000);
  expect(await backend.setAside(hash, 30_000)).toBe(true);
  expect(readdirSync(within(""))).toEqual([encryptedName]);
  await backend.bringBack(hash);
  expect(readdirSync(within("")).toSorted()).toEqual([hash, encryptedName]);
  expect(await backend.setAside(hash, 30_000)).toBe(false);
  await backend.bringBack(hash);
});

test("what is aside goes when it is old, or by its name", async () => {
  written(encryptedName, 60_000);
  await backend.setAside(hash, 0);
  expect(await backend.removeAside(120_000)).toBe(0);
  expect(await backend.removeAside(30_000)).toBe(1);
  expect(await backend.aside()).toEqual([]);
  written(hash, 60_000);
  await backend.setAside(hash, 0);
  await backend.dropAside(hash);
  expect(await backend.aside()).toEqual([]);
});

test("a blob that is not there is missing, and one that is is looked at", async () => {
  await expect(backend.touch(hash)).rejects.toThrow("There is no blob");
  await expect(backend.withLocal(hash, async () => 1)).rejects.toThrow("There is no blob");
  expect(await backend.head(hash)).toBeNull();
  expect(await backend.plain(hash)).toBeNull();
  written(encryptedName, 60_000);
  await backend.touch(hash);
  expect(await backend.setAside(hash, 30_000)).toBe(false);
  expect(await backend.withLocal(hash, async (file) => file)).toBe(within(encryptedName));
  written(hash, 0);
  expect(await backend.plain(hash)).toBe(within(hash));
  await backend.removePlain(hash);
  expect(await backend.plain(hash)).toBeNull();
});

test("of the keys that blobs rest under, only names of keys are marks", async () => {
  expect(await backend.marks()).toEqual([]);
  await backend.mark("a".repeat(32));
  await backend.mark("a".repeat(32));
  writeFileSync(path.join(folder, "keys", "notes.txt"), "");
  expect(await backend.marks()).toEqual(["a".repeat(32)]);
});

test("at the very moment up to which a blob is young it is young", async () => {
  written(encryptedName, 0);
  utimesSync(within(encryptedName), 1_000_000, 1_000_000);
  vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000_000 + 5000 });
  expect(await backend.setAside(hash, 5000)).toBe(false);
  expect(await backend.setAside(hash, 4999)).toBe(true);
  expect(await backend.removeAside(5000)).toBe(0);
  expect(await backend.removeAside(4999)).toBe(1);
  vi.useRealTimers();
});

test("of what lies in the folders only blobs are named, and each with its form", async () => {
  written(encryptedName, 60_000);
  written(hash, 60_000);
  writeFileSync(within("notes.txt"), "");
  symlinkSync(within("nowhere"), within("b".repeat(64)));
  mkdirSync(path.join(folder, "staging"));
  const found = [];
  for await (const batch of backend.all()) found.push(...batch);
  expect(found.map((one) => [one.hash, one.plain]).toSorted()).toEqual([
    [hash, false],
    [hash, true],
  ]);
});

test("what cannot be looked for is not missing", async () => {
  mkdirSync(path.join(folder, "0f"));
  writeFileSync(path.join(folder, "0f", "1e"), "no folder");
  const notFolder = { code: "ENOTDIR" };
  await expect(backend.touch(hash)).rejects.toMatchObject(notFolder);
  await expect(backend.head(hash)).rejects.toMatchObject(notFolder);
});

test("what is removed already is removed again", async () => {
  written(encryptedName, 0);
  await backend.removePlain(hash);
  await backend.dropAside(hash);
  expect(readdirSync(within(""))).toEqual([encryptedName]);
});
