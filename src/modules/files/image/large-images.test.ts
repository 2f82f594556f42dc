import { buffer } from "node:stream/consumers";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import { examinations } from "../examination/sandboxes.ts";
import { examinationStage } from "../examination/testing.ts";
import { aFax } from "./tiff-testing.ts";

const { t, examined, close } = await examinationStage();
afterAll(close);

async function pdfHashOf(id: string): Promise<string> {
  return (await t.store.pool.query("select pdf_hash from uploads where id = $1", [id])).rows[0].pdf_hash;
}

test("a fax of 200 pages is taken, each page as sharp as it was sent", { timeout: 120_000 }, async () => {
  const fax = await aFax(200);
  const { id, body, remarks } = await examined("fax.tif", fax);
  expect([body.state, body.pages, remarks]).toEqual(["ready", 200, []]);
  const pdfHash = await pdfHashOf(id);
  const pdf = await buffer(t.services.blobs.open(pdfHash));
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(200);
  expect(pdf.length).toBeLessThan(10_000_000);
  const dots = await t.services.blobs.withFile(pdfHash, (file) =>
    t.services.blobs.withNewFile(async (out) => {
      await examinations.run({ kind: "render-page", file, page: 200, width: 1728, out });
      return sharp(await readEncrypted(out))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
    }),
  );
  const { data, info } = dots;
  const at = (x: number, y: number) =>
    data[(Math.round((y / 2200) * info.height) * info.width + x) * info.channels] ?? -1;
  expect([at(200, 70) < 60, at(20, 70) > 200, at(200, 95) > 200]).toEqual([true, true, true]);
});

test("a scan of 140 million dots is taken, and its sender is told that it is shown with fewer", {
  timeout: 120_000,
}, async () => {
  const scan = await sharp({ create: { width: 11_800, height: 11_900, channels: 3, background: "#dde" } })
    .jpeg()
    .toBuffer();
  const { body, remarks } = await examined("plan.jpg", scan);
  expect([body.state, body.pages, remarks]).toEqual(["ready", 1, ["image-shown-smaller"]]);
});
