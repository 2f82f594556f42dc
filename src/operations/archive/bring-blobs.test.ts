import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { BlobStore } from "../../platform/blobs/blob-store.ts";
import { openBlobStore } from "../../platform/blobs/open-blob-store.ts";
import { type Config, readConfig } from "../../platform/config.ts";
import { bringBlobs } from "./bring-blobs.ts";
import { fileOfBlob, keepBlobs, setAsideIn } from "./kept-blobs.ts";
import { bringKeys, keepKeys, keptKeys } from "./kept-keys.ts";
import { anArchive } from "./testing.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
let there: Config;
let hashes: string[] = [];
const secondKept = { hash: "", isBlob: true };
beforeEach(async () => {
  a = await anArchive();
  const config = readConfig({ GREFFE_HOME: a.home }, a.folder);
  const store = openBlobStore(config);
  hashes = [];
  for (const text of ["one", "two"]) hashes.push((await store.put([Buffer.from(text)])).hash);
  secondKept.hash = hashes[1] ?? "";
  await keepKeys(config, a.line);
  await keepBlobs(path.join(config.home, "blobs"), a.line, 0);
  there = readConfig({ GREFFE_HOME: path.join(a.folder, "there") }, a.folder);
  rmSync(path.join(there.home, "secret"), { force: true });
});
afterEach(() => a.close());

/** A database whose rows name these: each a blob, or only what looks like one. */
function naming(...named: readonly { readonly hash: string; readonly isBlob: boolean }[]): pg.Pool {
  const query = async (sql: string) => ({ rows: sql.includes("information_schema") ? [{}] : named });
  return { connect: async () => ({ query, release: () => undefined }) } as unknown as pg.Pool;
}
const blobsOf = (...of: readonly string[]) => of.map((hash) => ({ hash, isBlob: true }));
const bring = (pool: pg.Pool, store: BlobStore = openBlobStore(there)) => bringBlobs(pool, a.line, there, store);

test("every blob that a row names comes back, those that were set aside too, and is whole", async () => {
  await bringKeys(await keptKeys(a.line), there);
  mkdirSync(setAsideIn(a.line));
  const file = fileOfBlob(a.line, secondKept.hash);
  renameSync(file, path.join(setAsideIn(a.line), path.basename(file)));
  expect(await bring(naming(...blobsOf(...hashes)))).toEqual({ blobs: 2, missing: [] });
  const store = openBlobStore(there);
  for (const [nth, text] of ["one", "two"].entries())
    expect((await buffer(store.open(hashes[nth] ?? ""))).toString()).toBe(text);
});

test("what the archive has not, or not whole, is named; what only looks like a blob is not", async () => {
  await bringKeys(await keptKeys(a.line), there);
  const [none, noBlob] = ["a".repeat(64), "b".repeat(64)];
  const file = fileOfBlob(a.line, secondKept.hash);
  writeFileSync(file, readFileSync(file).subarray(0, 20));
  const named = naming(...blobsOf(...hashes, none), { hash: noBlob, isBlob: false });
  expect(await bring(named)).toEqual({ blobs: 1, missing: [secondKept.hash, none] });
});

test("without their keys blobs are named as missing, and a store that fails is a fault", async () => {
  expect(await bring(naming(...blobsOf(...hashes)))).toEqual({ blobs: 0, missing: hashes });
  const broken = { size: () => Promise.reject(new Error("the disk is away")) } as unknown as BlobStore;
  await expect(bring(naming(...blobsOf(...hashes)), broken)).rejects.toThrow("the disk is away");
});

test("from an object storage nothing is brought: it has what it has", async () => {
  const asked: string[] = [];
  const store = {
    size: async (hash: string) => {
      asked.push(hash);
      return hash === hashes[0] ? 3 : null;
    },
  } as unknown as BlobStore;
  const config = { ...there, blobs: { ...there.blobs, storage: {} as never } };
  expect(await bringBlobs(naming(...blobsOf(...hashes)), a.line, config, store)).toEqual({
    blobs: 1,
    missing: [secondKept.hash],
  });
  expect(asked).toEqual(hashes);
});
