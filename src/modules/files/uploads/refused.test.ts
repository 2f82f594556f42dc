import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, expect, test, vi } from "vitest";
import { anArrivedUpload, aReadyUpload } from "../../../../test/stages/files.ts";
import { idOf, named, uploadStage } from "../../../../test/stages/uploads.ts";
import { theSystem } from "../../../kernel/actor.ts";
import type { ResumableBlobs } from "../../../platform/blobs/blob-store.ts";
import { beginUpload } from "../commands/begin-upload.ts";
import { bindUploads } from "../commands/bind-uploads.ts";
import { discardUpload } from "../commands/discard-upload.ts";
import { finishUpload } from "../commands/finish-upload.ts";
import { recordFinding } from "../commands/record-finding.ts";
import { takeUploads } from "../commands/take-uploads.ts";
import { jobs } from "../jobs.ts";
import { requireOpenDraft } from "../queries/open-draft.ts";
import { readyUpload } from "../queries/ready-upload.ts";
import { uploadsOfDraft } from "../queries/uploads-of-draft.ts";
import { receiveBytes } from "./receive-bytes.ts";
import { UploadLocker } from "./upload-locker.ts";

const { t, counsel, begin, send, close } = await uploadStage();
afterAll(close);

const unknown = "01900000-0000-7000-8000-00000000ffff";
const asSystem = <T>(run: Parameters<typeof t.store.transact<T>>[1]) => t.store.transact(theSystem, run);

test("five hundred files wait to be filed, and no more", async () => {
  await t.store.pool.query(
    `insert into uploads (id, account_id, file_name, size_bytes, state, created_at)
     select gen_random_uuid(), $1, 'many.pdf', 1, 'growing', now() from generate_series(1, 499)`,
    [counsel.accountId],
  );
  await begin(counsel, 10);
  const more = { "upload-length": "10", ...named("more.pdf") };
  expect((await send(counsel, "POST", "/api/v1/uploads", more)).body.code).toBe("upload-too-many");
  await t.store.pool.query("delete from uploads where file_name = 'many.pdf'");
});

test("an upload is filed by the draft that it belongs to, when it is ready, once", async () => {
  const [mine, other] = [randomUUID(), randomUUID()];
  await t.store.pool.query("alter table uploads disable trigger all");
  const id = await aReadyUpload(t, counsel);
  const take = (draftId: string | null, of = id) => asSystem((tx) => takeUploads(tx, [of], draftId));
  await asSystem((tx) => bindUploads(tx, mine, [id, "no-identifier"]));
  await expect(asSystem((tx) => bindUploads(tx, other, [id]))).rejects.toMatchObject({ code: "upload-of-other-draft" });
  await expect(take(other)).rejects.toMatchObject({ code: "upload-of-other-draft" });
  await expect(take(null)).rejects.toMatchObject({ code: "upload-of-other-draft" });
  expect(await take(mine)).toHaveLength(1);
  await expect(take(mine)).rejects.toMatchObject({ code: "upload-taken" });
  const arrived = await anArrivedUpload(t, counsel, "late.pdf", randomBytes(10));
  for (const by of [null, mine]) await expect(take(by, arrived)).rejects.toMatchObject({ code: "upload-not-ready" });
  for (const none of [unknown, "no-identifier"])
    await expect(take(null, none)).rejects.toMatchObject({ code: "upload-not-found" });
  const ready = (of: string) => t.store.readOnly(counsel, (tx) => readyUpload(tx, of));
  await expect(ready(id)).rejects.toMatchObject({ code: "upload-taken" });
  await expect(ready(arrived)).rejects.toMatchObject({ code: "upload-not-ready" });
  for (const none of [unknown, "no-identifier"])
    await expect(ready(none)).rejects.toMatchObject({ code: "upload-not-found" });
  await expect(asSystem((tx) => readyUpload(tx, id))).rejects.toMatchObject({ code: "upload-not-found" });
  // Examined by a program of before: what it is is known, and it is not yet said to be ready.
  const known = "update uploads set hash = $2, media_type = 'application/pdf' where id = $1";
  await t.store.pool.query(known, [arrived, "a".repeat(64)]);
  await expect(ready(arrived)).rejects.toMatchObject({ code: "upload-not-ready" });
  await t.store.pool.query("update uploads set state = 'refused', refusal_code = 'file-empty' where id = $1", [
    arrived,
  ]);
  await expect(ready(arrived)).rejects.toMatchObject({ code: "file-empty" });
  await expect(take(null, arrived)).rejects.toMatchObject({ code: "file-empty" });
  // What was refused was let go when it was refused, and is not again when its uploader discards it.
  await t.store.transact(counsel, (tx) => discardUpload(tx, arrived));
  const released = await t.store.pool.query("select from released_blobs where sha256 = $1", ["a".repeat(64)]);
  expect(released.rowCount).toBe(0);
});

test("an upload arrives once and is found to be something once: what is told again changes nothing", async () => {
  const bytes = randomBytes(10);
  const id = await anArrivedUpload(t, counsel, "once.pdf", bytes);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const released = async () =>
    (await t.store.pool.query("select from released_blobs where sha256 = $1", [hash])).rowCount;
  const jobs = async () => (await t.store.pool.query("select from graphile_worker._private_jobs")).rowCount;
  const before = await jobs();
  await asSystem((tx) => finishUpload(tx, id));
  expect(await jobs()).toBe(before);
  const good = { mediaType: "application/pdf", fileName: "once.pdf", pages: 1, pdfHash: null, remarks: [] };
  const bad = { ok: false, code: "pdf-malformed", facts: {} } as const;
  for (const finding of [{ ok: true, ...good } as const, bad]) await asSystem((tx) => recordFinding(tx, id, finding));
  expect(await asSystem((tx) => readyUpload({ ...tx, actor: counsel }, id))).toMatchObject({ hash, pages: 1 });
  expect(await released()).toBe(0);
  await t.store.pool.query("update uploads set state = 'examining' where id = $1", [id]);
  for (const finding of [bad, bad]) await asSystem((tx) => recordFinding(tx, id, finding));
  expect(await released()).toBe(1);
});

test("a draft says which of its files cannot be filed yet, and why, and which have not all arrived", async () => {
  const [draft, other] = [randomUUID(), randomUUID()];
  await t.store.pool.query("alter table uploads disable trigger all");
  const [growing, elsewhere] = [idOf(await begin(counsel, 10)), idOf(await begin(counsel, 10))];
  const [ready, empty] = [await aReadyUpload(t, counsel), await aReadyUpload(t, counsel)];
  await t.store.pool.query(
    `update uploads set state = 'refused', refusal_code = 'file-empty', refusal_facts = '{"name": "a.pdf"}' where id = $1`,
    [empty],
  );
  await asSystem((tx) => bindUploads(tx, draft, [growing, ready]));
  await asSystem((tx) => bindUploads(tx, other, [elsewhere]));
  const found = await asSystem((tx) => uploadsOfDraft(tx, draft, [growing, ready, empty, elsewhere, unknown], "en"));
  expect([...found.problems].map(([id, problem]) => [id, problem.code])).toEqual([
    [growing, "upload-unfinished"],
    [empty, "file-empty"],
    [elsewhere, "upload-unfinished"],
    [unknown, "upload-not-found"],
  ]);
  expect(found.unfinished).toEqual(["disclosure.pdf"]);
  expect((await asSystem((tx) => uploadsOfDraft(tx, unknown, [growing], "en"))).unfinished).toEqual([]);
});

test("an upload belongs to the draft for which it is begun, while that draft is open", async () => {
  const draft = randomUUID();
  await t.store.pool.query("alter table submission_drafts disable trigger all");
  await t.store.pool.query(
    `insert into submission_drafts (id, case_id, account_id, content, created_at, updated_at, updated_by)
     values ($1, $2, $3, '{}', now(), now(), $3)`,
    [draft, randomUUID(), counsel.accountId],
  );
  const upload = { id: randomUUID(), name: "a.pdf", sizeBytes: 10, draftId: draft };
  await asSystem((tx) => requireOpenDraft(tx, draft));
  await t.store.pool.query("update submission_drafts set discarded_at = now() where id = $1", [draft]);
  for (const draftId of [draft, "no-identifier"])
    await expect(t.store.transact(counsel, (tx) => beginUpload(tx, { ...upload, draftId }))).rejects.toMatchObject({
      code: "upload-draft-not-found",
    });
});

test("an upload is shown with what is known of it: no scan before its bytes are here, and whether it was filed", async () => {
  const shown = async (id: string) => (await send(counsel, "GET", `/api/v1/uploads/${id}`)).body;
  expect(await shown(idOf(await begin(counsel, 10)))).toMatchObject({ hash: null, scan: null, taken: false });
  const id = await aReadyUpload(t, counsel);
  expect(await shown(id)).toMatchObject({ state: "ready", scan: "not-scanned", taken: false });
  await t.store.pool.query("update uploads set taken_at = now() where id = $1", [id]);
  expect(await shown(id)).toMatchObject({ taken: true });
});

test("an upload that was refused has arrived whole, though its bytes are gone", async () => {
  const id = await aReadyUpload(t, counsel);
  const gone = "update uploads set state = 'refused', refusal_code = 'file-empty', hash = $2 where id = $1";
  await t.store.pool.query(gone, [id, "f".repeat(64)]);
  const { status, headers } = await send(counsel, "HEAD", `/api/v1/uploads/${id}`);
  expect([status, headers["upload-offset"]]).toEqual([200, headers["upload-length"]]);
});

test("each upload that waits for its examination is asked for again, once", async () => {
  const again = jobs.find((one) => one.name === "uploads-examined-again");
  const count = async (of: string) => (await t.store.pool.query(`select count(*)::int as n from ${of}`)).rows[0].n;
  const asked = () =>
    count(
      "graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id and k.identifier = 'upload-completed'",
    );
  await t.store.pool.query("update uploads set state = 'growing' where state = 'examining'");
  for (const arrived of [0, 1, 2]) {
    if (arrived > 0) await anArrivedUpload(t, counsel, `waits-${arrived}.pdf`, randomBytes(10));
    const before = await asked();
    await again?.handle({}, t.services);
    expect([await count("uploads where state = 'examining'"), (await asked()) - before]).toEqual([arrived, arrived]);
  }
});

const fullDisk = (where: "add" | "close", error: string): ResumableBlobs =>
  ({
    extend: () => {
      const fails = (at: string) => () =>
        at === where ? Promise.reject(Object.assign(new Error(error), { code: error })) : Promise.resolve();
      return Promise.resolve({ end: 0, add: fails("add"), close: fails("close") });
    },
  }) as never;

test.each([
  ["add", "ENOSPC", { code: "storage-full" }],
  ["add", "EDQUOT", { code: "storage-full" }],
  ["close", "ENOSPC", { code: "storage-full" }],
  ["add", "EIO", { message: "EIO" }],
  ["close", "EIO", { message: "EIO" }],
] as const)("where %s fails with %s, whoever sends is told %j", async (where, error, told) => {
  const received = receiveBytes(Readable.from([Buffer.from("abc")]), fullDisk(where, error), { id: "u", sizeBytes: 3 });
  await expect(received).rejects.toMatchObject(told);
});

test.each([
  ["all that was announced", ["abc"], 3, [true], 3],
  ["less", ["ab"], 3, [false], 2],
  ["more in one piece", ["abcd"], 3, [false], "upload-misused"],
  ["more in the second", ["abc", "d"], 3, [false], "upload-misused"],
] as const)(
  "of an upload of which %s arrives, the bytes that are kept are said to be whole or not",
  async (_what, chunks, sizeBytes, closed, end) => {
    const told: boolean[] = [];
    const blob = {
      end: 0,
      add: async (one: Buffer) => {
        blob.end += one.length;
      },
      close: async (whole: boolean) => void told.push(whole),
    };
    const resumable = { extend: async () => blob } as unknown as ResumableBlobs;
    const source = Readable.from(chunks.map((one) => Buffer.from(one)));
    const received = receiveBytes(source, resumable, { id: "u", sizeBytes }).catch((error) => error.code);
    expect([await received, told]).toEqual([end, closed]);
  },
);

test("who comes back on another connection waits for the first to let go, and is told when it does not", async () => {
  const locker = new UploadLocker(t.store.pool);
  const id = idOf(await begin(counsel, 10));
  let asked = 0;
  const letGo = () => undefined;
  const first = locker.forRequest(() => asked++).newLock(id);
  await first.lock(new AbortController().signal, letGo);
  const start = Date.now();
  const now = vi
    .spyOn(Date, "now")
    .mockReturnValueOnce(start)
    .mockReturnValue(start + 20_000);
  const second = locker.forRequest(() => asked++).newLock(id);
  await expect(second.lock(new AbortController().signal, letGo)).rejects.toMatchObject({ code: "upload-busy" });
  now.mockRestore();
  expect(asked).toBe(1);
  const third = locker.forRequest(letGo).newLock(id);
  const waits = third.lock(new AbortController().signal, letGo);
  await first.unlock();
  await waits;
  await third.unlock();
  await second.lock(new AbortController().signal, letGo);
  await second.unlock();
});
