import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aContent, aRepresentedCase } from "../../test/stages/submission.ts";
import { anEmptyDatabase } from "../../test/support/database.ts";
import { workOff } from "../../test/support/jobs.ts";
import { anObjectStorage, type ObjectStorageStandIn, standInAccess } from "../../test/support/object-storage.ts";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import type { Actor } from "../kernel/actor.ts";
import { backupCommand } from "../operations/backup-command.ts";
import { restoreCommand } from "../operations/restore-command.ts";
import { openBlobStore } from "../platform/blobs/open-blob-store.ts";
import { readConfig } from "../platform/config.ts";

let t: Tribunal;
let storage: ObjectStorageStandIn;
const folder = mkdtempSync(path.join(tmpdir(), "greffe-storage-"));
const at = (name: string) => path.join(folder, name);
const root = path.resolve(import.meta.dirname, "../..");

beforeAll(async () => {
  storage = await anObjectStorage();
  t = await aTribunal({
    GREFFE_S3_URL: storage.url,
    GREFFE_S3_REGION: standInAccess.region,
    GREFFE_S3_KEY_ID: standInAccess.keyId,
    GREFFE_S3_SECRET: standInAccess.secret,
  });
}, 180_000);
afterAll(async () => {
  await t.close();
  await storage.close();
  rmSync(folder, { recursive: true });
});

/** Sends the bytes as a browser does, has them examined, and files them. */
async function filed(counsel: Actor, caseId: string, bytes: Buffer): Promise<string> {
  await t.call(counsel, "GET", "/api/v1/me");
  const sent = await t.app.inject({
    method: "POST",
    url: "/api/v1/uploads",
    headers: {
      "x-test-actor": counsel.accountId ?? "",
      "tus-resumable": "1.0.0",
      "upload-length": String(bytes.length),
      "upload-metadata": `filename ${Buffer.from("disclosure.pdf").toString("base64")}`,
      "content-type": "application/offset+octet-stream",
    },
    payload: bytes,
  });
  expect([sent.statusCode, sent.headers["upload-offset"]]).toEqual([201, String(bytes.length)]);
  await workOff(t);
  const uploadId = String(sent.headers.location).split("/").at(-1) ?? "";
  const submission = await t.call(
    counsel,
    "POST",
    `/api/v1/cases/${caseId}/submissions`,
    aContent([uploadId]) as never,
  );
  expect(submission.status, JSON.stringify(submission.body)).toBe(201);
  const { rows } = await t.store.pool.query("select id from documents where case_id = $1", [caseId]);
  return rows[0].id;
}

test("with an object storage a document arrives, is examined, read, archived, backed up and restored", async () => {
  const officer = await t.person("registry-officer");
  const { caseId, counsel } = await aRepresentedCase(t, officer);
  const pdf = await PDFDocument.create();
  for (let page = 1; page <= 3; page++)
    pdf.addPage([612, 792]).drawText(`Page ${page} ${randomBytes(4).toString("hex")}`);
  const bytes = Buffer.from(await pdf.save());
  const hash = createHash("sha256").update(bytes).digest("hex");
  const documentId = await filed(counsel, caseId, bytes);
  expect(storage.objects.has(`greffe/blobs/${hash}`)).toBe(true);
  const get = (url: string, headers: Record<string, string> = {}) =>
    t.app.inject({ url, headers: { "x-test-actor": counsel.accountId ?? "", ...headers } });
  const content = await get(`/api/v1/documents/${documentId}/content`);
  expect([content.statusCode, content.rawPayload.equals(bytes)]).toEqual([200, true]);
  const range = await get(`/api/v1/documents/${documentId}/content`, { range: "bytes=10-19" });
  expect([range.statusCode, range.rawPayload.equals(bytes.subarray(10, 20))]).toEqual([206, true]);
  expect((await get(`/api/v1/documents/${documentId}/pages/2/text`)).json().text).toContain("Page 2");
  expect((await get(`/api/v1/documents/${documentId}/pages/1`)).headers["content-type"]).toBe("image/webp");
  const archive = await get(`/api/v1/cases/${caseId}/archive`);
  expect([archive.statusCode, archive.rawPayload.includes(bytes)]).toEqual([200, true]);

  const io = { out: new PassThrough(), err: new PassThrough() };
  const opened = async () => ({ services: t.services, databaseUrl: "", close: async () => undefined });
  expect(await backupCommand(["--out", at("backup"), "--key", at("key"), "--new-key"], io, opened)).toBe(0);
  const there = await anEmptyDatabase();
  const env = { GREFFE_HOME: at("home"), DATABASE_URL: there.url };
  expect(await restoreCommand([at("backup"), "--key", at("key")], io, env, root)).toBe(0);
  const restored = openBlobStore(readConfig(env, root));
  expect((await buffer(restored.open(hash))).equals(bytes)).toBe(true);
  await there.drop();
}, 180_000);
