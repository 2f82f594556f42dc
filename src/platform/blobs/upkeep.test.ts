import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BlobBackend, StoredBlob } from "./blob-backend.ts";
import { BlobDamaged } from "./blob-errors.ts";
import { encodeHead, headBytes, newDataKey } from "./encrypted-format.ts";
import { KeyRing } from "./key-ring.ts";
import { createUpkeep } from "./upkeep.ts";

let folder: string;
let ring: KeyRing;
let stored: StoredBlob[];
let replaced: string[];
let removedPlain: string[];
let putAs = "";
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "greffe-upkeep-"));
  ring = new KeyRing(path.join(folder, "keys"));
  await ring.create();
  [stored, replaced, removedPlain] = [[], [], []];
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});
const fileOf = (hash: string) => path.join(folder, hash);
const hashOf = (letter: string) => letter.repeat(64);

/** A blob whose head says this hash, under the key of the moment. */
async function putEncrypted(hash: string, said = hash): Promise<void> {
  const head = encodeHead(await ring.current(), newDataKey(), { hash: said, sizeBytes: 0 });
  writeFileSync(fileOf(hash), head);
  stored.push({ hash, plain: false, changedAtMs: 1000 });
}
const backend = {
  all: async function* () {
    yield stored;
    yield [];
  },
  head: async (hash: string) =>
    existsSync(fileOf(hash))
      ? { bytes: readFileSync(fileOf(hash)).subarray(0, headBytes), fileBytes: headBytes }
      : null,
  withLocal: async <T>(hash: string, work: (file: string) => Promise<T>) => work(fileOf(hash)),
  plain: async (hash: string) => (existsSync(fileOf(hash)) ? fileOf(hash) : null),
  removePlain: async (hash: string) => void removedPlain.push(hash),
  replace: async (_file: string, hash: string) => void replaced.push(hash),
} as unknown as BlobBackend;
const upkeep = () =>
  createUpkeep({
    backend,
    ring,
    ready: async () => undefined,
    put: async (source) => {
      let sizeBytes = 0;
      for await (const bytes of source) sizeBytes += bytes.length;
      return { hash: putAs, sizeBytes };
    },
    newFile: () => path.join(folder, "copy"),
  });

test("blobs are counted by the key under which they rest; one that is gone meanwhile is not", async () => {
  await putEncrypted(hashOf("a"));
  await putEncrypted(hashOf("b"));
  stored.push({ hash: hashOf("c"), plain: true, changedAtMs: 0 }, { hash: hashOf("d"), plain: false, changedAtMs: 0 });
  const { id } = await ring.current();
  expect(await upkeep().census()).toEqual(
    new Map([
      [id, 2],
      ["plain", 1],
    ]),
  );
});

test("what rests under an older key is put under the newest, and what rests there already is left", async () => {
  await putEncrypted(hashOf("a"));
  await ring.add();
  await putEncrypted(hashOf("b"));
  stored.push({ hash: hashOf("d"), plain: false, changedAtMs: 0 });
  let told = 0;
  expect(await upkeep().reencrypt("plain", () => told++)).toEqual({ done: 0, damaged: [] });
  expect(await upkeep().reencrypt("all", () => told++)).toEqual({ done: 1, damaged: [] });
  expect([replaced, told, existsSync(path.join(folder, "copy"))]).toEqual([[hashOf("a")], 1, false]);
});

test("what holds something else than its name says is told and left, and another fault ends it", async () => {
  await putEncrypted(hashOf("a"), hashOf("b"));
  await ring.add();
  expect(await upkeep().reencrypt("all")).toEqual({ done: 0, damaged: [hashOf("a")] });
  expect(replaced).toEqual([]);
  const broken = { ...backend, withLocal: () => Promise.reject(new Error("the disk is away")) } as BlobBackend;
  const own = createUpkeep({
    backend: broken,
    ring,
    ready: async () => undefined,
    put: async () => ({ hash: "", sizeBytes: 0 }),
    newFile: () => "",
  });
  await expect(own.reencrypt("all")).rejects.toThrow("the disk is away");
  expect(new BlobDamaged("x")).toBeInstanceOf(Error);
});

test("a plain blob goes only when what was put is the same, and one that is gone already is done", async () => {
  writeFileSync(fileOf(hashOf("a")), "x");
  stored = [{ hash: hashOf("a"), plain: true, changedAtMs: 0 }];
  putAs = hashOf("b");
  expect(await upkeep().reencrypt("plain")).toEqual({ done: 0, damaged: [hashOf("a")] });
  expect(removedPlain).toEqual([]);
  putAs = hashOf("a");
  expect(await upkeep().reencrypt("plain")).toEqual({ done: 1, damaged: [] });
  expect(removedPlain).toEqual([hashOf("a")]);
  rmSync(fileOf(hashOf("a")));
  expect(await upkeep().reencrypt("all")).toEqual({ done: 1, damaged: [] });
  expect(removedPlain).toEqual([hashOf("a")]);
});

test("at the very moment a blob is not yet older, and a batch of none is none", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 6000 });
  stored = [
    { hash: hashOf("a"), plain: false, changedAtMs: 1000 },
    { hash: hashOf("b"), plain: false, changedAtMs: 999 },
  ];
  const batches = async (thanMs: number) => {
    const found: (readonly string[])[] = [];
    for await (const batch of upkeep().older(thanMs)) found.push(batch);
    return found;
  };
  expect([await batches(5000), await batches(4999), await batches(6000)]).toEqual([
    [[hashOf("b")]],
    [[hashOf("a"), hashOf("b")]],
    [],
  ]);
});
