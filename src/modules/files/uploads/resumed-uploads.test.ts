import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { idOf, offsetStream, sha256, uploadStage } from "../../../../test/stages/uploads.ts";

const { t, counsel, fileOf, request, send, begin, patch, offsetOf, restart, close } = await uploadStage();
afterAll(close);

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
  await restart(address);
  expect(await offsetOf(counsel, address)).toBe(1_200_000);
  expect((await patch(counsel, address, 1_200_000, bytes.subarray(1_200_000))).status).toBe(204);
  expect((await send(counsel, "GET", address)).body.hash).toBe(sha256(bytes));
});

test("bytes that were all on disk when the server was killed are taken in when the client asks", async () => {
  const bytes = randomBytes(100_000);
  const address = await begin(counsel, bytes.length);
  const id = idOf(address);
  await patch(counsel, address, 0, bytes.subarray(0, 99_999));
  const blob = await t.services.blobs.resumable.extend(id);
  await blob.add(bytes.subarray(99_999));
  await blob.close(false);
  expect(await offsetOf(counsel, address)).toBe(100_000);
  expect((await send(counsel, "GET", address)).body).toMatchObject({ state: "examining", hash: sha256(bytes) });
});

test("a blob that was named just before a kill is found again", async () => {
  const bytes = randomBytes(1000);
  const address = await begin(counsel, bytes.length);
  const id = idOf(address);
  await t.services.blobs.put([bytes]);
  await t.store.pool.query("update uploads set hash = $2 where id = $1", [id, sha256(bytes)]);
  rmSync(fileOf(address));
  expect(await offsetOf(counsel, address)).toBe(1000);
  expect((await send(counsel, "GET", address)).body.state).toBe("examining");
});

test("another server that holds the upload is waited for, and a dead one loses it after its lease", async () => {
  const address = await begin(counsel, 5);
  await t.store.pool.query(
    "update uploads set lease_token = gen_random_uuid(), leased_until = now() + interval '1 second' where id = $1",
    [idOf(address)],
  );
  expect((await patch(counsel, address, 0, Buffer.alloc(5))).status).toBe(204);
});

test("a client that comes back takes the upload from its own stale connection", async () => {
  const bytes = randomBytes(2_000_000);
  const address = await begin(counsel, bytes.length);
  const stale = request(counsel, "PATCH", address, { "upload-offset": "0", ...offsetStream }, bytes.length);
  const broken = new Promise((resolve) => stale.on("error", resolve));
  stale.write(bytes.subarray(0, 1_000_000));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const arrived = await offsetOf(counsel, address);
  await broken;
  expect((await patch(counsel, address, arrived, bytes.subarray(arrived))).status).toBe(204);
  expect((await send(counsel, "GET", address)).body.hash).toBe(sha256(bytes));
});

test("an upload can be resumed for three days, then it is gone", async () => {
  const address = await begin(counsel, 5);
  t.at("2026-11-27T14:59:00.000Z");
  expect((await send(counsel, "HEAD", address)).status).toBe(200);
  t.at("2026-11-27T15:01:00.000Z");
  expect((await send(counsel, "HEAD", address)).status).toBe(404);
});
