import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BlobBackend } from "./blob-backend.ts";
import { createObjectBackend } from "./object-backend.ts";
import type { ObjectStorage } from "./object-storage.ts";

let folder: string;
let objects: Map<string, { readonly bytes: Buffer; changedAtMs: number }>;
let puts: (readonly [name: string, onlyNew: boolean])[];
let gets = 0;
let backend: BlobBackend;

/** An object storage in memory. */
const storage: ObjectStorage = {
  get: async (name, { from, to }) => {
    gets++;
    const one = objects.get(name)?.bytes;
    const headers = { "content-range": `bytes ${from}-${to}/${one?.length}` };
    return one === undefined ? null : new Response(Uint8Array.from(one.subarray(from, to + 1)), { headers });
  },
  exists: async (name) => objects.has(name),
  put: async (name, file, onlyNew) => {
    puts.push([name, onlyNew]);
    if (onlyNew && objects.has(name)) return false;
    objects.set(name, { bytes: typeof file === "string" ? readFileSync(file) : Buffer.from(file), changedAtMs: 0 });
    return true;
  },
  copy: async (from, to) => {
    const one = objects.get(from);
    if (one !== undefined) objects.set(to, { ...one, changedAtMs: Date.now() });
    return one !== undefined;
  },
  remove: async (name) => void objects.delete(name),
  list: async function* (prefix) {
    yield [...objects]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, { changedAtMs }]) => ({ name, changedAtMs }));
  },
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-cache-"));
  [objects, puts, gets] = [new Map(), [], 0];
  backend = createObjectBackend(storage, path.join(folder, "cache"), 10);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const hashOf = (letter: string) => letter.repeat(64);
const [a, b, c] = [hashOf("a"), hashOf("b"), hashOf("c")];
const cached = () =>
  readdirSync(path.join(folder, "cache"))
    .map((name) => name.slice(0, 1))
    .join("");
const aCase = (words: string) => {
  const file = path.join(folder, "file");
  writeFileSync(file, words);
  return file;
};
const put = (hash: string, words: string, changedAtMs = 0) =>
  objects.set(`blobs/${hash}`, { bytes: Buffer.from(words), changedAtMs });
const isThere = (hash: string) => objects.has(`blobs/${hash}`);

test("a file that is placed is gone from where it was, and one whose name is taken stays", async () => {
  expect([await backend.place(aCase("one"), a), readdirSync(folder)]).toEqual([true, ["cache"]]);
  expect([await backend.place(aCase("two"), a), readdirSync(folder)]).toEqual([false, ["cache", "file"]]);
  expect(puts).toEqual([[`blobs/${a}`, true]]);
  expect(objects.get(`blobs/${a}`)?.bytes.toString()).toBe("one");
  // Somebody else was quicker between the question and the writing.
  const late = createObjectBackend({ ...storage, exists: async () => false }, path.join(folder, "cache"));
  expect([await late.place(aCase("three"), a), readdirSync(folder)]).toEqual([false, ["cache", "file"]]);
});

test("what is replaced is written over, and no copy of the former stays here", async () => {
  put(a, "one");
  await backend.withLocal(a, async () => undefined);
  await backend.replace(aCase("two"), a);
  expect([puts, cached(), objects.get(`blobs/${a}`)?.bytes.toString()]).toEqual([[[`blobs/${a}`, false]], "", "two"]);
  await backend.replace(aCase("three"), b);
  expect(isThere(b)).toBe(true);
});

test("what is not there is missing, whichever way it is asked for", async () => {
  await expect(backend.touch(a)).rejects.toThrow("There is no blob");
  await expect(buffer(backend.read(a, 0, 9))).rejects.toThrow("There is no blob");
  await expect(backend.withLocal(a, async () => 1)).rejects.toThrow("There is no object");
  expect([await backend.head(a), await backend.plain(a), cached()]).toEqual([null, null, ""]);
  await backend.bringBack(a);
  expect(isThere(a)).toBe(false);
});

test("a part is read as bytes, and the head with the length of the whole", async () => {
  put(a, "0123456789");
  const part = backend.read(a, 2, 4);
  expect([part.readableObjectMode, String(await buffer(part))]).toEqual([false, "234"]);
  expect(await backend.head(a)).toEqual({ bytes: Buffer.from("0123456789"), fileBytes: 10 });
});

test("a copy is fetched once for as long as it is used, and is for the tribunal alone", async () => {
  put(a, "one");
  const use = () => backend.withLocal(a, async (file) => [readFileSync(file, "utf8"), statSync(file).mode & 0o777]);
  expect(await use()).toEqual(["one", 0o600]);
  utimesSync(path.join(folder, "cache", a), 1, 1);
  expect([await use(), gets]).toEqual([["one", 0o600], 1]);
  expect(statSync(path.join(folder, "cache", a)).mtimeMs).toBeGreaterThan(1000);
});

test("copies go when they are too many bytes: those that were used longest ago, and never the one in use", async () => {
  const used = async (hash: string, words: string, at: number) => {
    put(hash, words);
    await backend.withLocal(hash, async () => undefined);
    utimesSync(path.join(folder, "cache", hash), at, at);
  };
  await used(b, "12345", 2000);
  await used(a, "12345", 1000);
  expect(cached()).toBe("ab");
  await used(c, "1", 3000);
  expect(cached()).toBe("bc");
  await used(a, "a copy that is larger than all of them may be", 1);
  expect(cached()).toBe("a");
});

test("at the very moment up to which a blob is young it is young, here and set aside", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 5000 });
  put(a, "one", 0);
  expect([await backend.setAside(a, 5000), await backend.setAside(b, 0)]).toEqual([false, false]);
  expect([await backend.setAside(a, 4999), isThere(a), await backend.aside()]).toEqual([true, false, [a]]);
  vi.setSystemTime(10_000);
  expect([await backend.removeAside(5000), await backend.removeAside(4999), await backend.aside()]).toEqual([0, 1, []]);
});

test("a mark is written though it is there", async () => {
  await backend.mark("k");
  await backend.mark("k");
  expect([await backend.marks(), puts]).toEqual([
    ["k"],
    [
      ["keys/k", false],
      ["keys/k", false],
    ],
  ]);
});
