import { buffer } from "node:stream/consumers";
import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { aPdf, zipOf } from "../../../../test/stages/files.ts";
import { examineUpload } from "./examine-upload.ts";
import { examinationStage } from "./testing.ts";

const { t, counsel, examined, close } = await examinationStage();
afterAll(close);

test("the name decides nothing, but one that says something else than the content is refused", async () => {
  expect((await examined("letter.jpg", aPdf())).word).toBe("file-name-misleading");
  expect((await examined("letter.pdf.exe", aPdf())).word).toBe("file-name-misleading");
  expect((await examined("letter", aPdf())).body).toMatchObject({ state: "ready", fileName: "letter.pdf" });
  expect((await examined("letter of 3.May", aPdf())).body.fileName).toBe("letter of 3.May.pdf");
  expect((await examined("photo.exe.pdf", aPdf())).word).toBe("ready");
  const zip = await zipOf({ "a.txt": "hello" });
  expect((await examined("letter.pdf", zip)).word).toBe("file-archive");
  expect((await examined("letter.zip", zip)).word).toBe("file-archive");
  expect((await examined("a.html", Buffer.from("<!doctype html><script>1</script>"))).word).toBe("file-web-page");
  expect((await examined("a.pdf", Buffer.from("MZ\x90\0%PDF-1.7\n", "latin1"))).word).toBe("file-program");
  expect((await examined("a.dat", Buffer.from([0, 1, 2, 3]))).word).toBe("file-type-not-recognised");
});

test("a picture gets its PDF, upright and in as many pages as it has; a cut-off one is refused", async () => {
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#aa3311" } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const { body, id } = await examined("photo.jpeg", photo);
  expect(body).toMatchObject({ state: "ready", pages: 1, mediaType: "image/jpeg" });
  const row = await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id]);
  expect(row.rows[0].pdf_hash).not.toBe(row.rows[0].hash);
  const pdf = await PDFDocument.load(await buffer(t.services.blobs.open(row.rows[0].pdf_hash)));
  const size = pdf.getPage(0).getSize();
  expect(size.height).toBeGreaterThan(size.width);
  const noise = await sharp({
    create: {
      width: 900,
      height: 900,
      channels: 3,
      background: "#fff",
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
  expect((await examined("scan.png", noise)).word).toBe("ready");
  expect((await examined("scan.png", noise.subarray(0, noise.length / 2))).word).toBe("image-damaged");
});

test("the examination repeated changes nothing", async () => {
  const { id, word } = await examined("file.pdf", aPdf(2));
  await Promise.all([examineUpload(t.services, id), examineUpload(t.services, id)]);
  expect((await t.call(counsel, "GET", `/api/v1/uploads/${id}`)).body.state).toBe(word);
});
