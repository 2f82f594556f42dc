import { existsSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { aPdf, aReadyUpload } from "../testing.ts";
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
const put = async () =>
  (
    await t.parts.blobs.put(
      (async function* () {
        yield aPdf();
      })(),
    )
  ).hash;

test("unfinished and unfiled uploads go after their time, filed and young ones stay", async () => {
  const ids: Record<string, string> = {};
  for (const name of ["old", "young", "taken", "unfiled"]) ids[name] = await aReadyUpload(t, counsel);
  const set = (name: string, values: string) =>
    t.store.pool.query(`update uploads set ${values} where id = $1`, [ids[name]]);
  await set("old", "state = 'growing', created_at = '2026-11-20T00:00:00Z'");
  await set("young", "state = 'growing', created_at = '2026-11-24T00:00:00Z'");
  await set("taken", "taken_at = now(), created_at = '2026-01-01T00:00:00Z'");
  await set("unfiled", "created_at = '2026-10-01T00:00:00Z'");
  expect((await sweepUploads(t.parts)).uploads).toBe(2);
  const left = await t.store.pool.query<{ id: string }>("select id from uploads");
  expect(new Set(left.rows.map((row) => row.id))).toEqual(new Set([ids["young"], ids["taken"]]));
});

test("a file in the staging folder goes a day after its upload could last be resumed, and not before", async () => {
  const old = path.join(t.parts.blobs.stagingDirectory, "upload-old");
  const young = path.join(t.parts.blobs.stagingDirectory, "made-young");
  writeFileSync(old, "x");
  writeFileSync(young, "x");
  longAgo(old, 5);
  longAgo(young, 2);
  await sweepUploads(t.parts);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

test("a blob that no row names is set aside after its grace and removed after as long again; a named one never", async () => {
  const [orphan, fresh] = [await put(), await put()];
  const uploadId = await aReadyUpload(t, counsel);
  const named = (await t.store.pool.query("select hash from uploads where id = $1", [uploadId])).rows[0].hash;
  for (const hash of [orphan, named]) longAgo(t.parts.blobs.pathOf(hash), 31);
  expect(await sweepBlobs(t.parts)).toEqual({ aside: 1, removed: 0 });
  const aside = path.join(path.dirname(t.parts.blobs.stagingDirectory), "unnamed", orphan);
  expect([existsSync(aside), existsSync(t.parts.blobs.pathOf(orphan))]).toEqual([true, false]);
  expect([existsSync(t.parts.blobs.pathOf(fresh)), existsSync(t.parts.blobs.pathOf(named))]).toEqual([true, true]);
  longAgo(aside, 61);
  expect(await sweepBlobs(t.parts)).toEqual({ aside: 0, removed: 1 });
  expect(existsSync(aside)).toBe(false);
});
