import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { anEmptyDatabase } from "../../../test/support/database.ts";
import type { BlobStore } from "../../platform/blobs/blob-store.ts";
import { schemaFiles } from "../../platform/database/schema-files.ts";
import { createPool } from "../../platform/database/store.ts";
import { encodeFrame, type Frame } from "./frame.ts";
import { readBackup } from "./read-backup.ts";

const home = mkdtempSync(path.join(tmpdir(), "greffe-read-backup-"));
const there = await anEmptyDatabase();
const pool = createPool(there.url, 2);
afterAll(async () => {
  await pool.end();
  rmSync(home, { recursive: true });
});

const hash = "a".repeat(64);
/** Takes what it is given, and says that it was one blob of three bytes. */
const blobs = {
  put: async (content: AsyncIterable<Buffer>) => {
    for await (const _ of content);
    return { hash, sizeBytes: 3 };
  },
} as unknown as BlobStore;

const told = (kind: Exclude<Frame["kind"], "bytes">, content: object): Frame => ({
  kind,
  json: JSON.stringify(content),
});
const bytes = (content = "abc"): Frame => ({ kind: "bytes", bytes: Buffer.from(content) });
const manifest = (changes: object = {}) =>
  told("manifest", {
    version: 1,
    takenAt: "2026-11-24T15:00:00.000Z",
    migrations: schemaFiles().map(({ name, digest }) => ({ name, digest })),
    ...changes,
  });
const end = (changes: object = {}) => told("end", { tables: 1, rows: 1, blobs: 1, takenAt: "", ...changes });
/** Quick to restore: all but the first tables of this release come afterwards. */
const base = schemaFiles()
  .slice(0, 1)
  .map(({ name, digest }) => ({ name, digest }));
const ofBase = manifest({ migrations: base });
const table = told("table", { name: "public.migrations", columns: ["name", "digest"] });
const rows = told("rows", base);
const blob = (changes: object = {}) => told("blob", { hash, sizeBytes: 3, ...changes });

/** Reads these frames into the database, of which nothing stays. */
async function restored(...frames: readonly Frame[]) {
  async function* source() {
    for (const frame of frames) yield encodeFrame(frame);
  }
  await pool.query("drop schema if exists public, greffe, greffe_keys, graphile_worker cascade; create schema public");
  return readBackup(source(), { pool, blobs, home });
}

test.each<[string, readonly Frame[], string]>([
  ["nothing", [], "ends before its end"],
  ["no manifest first", [bytes()], "bytes where manifest belongs"],
  ["a manifest of a later release", [manifest({ version: 2 })], "of a later release"],
  [
    "a schema that this release does not have",
    [manifest({ migrations: [{ name: "9999-later.sql", digest: "" }] })],
    "it has 9999-later.sql",
  ],
  [
    "a schema file that is another",
    [manifest({ migrations: [{ ...schemaFiles()[0], digest: "x" }] })],
    "another release",
  ],
])("of a backup that has %s nothing is written", async (_what, frames, words) => {
  await expect(restored(...frames)).rejects.toThrow(words);
});

test("a database in which something is takes no backup", async () => {
  await pool.query("create table if not exists public.something (id int)");
  async function* source() {
    yield encodeFrame(manifest());
  }
  await expect(readBackup(source(), { pool, blobs, home })).rejects.toThrow("is not empty");
});

test("what does not fit is told: counts, blobs, files and what is out of place; nothing of it stays", async () => {
  const wrong: readonly (readonly [words: string, frames: readonly Frame[]])[] = [
    ["ends before its end", []],
    ["is not whole", [end({ tables: 1, rows: 0, blobs: 0 })]],
    ["is not whole", [end({ tables: 0, rows: 1, blobs: 0 })]],
    ["is not whole", [end({ tables: 0, rows: 0, blobs: 1 })]],
    ["is not whole", [table, rows, end({ rows: 2, blobs: 0 })]],
    ["bytes out of place", [bytes()]],
    ["rows out of place", [rows]],
    [`blob ${"b".repeat(64)} is not whole`, [blob({ hash: "b".repeat(64) }), bytes(), end()]],
    [`blob ${hash} is not whole`, [blob({ sizeBytes: 4 }), bytes(), end()]],
    ["ends before its end", [blob(), bytes()]],
    ["has a file ../secret", [told("file", { name: "../secret" }), bytes()]],
    ["has a file log-keys/short.pem", [told("file", { name: "log-keys/short.pem" }), bytes()]],
    ["has a file secret", [told("file", { name: "secret" }), end()]],
  ];
  for (const [words, frames] of wrong) await expect(restored(ofBase, ...frames), words).rejects.toThrow(words);
});
