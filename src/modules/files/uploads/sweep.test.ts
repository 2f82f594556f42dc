import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anArrivedUpload, aPdf, aReadyUpload } from "../../../../test/stages/files.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { theSystem } from "../../../kernel/actor.ts";
import { discardUpload } from "../commands/discard-upload.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { removeReleasedBytes } from "./remove-released-bytes.ts";
import { sweepBlobs } from "./sweep-blobs.ts";
import { sweepUploads } from "./sweep-uploads.ts";

let t: Tribunal;
let counsel: Actor;
beforeAll(async () => {
  t = await aTribunal();
  counsel = await t.person("counsel");
});
afterAll(() => t.close());

const longAgo = (file: string, days: number) => {
  const at = new Date(Date.now() - days * 86_400_000);
  utimesSync(file, at, at);
};
const put = async () => (await t.services.blobs.put([aPdf()])).hash;
const folder = (...names: string[]) => path.join(t.services.config.home, "blobs", ...names);
const plainOf = (hash: string) => folder(hash.slice(0, 2), hash.slice(2, 4), hash);
const fileOf = (hash: string) => `${plainOf(hash)}.sealed`;

test("unfinished and unfiled uploads go after their time, filed and young ones stay", async () => {
  const ids: Record<string, string> = {};
  for (const name of ["old", "young", "taken", "unfiled"]) ids[name] = await aReadyUpload(t, counsel);
  const set = (name: string, values: string) =>
    t.store.pool.query(`update uploads set ${values} where id = $1`, [ids[name]]);
  await set("old", "state = 'growing', created_at = '2026-11-20T00:00:00Z'");
  await set("young", "state = 'growing', created_at = '2026-11-24T00:00:00Z'");
  await set("taken", "taken_at = now(), created_at = '2026-01-01T00:00:00Z'");
  await set("unfiled", "created_at = '2026-10-01T00:00:00Z'");
  expect((await sweepUploads(t.services)).uploads).toBe(2);
  const left = await t.store.pool.query<{ id: string }>("select id from uploads");
  expect(new Set(left.rows.map((row) => row.id))).toEqual(new Set([ids["young"], ids["taken"]]));
});

test("a file in the staging folder goes a day after its upload could last be resumed, and not before", async () => {
  const old = folder("staging", "upload-old");
  const young = folder("staging", "made-young");
  writeFileSync(old, "x");
  writeFileSync(young, "x");
  longAgo(old, 5);
  longAgo(young, 2);
  await sweepUploads(t.services);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

test("a blob that no row names is set aside after its grace and removed after as long again; a named one never", async () => {
  const [orphan, fresh] = [await put(), await put()];
  const uploadId = await aReadyUpload(t, counsel);
  const named = (await t.store.pool.query("select hash from uploads where id = $1", [uploadId])).rows[0].hash;
  for (const hash of [orphan, named]) longAgo(fileOf(hash), 31);
  expect(await sweepBlobs(t.services)).toEqual({ aside: 1, removed: 0 });
  const aside = folder("unnamed", `${orphan}.sealed`);
  expect([existsSync(aside), existsSync(fileOf(orphan))]).toEqual([true, false]);
  expect([existsSync(fileOf(fresh)), existsSync(fileOf(named))]).toEqual([true, true]);
  longAgo(aside, 61);
  expect(await sweepBlobs(t.services)).toEqual({ aside: 0, removed: 1 });
  expect(existsSync(aside)).toBe(false);
});

test("a blob that was filed while it was set aside is brought back, and one that became young is left", async () => {
  const hash = await put();
  longAgo(fileOf(hash), 31);
  expect(await t.services.blobs.upkeep.setAside(hash, 30 * 86_400_000)).toBe(true);
  await t.store.pool.query("update uploads set hash = $1 where id = (select id from uploads limit 1)", [hash]);
  expect((await sweepBlobs(t.services)).aside).toBe(0);
  expect(await t.services.blobs.size(hash)).toBeGreaterThan(0);
  expect(await t.services.blobs.upkeep.setAside(hash, 30 * 86_400_000)).toBe(false);
});

test("a plain blob of an older release is read as it is, and encrypted by the sweep", async () => {
  const bytes = aPdf(3);
  const hash = createHash("sha256").update(bytes).digest("hex");
  mkdirSync(path.dirname(plainOf(hash)), { recursive: true });
  writeFileSync(plainOf(hash), bytes);
  expect([await t.services.blobs.size(hash), await buffer(t.services.blobs.open(hash))]).toEqual([bytes.length, bytes]);
  await sweepBlobs(t.services);
  expect([existsSync(plainOf(hash)), existsSync(fileOf(hash))]).toEqual([false, true]);
  expect(await buffer(t.services.blobs.open(hash))).toEqual(bytes);
  expect(readFileSync(fileOf(hash)).includes("%PDF")).toBe(false);
});

const refuse = (id: string) =>
  t.store.transact(theSystem, (tx) => recordFinding(tx, id, { ok: false, code: "pdf-malformed", facts: {} }));

test("a refused upload and one taken back leave no bytes, but what something else names stays", async () => {
  const [own, shared, takenBack] = [aPdf(), aPdf(), aPdf()];
  const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
  await refuse(await anArrivedUpload(t, counsel, "own.doc", own));
  await refuse(await anArrivedUpload(t, counsel, "shared.doc", shared));
  await aReadyUpload(t, counsel, { bytes: shared });
  const ready = await aReadyUpload(t, counsel, { bytes: takenBack });
  await t.store.transact(counsel, (tx) => discardUpload(tx, ready));
  expect(await removeReleasedBytes(t.services)).toBe(0);
  for (const bytes of [own, shared, takenBack]) longAgo(fileOf(hashOf(bytes)), 1);
  expect(await removeReleasedBytes(t.services)).toBe(2);
  const there = [own, shared, takenBack].map((bytes) => existsSync(fileOf(hashOf(bytes))));
  expect(there).toEqual([false, true, false]);
  expect(existsSync(folder("unnamed", `${hashOf(own)}.sealed`))).toBe(false);
  expect((await t.store.pool.query("select from released_blobs")).rowCount).toBe(0);
});
