import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { pdfOf } from "../../../../test/stages/files.ts";
import { readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import { examinations } from "../examination/sandboxes.ts";
import { examinationStage } from "../examination/testing.ts";

const { t, examined, close } = await examinationStage();
afterAll(close);

const aCase = (name: string) => readFileSync(new URL(`cases/${name}.pdf`, import.meta.url));
const pages = "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>";
const page = (more = "") => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]${more}/Resources<<>>>>`;
const twoPages = (more = "") => pdfOf(["<</Type/Catalog/Pages 2 0 R>>", pages, page(more), page()]);

const withoutHeader = (bytes: Buffer) => bytes.subarray(bytes.indexOf("1 0 obj"));
const withWrongPlace = (bytes: Buffer) => {
  const text = bytes.toString("latin1");
  const places = text.match(/\d{10} 00000 n/g) ?? [];
  return Buffer.from(text.replace(places[2] ?? "", "0000000005 00000 n"), "latin1");
};

test.each<[string, () => Buffer, number]>([
  ["without a header", () => withoutHeader(twoPages()), 2],
  ["without a header, as it was received once", () => aCase("no-header"), 1],
  ["with a page at another place than it says", () => withWrongPlace(twoPages()), 2],
  ["with a page cut to a part outside of its sheet", () => twoPages("/CropBox[700 900 1200 1500]"), 2],
])("a PDF %s is kept as received and shown from a mended copy", async (_, bytes, count) => {
  const { id, word, body, remarks } = await examined("letter.pdf", bytes());
  expect([word, body.pages, remarks.includes("pdf-shown-mended")]).toEqual(["ready", count, true]);
  const [row] = (await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id])).rows;
  expect(await buffer(t.services.blobs.open(row.hash))).toEqual(bytes());
  expect(row.pdf_hash).not.toBe(row.hash);
  const shown = await buffer(t.services.blobs.open(row.pdf_hash));
  expect((await examined("copy.pdf", shown)).remarks).toEqual([]);
});

test("a script in a PDF that has to be mended is found all the same", async () => {
  const bytes = withoutHeader(
    pdfOf(["<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>", pages, page(), page()]),
  );
  expect((await examined("letter.pdf", bytes)).word).toBe("pdf-active-script");
});

test.each<[string, Buffer]>([
  ["400 × 7,000 points", aCase("pdf-400x7000")],
  [
    "1,080 × 20,000 points",
    pdfOf([
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      page().replace("612 792", "1080 20000"),
    ]),
  ],
])("a page of %s is drawn whole at every width", async (_, bytes) => {
  const { hash } = await t.services.blobs.put([bytes]);
  for (const width of [1000, 2400]) {
    const size = await t.services.blobs.withFile(hash, (file) =>
      t.services.blobs.withNewFile(async (out) => {
        expect(await examinations.run({ kind: "render-page", file, page: 1, width, out })).toMatchObject({ ok: true });
        return sharp(await readEncrypted(out)).metadata();
      }),
    );
    expect(size.height).toBeGreaterThan(10_000);
    expect(size.height / size.width).toBeGreaterThan(17);
  }
});

test("a PDF whose objects are packed in a stream of a wrong type is shown as qpdf reads it", async () => {
  const packed = "1 0 2 33 <</Type/Catalog/Pages 2 0 R>>    <</Type/Pages/Kids[3 0 R]/Count 1>>";
  const stream = `4 0 obj\n<</Type/Potato/N 2/First 9/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
  const sheet = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>\nendobj\n";
  const start = `%PDF-1.5\n${stream}${sheet}`;
  const at = (name: string) => start.indexOf(name);
  const rows = [
    [0, 0, 0],
    [2, 4, 0],
    [2, 4, 1],
    [1, at("3 0 obj"), 0],
    [1, at("4 0 obj"), 0],
    [1, start.length, 0],
  ];
  const table = Buffer.from(rows.flatMap(([type = 0, place = 0, index = 0]) => [type, place >> 8, place & 255, index]));
  const bytes = Buffer.concat([
    Buffer.from(
      `${start}5 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Root 1 0 R/Length ${table.length}>>\nstream\n`,
      "latin1",
    ),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start.length}\n%%EOF\n`, "latin1"),
  ]);
  const { word, body } = await examined("letter.pdf", bytes);
  expect([word, body.pages]).toEqual(["ready", 1]);
});
