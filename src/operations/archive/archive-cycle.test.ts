import { existsSync } from "node:fs";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBlobStore } from "../../platform/blobs/open-blob-store.ts";
import { type Config, readConfig } from "../../platform/config.ts";
import { archiveCycle } from "./archive-cycle.ts";
import { blobsUntil, fileOfBlob } from "./kept-blobs.ts";
import { keptKeys } from "./kept-keys.ts";
import { anArchive } from "./testing.ts";

let a: Awaited<ReturnType<typeof anArchive>>;
let config: Config;
beforeEach(async () => {
  a = await anArchive();
  config = readConfig({ GREFFE_HOME: a.home }, a.folder);
});
afterEach(() => a.close());

/** Does one cycle; what the database was asked to do after it had said whether its archive fails. */
async function cycle(fails: boolean | null, of: Pick<Config, "home" | "logKeys" | "blobs"> = config) {
  const asked: string[] = [];
  const query = async (sql: string) => {
    asked.push(sql);
    return { rows: fails === null ? [] : [{ fails }] };
  };
  const begun = await archiveCycle(of, { query } as unknown as pg.Pool, a.line, 0);
  return { begun, asked: asked.slice(1) };
}

test("a cycle keeps the keys, then the blobs, and says up to when; then the log gets a new segment", async () => {
  const { hash } = await openBlobStore(config).put([Buffer.from("a blob")]);
  const before = Date.now();
  const { begun, asked } = await cycle(false);
  expect(begun.getTime()).toBeGreaterThan(before);
  expect(await blobsUntil(a.line)).toBe(begun.toISOString());
  expect(existsSync(fileOfBlob(a.line, hash))).toBe(true);
  expect([...(await keptKeys(a.line)).keys()]).toContain("blob-keys");
  expect(asked).toEqual(["select pg_current_xact_id()", "select pg_switch_wal()"]);
});

test("while segments do not get away, none is begun; where the database says nothing, one is", async () => {
  expect((await cycle(true)).asked).toEqual([]);
  expect((await cycle(null)).asked).toHaveLength(2);
});

test("the blobs of an object storage are its own to keep", async () => {
  const { hash } = await openBlobStore(config).put([Buffer.from("a blob")]);
  const { begun } = await cycle(false, { ...config, blobs: { ...config.blobs, storage: {} as never } });
  expect(existsSync(fileOfBlob(a.line, hash))).toBe(false);
  expect(await blobsUntil(a.line)).toBe(begun.toISOString());
});
