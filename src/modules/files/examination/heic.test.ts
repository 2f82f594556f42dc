import { buffer } from "node:stream/consumers";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { aHeic } from "../image/testing.ts";
import { examinationStage } from "./testing.ts";

const { t, examined, close } = await examinationStage();
afterAll(close);

/** The pages of its PDF: their size, and where on the picture the red corner is. */
async function pagesOf(id: string) {
  const { rows } = await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id]);
  const pdf = await PDFDocument.load(await buffer(t.services.blobs.open(rows[0].pdf_hash)));
  return { hash: rows[0].hash as string, sizes: pdf.getPages().map((page) => page.getSize()), pdf };
}

test("a telephone's photo is kept byte for byte, beside a PDF of it", async () => {
  const photo = aHeic({});
  const { body, id } = await examined("IMG_0001.HEIC", photo);
  expect(body).toMatchObject({ state: "ready", pages: 1, mediaType: "image/heic", fileName: "IMG_0001.HEIC" });
  const { hash } = await pagesOf(id);
  expect((await buffer(t.services.blobs.open(hash))).equals(photo)).toBe(true);
});

test("it stands upright where the photo says so, and is put together from its tiles", async () => {
  const across = await pagesOf((await examined("a.heic", aHeic({ grid: true }))).id);
  const upright = await pagesOf((await examined("a.heic", aHeic({ grid: true, turned: 1 }))).id);
  expect(across.sizes[0]?.width).toBeGreaterThan(across.sizes[0]?.height ?? 0);
  expect(upright.sizes[0]?.height).toBeGreaterThan(upright.sizes[0]?.width ?? 0);
});

test("several pictures are several pages; small copies of them are none", async () => {
  expect((await examined("burst.heic", aHeic({ pictures: 3 }))).body.pages).toBe(3);
  expect((await examined("thumb.heic", aHeic({ pictures: 2, thumbnail: true }))).body.pages).toBe(1);
});

test("one that was cut off is refused, also where its decoder would show the rest", async () => {
  const grid = aHeic({ grid: true });
  for (const share of [0.95, 0.85, 0.5]) {
    const cut = grid.subarray(0, Math.floor(grid.length * share));
    expect((await examined("cut.heic", cut)).word, String(share)).toBe("image-damaged");
  }
  expect((await examined("cut.heic", aHeic({ openEnd: true }).subarray(0, -40))).word).toBe("image-damaged");
  const unknown = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  expect((await examined("x.heic", unknown)).word).toBe("image-heic-unreadable");
});

test("the name of a photo is put right, whichever photo it says it is", async () => {
  const named = await examined("IMG_0001.jpg", aHeic({}));
  expect(named.body).toMatchObject({ state: "ready", fileName: "IMG_0001.heic" });
  expect(named.remarks).toEqual(["name-corrected"]);
  const webp = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#123" } })
    .webp()
    .toBuffer();
  expect((await examined("IMG-WA0001.jpg", webp)).body).toMatchObject({ state: "ready", fileName: "IMG-WA0001.webp" });
  const other = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#fff" } })
    .webp()
    .toBuffer();
  const frames = await sharp([webp, other], { join: { animated: true } })
    .webp()
    .toBuffer();
  expect((await examined("sticker.webp", frames)).word).toBe("image-moving");
});
