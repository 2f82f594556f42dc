import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { theSystem } from "../../../kernel/actor.ts";
import { recordMadePdf } from "../commands/record-made-pdf.ts";
import { examinationStage } from "../examination/testing.ts";
import { endsWhole } from "./faulty-pictures.ts";
import { odtFile, odtManifest, relations, relationType, wordFile } from "./testing.ts";

const { t, examined, close } = await examinationStage();
afterAll(close);

const relation = (kind: string, target: string) =>
  `<Relationship Id="r5" Type="${relationType}/${kind}" Target="${target}"/>`;
const word = (kind: string, target: string, more: Readonly<Record<string, string>> = {}) =>
  wordFile({ "word/_rels/document.xml.rels": relations(relation(kind, target)), ...more });
const picture = (path: string) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="image/png"/>`;

const remarksOn = async (name: string, bytes: Promise<Buffer>) => (await examined(name, await bytes)).remarks;

test.each([
  ["image", "media/gone.png"],
  ["image", "NULL"],
  ["footnotes", "/word/footnotes.xml"],
  ["header", "header1.xml"],
])("a Word file whose %s %s is not in it is taken, and that is said", async (kind, target) => {
  expect(await remarksOn("letter.docx", word(kind, target))).toEqual(["office-parts-missing", "pdf-awaited"]);
});

test("what is there, and what nobody sees, is not said to be missing", async () => {
  const header = { "word/Header%201.xml": "<w:hdr/>" };
  expect(await remarksOn("letter.docx", word("header", "header 1.xml", header))).toEqual(["pdf-awaited"]);
  expect(await remarksOn("letter.docx", word("printerSettings", "gone.bin"))).toEqual(["pdf-awaited"]);
});

test("what was said of the file stays when its PDF is made later", async () => {
  const bytes = await word("image", "media/gone.png");
  const { id } = await examined("letter.doc", bytes);
  await t.store.transact(theSystem, async (tx) => {
    const { hash } = await tx.db.selectFrom("uploads").select("hash").where("id", "=", id).executeTakeFirstOrThrow();
    await recordMadePdf(tx, hash ?? "", { pdfHash: hash ?? "", pages: 1 }, "pdf-made");
  });
  const { rows } = await t.store.pool.query("select remarks from uploads where id = $1", [id]);
  expect(rows[0].remarks).toEqual(["name-corrected", "office-parts-missing", "pdf-made"]);
});

test("an OpenDocument text whose picture is not in it is taken, and that is said", async () => {
  const odt = odtFile({ "META-INF/manifest.xml": odtManifest(picture("Pictures/gone.png")) });
  expect(await remarksOn("letter.odt", odt)).toEqual(["office-parts-missing", "pdf-awaited"]);
});

test.each(["jpeg", "png", "webp"] as const)(
  "a %s in a Word file or an OpenDocument text that is cut off is said to be, a whole one is not",
  async (format) => {
    const dots = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251));
    const whole = await sharp(dots, { raw: { width: 300, height: 300, channels: 3 } })
      .toFormat(format)
      .toBuffer();
    const cut = whole.subarray(0, Math.round(whole.length * 0.6));
    const zeroed = Buffer.from(whole).fill(0, Math.round(whole.length * 0.3), Math.round(whole.length * 0.9));
    expect([whole, cut].map(endsWhole)).toEqual([true, false]);
    const held = (bytes: Buffer) => wordFile({ [`word/media/image1.${format}`]: bytes });
    expect(await remarksOn("letter.docx", held(whole))).toEqual(["pdf-awaited"]);
    for (const bytes of [cut, zeroed, Buffer.alloc(0)])
      expect(await remarksOn("letter.docx", held(bytes))).toEqual(["office-picture-faulty", "pdf-awaited"]);
    expect(await remarksOn("letter.odt", odtFile({ [`Pictures/one.${format}`]: cut }))).toEqual([
      "office-picture-faulty",
      "pdf-awaited",
    ]);
    expect(await remarksOn("letter.docx", wordFile({ [`docProps/thumbnail.${format}`]: cut }))).toEqual([
      "pdf-awaited",
    ]);
  },
);
