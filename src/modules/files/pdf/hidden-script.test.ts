import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { pdfOf } from "../../../../test/stages/files.ts";
import { examinationStage } from "../examination/testing.ts";

const { examined, close } = await examinationStage();
afterAll(close);

const aCase = (name: string) => readFileSync(new URL(`cases/${name}.pdf`, import.meta.url));
const script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>";
const catalog = (more = "/OpenAction 10 0 R") => `<</Type/Catalog/Pages 2 0 R${more}>>`;

const packed = (data: Buffer, entries: string) =>
  `<<${entries}/Length ${data.length}>>\nstream\n${data.toString("latin1")}\nendstream`;
const head = Buffer.from(`10 0 ${script} `, "latin1");
/** With a script as object 10, packed in object 4 that is described like this. */
const withPacked = (data: Buffer, entries: string, more: readonly string[] = []) =>
  pdfOf([catalog(), pages, page, packed(data, entries), ...more]);
const runLength = Buffer.concat([Buffer.from([head.length - 1]), head, Buffer.from([128])]);
const usual = "/Type/ObjStm/N 1/First 5";

/** Each byte as the difference to the one before it in its row. */
function differences(data: Buffer, columns: number): Buffer {
  const rows = Buffer.concat([data, Buffer.alloc((columns - (data.length % columns)) % columns, 32)]);
  return Buffer.from(rows.map((byte, at) => (at % columns === 0 ? byte : (byte - (rows[at - 1] ?? 0)) & 0xff)));
}

test.each<[string, () => Buffer]>([
  ["packed by run lengths", () => withPacked(runLength, `${usual}/Filter/RunLengthDecode`)],
  ["packed twice", () => withPacked(deflateSync(runLength), `${usual}/Filter[/Fl/RL]`)],
  [
    "packed with the predictor of TIFF",
    () =>
      withPacked(
        deflateSync(differences(head, 10)),
        `${usual}/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 10>>`,
      ),
  ],
  ["whose filter stands elsewhere", () => withPacked(deflateSync(head), `${usual}/Filter 5 0 R`, ["/FlateDecode"])],
  [
    "whose filter stands elsewhere in a list",
    () => withPacked(deflateSync(head), `${usual}/Filter[5 0 R]`, ["/FlateDecode"]),
  ],
  [
    "whose parameters stand elsewhere",
    () =>
      withPacked(deflateSync(differences(head, 10)), `${usual}/Filter/FlateDecode/DecodeParms 5 0 R`, [
        "<</Predictor 2/Columns 6 0 R>>",
        "10",
      ]),
  ],
  [
    "whose number stands elsewhere",
    () => withPacked(deflateSync(head), "/Type/ObjStm/N 5 0 R/First 6 0 R/Filter/FlateDecode", ["1", "5"]),
  ],
  [
    "in a stream whose type stands elsewhere",
    () => withPacked(deflateSync(head), "/Type 5 0 R/N 1/First 5/Filter/FlateDecode", ["/ObjStm"]),
  ],
  ["in a stream without a type", () => withPacked(deflateSync(head), "/N 1/First 5/Filter/FlateDecode")],
  ["behind a header with a comment", () => withHeader("10 0%x\nobj")],
  ["behind a header with a comment after its number", () => withHeader("10%x\n0 obj")],
  ["behind a header with two comments", () => withHeader("10 %a%b 5\n%c\r0%d\nobj")],
  ["as an object of twelve digits", () => withHeader("000000000010 0 obj")],
  ["at the end of a chain of 130 actions", () => pdfOf([catalog(`/OpenAction ${chain(130)}`), pages, page])],
  ["as it was received once, packed by run lengths", () => aCase("objstm-runlength")],
  ["as it was received once, its filter elsewhere", () => aCase("objstm-filter-ref")],
  ["as it was received once, behind a comment", () => aCase("objheader-comment-num")],
])("a script %s is found", async (_, bytes) => {
  expect((await examined("file.pdf", bytes())).word).toBe("pdf-active-script");
});

/** Without cross references: a reader has to look for the objects itself. */
function withHeader(header: string): Buffer {
  const whole = pdfOf([catalog(), pages, page]).toString("latin1");
  return Buffer.from(
    whole.replace(/xref.*/s, `${header}\n${script}\nendobj\ntrailer\n<</Size 11/Root 1 0 R>>\n%%EOF\n`),
    "latin1",
  );
}

const chain = (length: number): string =>
  `${"<</S/GoTo/D[3 0 R/Fit]/Next".repeat(length)}${script}${">>".repeat(length)}`;

test("a dynamic form is found whatever else its dictionary holds", async () => {
  const form = pdfOf([catalog("/AcroForm<</XFA 4 0 R>>"), pages, page, "<</Length 1>>\nstream\nx\nendstream"]);
  expect((await examined("form.pdf", form)).word).toBe("pdf-active-form");
});

test("a PDF whose packed objects nobody can read is said not to be surveyed whole", async () => {
  const bytes = withPacked(Buffer.from("not packed at all, and nobody knows how"), `${usual}/Filter/FlateDecode`);
  const { word, remarks } = await examined("file.pdf", bytes);
  expect([word, remarks.includes("pdf-not-surveyed")]).toEqual(["ready", true]);
});
