import { createHash, randomBytes } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import { openServer } from "../../../app/server.ts";
import { type Actor, nobody } from "../../../kernel/actor.ts";
import { headBytes } from "../../../platform/blobs/sealed-form.ts";

let t: Tribunal;
let app: FastifyInstance;
let port: number;
let counsel: Actor;
const actors = new Map<string, Actor>();

/** A server of its own process state as far as a request can tell: what it knew of growing uploads is gone. */
async function start(): Promise<void> {
  app = await openServer(t.parts, async (request) => actors.get(String(request.headers["x-test-actor"])) ?? nobody);
  await app.listen({ port: 0, host: "127.0.0.1" });
  port = (app.server.address() as AddressInfo).port;
}

beforeAll(async () => {
  t = await aTribunal();
  counsel = await t.person("counsel");
  await start();
});
afterAll(async () => {
  await app.close();
  await t.close();
});

interface Sent {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the route answers
  readonly body: any;
}

const staging = () => path.join(t.parts.config.home, "blobs", "staging");
const fileOf = (address: string) => path.join(staging(), `upload-${address.split("/").at(-1)}`);

/** Breaks the connection once something of it is on the server’s disk. */
function cutWhenArriving(request: http.ClientRequest, address: string): void {
  const timer = setInterval(() => {
    if (statSync(fileOf(address)).size <= headBytes) return;
    clearInterval(timer);
    request.destroy();
  }, 20);
}

/** One request of the protocol; `cutAfter` breaks the connection when so many bytes are sent. */
function send(
  actor: Actor,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: Buffer = Buffer.alloc(0),
  cutAfter: number | null = null,
): Promise<Sent> {
  actors.set(actor.accountId ?? "", actor);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        method,
        path,
        headers: {
          "x-test-actor": actor.accountId ?? "",
          "tus-resumable": "1.0.0",
          "content-length": String(body.length),
          ...headers,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: text.startsWith("{") ? JSON.parse(text) : text,
          });
        });
      },
    );
    request.on("error", reject);
    if (cutAfter === null) request.end(body);
    else request.write(body.subarray(0, cutAfter), () => cutWhenArriving(request, path));
  });
}

const named = (name: string) => ({ "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` });
const offsetStream = { "content-type": "application/offset+octet-stream" };

async function begin(actor: Actor, sizeBytes: number, name = "disclosure.pdf"): Promise<string> {
  const begun = await send(actor, "POST", "/api/v1/uploads", { "upload-length": String(sizeBytes), ...named(name) });
  expect(begun.status, JSON.stringify(begun.body)).toBe(201);
  return String(begun.headers.location);
}

const patch = (actor: Actor, address: string, offset: number, body: Buffer, cutAfter: number | null = null) =>
  send(actor, "PATCH", address, { "upload-offset": String(offset), ...offsetStream }, body, cutAfter);

const offsetOf = async (actor: Actor, address: string) =>
  Number((await send(actor, "HEAD", address)).headers["upload-offset"]);

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("an upload in one piece is a blob under its hash before it is acknowledged, and is then examined", async () => {
  const bytes = randomBytes(3_000_000);
  const address = await begin(counsel, bytes.length);
  const done = await patch(counsel, address, 0, bytes);
  expect([done.status, done.headers["upload-offset"], done.headers["tus-resumable"]]).toEqual([
    204,
    "3000000",
    "1.0.0",
  ]);
  expect((await buffer(t.parts.blobs.open(sha256(bytes)))).equals(bytes)).toBe(true);
  const view = await send(counsel, "GET", address);
  expect(view.body).toMatchObject({ state: "examining", hash: sha256(bytes), fileName: "disclosure.pdf" });
  const jobs = await t.store.pool.query(
    "select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'upload-completed'",
  );
  expect(jobs.rows.map((row) => row.payload.uploadId)).toContain(address.split("/").at(-1));
});

test("after a broken connection the upload goes on where it stopped, and the hash is of the whole", async () => {
  const bytes = randomBytes(5_000_000);
  const address = await begin(counsel, bytes.length);
  await expect(patch(counsel, address, 0, bytes, 2_500_000)).rejects.toThrow();
  const arrived = await offsetOf(counsel, address);
  expect(arrived).toBeGreaterThan(0);
  expect(arrived).toBeLessThanOrEqual(2_500_000);
  expect((await patch(counsel, address, arrived, bytes.subarray(arrived))).status).toBe(204);
  expect((await send(counsel, "GET", address)).body.hash).toBe(sha256(bytes));
});

test("after a restart of the server the upload goes on, with the bytes on disk hashed again", async () => {
  const bytes = randomBytes(2_000_000);
  const address = await begin(counsel, bytes.length);
  expect((await patch(counsel, address, 0, bytes.subarray(0, 1_200_000))).status).toBe(204);
  await app.close();
  t.parts.blobs.growing.forget(address.split("/").at(-1) ?? "");
  await start();
  expect(await offsetOf(counsel, address)).toBe(1_200_000);
  expect((await patch(counsel, address, 1_200_000, bytes.subarray(1_200_000))).status).toBe(204);
  expect((await send(counsel, "GET", address)).body.hash).toBe(sha256(bytes));
});

test("bytes that were all on disk when the server was killed are taken in when the client asks", async () => {
  const bytes = randomBytes(100_000);
  const address = await begin(counsel, bytes.length);
  const id = address.split("/").at(-1) ?? "";
  await patch(counsel, address, 0, bytes.subarray(0, 99_999));
  const blob = await t.parts.blobs.growing.extend(id);
  await blob.add(bytes.subarray(99_999));
  await blob.close(false);
  expect(await offsetOf(counsel, address)).toBe(100_000);
  expect((await send(counsel, "GET", address)).body).toMatchObject({ state: "examining", hash: sha256(bytes) });
});

test("a blob that was named just before a kill is found again", async () => {
  const bytes = randomBytes(1000);
  const address = await begin(counsel, bytes.length);
  const id = address.split("/").at(-1) ?? "";
  await t.parts.blobs.put([bytes]);
  await t.store.pool.query("update uploads set hash = $2 where id = $1", [id, sha256(bytes)]);
  const { rmSync } = await import("node:fs");
  rmSync(fileOf(address));
  expect(await offsetOf(counsel, address)).toBe(1000);
  expect((await send(counsel, "GET", address)).body.state).toBe("examining");
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
  expect((await send(counsel, "GET", String(sent.headers.location))).body.hash).toBe(sha256(bytes));
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
  for (const file of readdirSync(staging())) expect(file).toMatch(/^upload-[0-9a-f-]{36}$/);
});

test("a discarded upload is gone, one that was filed stays", async () => {
  const address = await begin(counsel, 5);
  expect((await send(counsel, "DELETE", address)).status).toBe(204);
  expect((await send(counsel, "HEAD", address)).status).toBe(404);
  const kept = await begin(counsel, 5);
  await t.store.pool.query("update uploads set taken_at = now() where id = $1", [kept.split("/").at(-1)]);
  expect((await send(counsel, "DELETE", kept)).body.code).toBe("upload-taken");
});

test("an upload can be resumed for three days, then it is gone", async () => {
  const address = await begin(counsel, 5);
  await t.store.pool.query("update uploads set created_at = created_at - interval '73 hours' where id = $1", [
    address.split("/").at(-1),
  ]);
  // The protocol library reads the machine's own clock, which stands near the test's.
  t.at(new Date().toISOString());
  await t.store.pool.query("update uploads set created_at = now() - interval '73 hours' where id = $1", [
    address.split("/").at(-1),
  ]);
  expect((await send(counsel, "HEAD", address)).body).toBe("");
  expect((await send(counsel, "HEAD", address)).status).toBe(404);
});

test("another server that holds the upload is waited for, and a dead one loses it after its lease", async () => {
  const address = await begin(counsel, 5);
  await t.store.pool.query(
    "update uploads set lease_token = gen_random_uuid(), leased_until = now() + interval '1 second' where id = $1",
    [address.split("/").at(-1)],
  );
  expect((await patch(counsel, address, 0, Buffer.alloc(5))).status).toBe(204);
});

test("a client that comes back takes the upload from its own stale connection", async () => {
  const bytes = randomBytes(2_000_000);
  const address = await begin(counsel, bytes.length);
  actors.set(counsel.accountId ?? "", counsel);
  const stale = http.request({
    port,
    method: "PATCH",
    path: address,
    headers: {
      "x-test-actor": counsel.accountId ?? "",
      "tus-resumable": "1.0.0",
      "upload-offset": "0",
      "content-length": String(bytes.length),
      ...offsetStream,
    },
  });
  const broken = new Promise((resolve) => stale.on("error", resolve));
  stale.write(bytes.subarray(0, 1_000_000));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const arrived = await offsetOf(counsel, address);
  await broken;
  expect((await patch(counsel, address, arrived, bytes.subarray(arrived))).status).toBe(204);
  expect((await send(counsel, "GET", address)).body.hash).toBe(sha256(bytes));
});
