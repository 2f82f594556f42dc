import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { idOf, named, offsetStream, sha256, uploadStage } from "../../../../test/stages/uploads.ts";
import { nobody } from "../../../kernel/actor.ts";

const { t, counsel, staging, send, begin, patch, offsetOf, close } = await uploadStage();
afterAll(close);

test("an upload in one piece is a blob under its hash before it is acknowledged, and is then examined", async () => {
  const bytes = randomBytes(3_000_000);
  const address = await begin(counsel, bytes.length);
  const done = await patch(counsel, address, 0, bytes);
  expect([done.status, done.headers["upload-offset"], done.headers["tus-resumable"]]).toEqual([
    204,
    "3000000",
    "1.0.0",
  ]);
  expect((await buffer(t.services.blobs.open(sha256(bytes)))).equals(bytes)).toBe(true);
  const view = await send(counsel, "GET", address);
  expect(view.body).toMatchObject({ state: "examining", hash: sha256(bytes), fileName: "disclosure.pdf" });
  const jobs = await t.store.pool.query(
    "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'upload-completed'",
  );
  expect(jobs.rows.map((row) => row.payload.uploadId)).toContain(idOf(address));
});

test("twenty uploads at once each arrive whole", async () => {
  const files = Array.from({ length: 20 }, () => randomBytes(300_000));
  const views = await Promise.all(
    files.map(async (bytes) => {
      const address = await begin(counsel, bytes.length);
      await patch(counsel, address, 0, bytes);
      return (await send(counsel, "GET", address)).body.hash;
    }),
  );
  expect(views).toEqual(files.map(sha256));
});

test("creation with the bytes in one request works", async () => {
  const bytes = randomBytes(5000);
  const sent = await send(
    counsel,
    "POST",
    "/api/v1/uploads",
    { "upload-length": "5000", ...named("a.pdf"), ...offsetStream },
    bytes,
  );
  expect([sent.status, sent.headers["upload-offset"]]).toEqual([201, "5000"]);
  // No other site may read what is answered.
  expect(Object.keys(sent.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  // Whatever name the tribunal is reached by, the address is of the same.
  expect(sent.headers.location).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
  expect((await send(counsel, "GET", String(sent.headers.location))).body.hash).toBe(sha256(bytes));
});

test("a file has the name that the client gives it by either word, and one of its own where it gives none", async () => {
  const told = (word: string, name: string) => `${word} ${Buffer.from(name).toString("base64")}`;
  const nameOf = async (metadata: string) => {
    const headers = { "upload-length": "10", ...(metadata === "" ? {} : { "upload-metadata": metadata }) };
    const begun = await send(counsel, "POST", "/api/v1/uploads", headers);
    return (await send(counsel, "GET", String(begun.headers.location))).body.fileName;
  };
  expect(await nameOf(told("filename", "a.pdf"))).toBe("a.pdf");
  expect(await nameOf(told("name", "b.pdf"))).toBe("b.pdf");
  expect(await nameOf(`${told("name", "b.pdf")},${told("filename", "a.pdf")}`)).toBe("a.pdf");
  expect(await nameOf("")).toBe("document");
});

test("a file whose size is told later is not begun", async () => {
  const begun = await send(counsel, "POST", "/api/v1/uploads", { "upload-defer-length": "1", ...named("later.pdf") });
  expect([begun.status, begun.body.code]).toEqual([400, "upload-misused"]);
});

test("nobody else, not even a colleague, can see, extend or discard an upload", async () => {
  const address = await begin(counsel, 10);
  const other = await t.person("counsel");
  for (const method of ["GET", "HEAD", "DELETE"]) {
    expect((await send(other, method, address)).status, method).toBe(404);
    expect((await send(nobody, method, address)).status, method).toBe(401);
  }
  const stolen = await patch(other, address, 0, Buffer.alloc(10));
  expect([stolen.status, stolen.body.code]).toEqual([404, "upload-not-found"]);
  expect((await patch(nobody, address, 0, Buffer.alloc(10))).status).toBe(401);
  expect(await offsetOf(counsel, address)).toBe(0);
});

test("a page of another site can neither begin nor extend an upload", async () => {
  const address = await begin(counsel, 10);
  const foreign = { origin: "https://elsewhere.example" };
  const begun = await send(counsel, "POST", "/api/v1/uploads", { "upload-length": "10", ...foreign });
  expect(begun.body.code).toBe("origin-not-allowed");
  const more = await send(
    counsel,
    "PATCH",
    address,
    { "upload-offset": "0", ...offsetStream, ...foreign },
    Buffer.alloc(10),
  );
  expect(more.body.code).toBe("origin-not-allowed");
});

test("a wrong offset is answered 409 and more bytes than announced are refused, with nothing lost", async () => {
  const bytes = randomBytes(1000);
  const address = await begin(counsel, bytes.length);
  const wrong = await patch(counsel, address, 500, bytes.subarray(500));
  expect([wrong.status, wrong.body.code]).toEqual([409, "upload-offset-wrong"]);
  const more = await patch(counsel, address, 0, randomBytes(2000));
  expect([more.status, more.body.code]).toEqual([400, "upload-misused"]);
  expect(await offsetOf(counsel, address)).toBe(0);
  expect((await patch(counsel, address, 0, bytes)).status).toBe(204);
});

test("empty, too large, nameless and malformed beginnings are each answered in words", async () => {
  const start = (headers: Record<string, string>) => send(counsel, "POST", "/api/v1/uploads", headers);
  expect((await start({ "upload-length": "0", ...named("empty.pdf") })).body).toMatchObject({ code: "file-empty" });
  const large = await start({ "upload-length": "9999999999", ...named("large.pdf"), "accept-language": "fr" });
  expect([large.status, large.body.code]).toEqual([413, "file-too-large"]);
  expect(large.body.title).toContain("Mo");
  expect((await start({})).body.code).toBe("upload-misused");
  expect((await start({ "upload-length": "5", "tus-resumable": "0.2.0" })).status).toBe(400);
  const nameless = await start({ "upload-length": "5" });
  expect((await send(counsel, "GET", String(nameless.headers.location))).body.fileName).toBe("document");
});

test("a name with folders, control and bidirectional marks is shown clean and is never a path", async () => {
  const address = await begin(counsel, 5, "../../etc/\u202egnp.\u0007invoice.pdf");
  expect((await send(counsel, "GET", address)).body.fileName).toBe("gnp.invoice.pdf");
  for (const file of readdirSync(staging)) expect(file).toMatch(/^upload-[0-9a-f-]{36}$/);
});

test("a discarded upload is gone, one that was filed stays", async () => {
  const address = await begin(counsel, 5);
  expect((await send(counsel, "DELETE", address)).status).toBe(204);
  expect((await send(counsel, "HEAD", address)).status).toBe(404);
  const kept = await begin(counsel, 5);
  await t.store.pool.query("update uploads set taken_at = now() where id = $1", [idOf(kept)]);
  expect((await send(counsel, "DELETE", kept)).body.code).toBe("upload-taken");
});

test("an account has so much room for what it has not filed, in words that say what to do, and a refusal leaves no file", async () => {
  const somebody = await t.person("counsel");
  const gigabyte = 1024 ** 3;
  for (let n = 0; n < 4; n++) await begin(somebody, gigabyte);
  const before = readdirSync(staging).length;
  const refused = await send(somebody, "POST", "/api/v1/uploads", { "upload-length": "1", ...named("one more.pdf") });
  expect([refused.status, refused.body.code]).toEqual([413, "upload-quota-full"]);
  expect(refused.body.title).toContain("one more.pdf");
  expect((await send(somebody, "POST", "/api/v1/uploads", { "upload-length": "0", ...named("a.pdf") })).status).toBe(
    422,
  );
  expect(readdirSync(staging)).toHaveLength(before);
  expect((await send(counsel, "POST", "/api/v1/uploads", { "upload-length": "1", ...named("a.pdf") })).status).toBe(
    201,
  );
});

test("of uploads that are begun at once, none is let in by not having seen the others", async () => {
  const somebody = await t.person("counsel");
  const begun = await Promise.all(
    Array.from({ length: 8 }, () =>
      send(somebody, "POST", "/api/v1/uploads", { "upload-length": String(1024 ** 3), ...named("a.pdf") }),
    ),
  );
  expect(begun.filter((one) => one.status === 201)).toHaveLength(4);
});

test("an upload for a draft that is not its sender's, or not there, is refused", async () => {
  for (const draftId of ["nothing", "0198d5a0-0000-7000-8000-000000000000"]) {
    const metadata = `${named("a.pdf")["upload-metadata"]},draftId ${Buffer.from(draftId).toString("base64")}`;
    const sent = await send(counsel, "POST", "/api/v1/uploads", { "upload-length": "9", "upload-metadata": metadata });
    expect([sent.status, sent.body.code]).toEqual([404, "upload-draft-not-found"]);
  }
});
