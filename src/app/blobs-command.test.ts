import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aTribunal, type Tribunal } from "../../test/support/tribunal.ts";
import { blobsCommand } from "./blobs-command.ts";

let t: Tribunal;
beforeAll(async () => {
  t = await aTribunal();
});
afterAll(() => t.close());

async function blobs(...argv: string[]) {
  const io = { out: new PassThrough(), err: new PassThrough(), isTerminal: false };
  const code = await blobsCommand(argv, io, async () => t.services);
  return { code, out: io.out.read()?.toString() ?? "", err: io.err.read()?.toString() ?? "" };
}

test("the operator changes the key of the files, puts them under it, and both are in the record", async () => {
  const { hash } = await t.services.blobs.put([Buffer.from("kept")]);
  const before = JSON.parse((await blobs("status", "--json")).out);
  expect(before.blobs).toEqual({ [before.current]: 1 });
  const { key } = JSON.parse((await blobs("rotate-key", "--json")).out);
  expect(JSON.parse((await blobs("re-encrypt", "--json")).out)).toEqual({ ok: true, done: 1, damaged: [] });
  expect(JSON.parse((await blobs("status", "--json")).out)).toEqual({ ok: true, current: key, blobs: { [key]: 1 } });
  expect(await t.services.blobs.size(hash)).toBe(4);
  const events = await t.store.pool.query("select type from events where type like 'blob%' order by id");
  expect(events.rows.map((row) => row.type)).toEqual(["blob-key-added", "blobs-resealed"]);
  expect((await blobs("status")).out).toBe(`${key} *: 1\n`);
});

test("wrong use is answered with 2 and the help, --help with 0", async () => {
  for (const argv of [["constructor"], [], ["melt"], ["status", "more"], ["status", "--force"]])
    expect(await blobs(...argv)).toMatchObject({ code: 2, out: "", err: expect.stringContaining("greffe blobs") });
  expect(await blobs("--help")).toMatchObject({ code: 0, out: expect.stringContaining("re-encrypt") });
});
