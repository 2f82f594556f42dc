import { buffer } from "node:stream/consumers";
import { deflateSync } from "node:zlib";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, expect, test } from "vitest";
import { aPdf, pdfOf } from "../../../../test/stages/files.ts";
import { withPdf } from "../pdf/pdf-document.ts";
import type { Limits } from "../sandbox/sandbox.ts";
import { examinations } from "./sandboxes.ts";
import { examinationStage } from "./testing.ts";

const { t, examined, close } = await examinationStage();
afterAll(close);

const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>";
const pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const catalog = (more: string) => `<</Type/Catalog/Pages 2 0 R${more}>>`;

/** A PDF whose objects from number 4 on stand in a compressed object stream. */
function withObjectStream(more: string, hidden: readonly string[], filter = "/FlateDecode"): Buffer {
  const offsets: string[] = [];
  let body = "";
  for (const [index, object] of hidden.entries()) {
    offsets.push(`${5 + index} ${body.length}`);
    body += `${object} `;
  }
  const head = `${offsets.join(" ")} `;
  const packed = deflateSync(Buffer.from(head + body, "latin1"));
  const data = filter === "/FlateDecode" ? packed.toString("latin1") : `${packed.toString("hex")}>`;
  const stream = `<</Type/ObjStm/N ${hidden.length}/First ${head.length}/Filter${filter}/Length ${data.length}>>\nstream\n${data}\nendstream`;
  return pdfOf([catalog(more), pages, page, stream]);
}

test("an ordinary PDF is ready, with its pages counted, and is its own readable form", async () => {
  const bytes = aPdf(12);
  const { body } = await examined("Disclosure.PDF", bytes);
  expect(body).toMatchObject({
    state: "ready",
    pages: 12,
    mediaType: "application/pdf",
    refusal: null,
    scan: "not-scanned",
  });
});

test.each<[string, Buffer]>([
  ["pdf-active-script", pdfOf([catalog("/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), pages, page])],
  ["pdf-active-script", pdfOf([catalog("/OpenAction<</S/#4aavaScript/JS 4 0 R>>"), pages, page, "(x)"])],
  ["pdf-active-script", pdfOf([catalog("/OpenAction<</S 4 0 R/JS(x)>>"), pages, page, "/JavaScript"])],
  ["pdf-active-script", withObjectStream("/OpenAction 5 0 R", ["<</S/JavaScript/JS(x)>>"])],
  [
    "pdf-active-script",
    withObjectStream("/OpenAction 5 0 R", ["<</S/JavaScript/JS(x)>>"], "[/ASCIIHexDecode/FlateDecode]"),
  ],
  ["pdf-active-launch", pdfOf([catalog("/OpenAction<</S/Launch/F(cmd.exe)>>"), pages, page])],
  ["pdf-active-launch", withObjectStream("/OpenAction 5 0 R", ["<</S/Launch/F(cmd.exe)>>"])],
  ["pdf-active-launch", pdfOf([catalog("/OpenAction<</S/SubmitForm/F(https://elsewhere.example)>>"), pages, page])],
  [
    "pdf-attachments",
    pdfOf([
      catalog("/Names<</EmbeddedFiles<</Names[(a) 4 0 R]>>>>"),
      pages,
      page,
      "<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>",
      "<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream",
    ]),
  ],
  ["pdf-attachments", withObjectStream("/AF[5 0 R]", ["<</Type/Filespec/F(a.exe)/EF<</F 9 0 R>>>>"])],
  ["pdf-portfolio", pdfOf([catalog("/Collection<</View/D>>"), pages, page])],
  [
    "pdf-active-media",
    pdfOf([
      catalog(""),
      pages,
      page.replace("/Resources", "/Annots[4 0 R]/Resources"),
      "<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]>>",
    ]),
  ],
  [
    "pdf-active-form",
    pdfOf([catalog("/AcroForm<</Fields[]/XFA 4 0 R>>"), pages, page, "<</Length 1>>\nstream\nx\nendstream"]),
  ],
  [
    "pdf-encrypted",
    pdfOf([catalog(""), pages, page, "<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>"], "", "/Encrypt 4 0 R"),
  ],
  ["pdf-no-pages", pdfOf([catalog(""), "<</Type/Pages/Kids[]/Count 0>>"])],
  ["pdf-malformed", Buffer.from("%PDF-1.7\nthis is not one\n%%EOF\n")],
])("a PDF is refused as %s", async (code, bytes) => {
  expect((await examined("file.pdf", bytes)).word).toBe(code);
});

test.each([false, true])(
  "a PDF that opens without a password is shown, and kept as received (object streams: %s)",
  async (useObjectStreams) => {
    const protectedPdf = async (script: boolean) => {
      const document = await PDFDocument.create({ updateMetadata: false });
      document.addPage().drawText("Seen by any reader");
      document.addPage();
      if (script) document.addJavaScript("main", "app.alert(1)");
      document.encrypt({ ownerPassword: "other", userPassword: "", permissions: { copying: false } });
      return Buffer.from(await document.save({ useObjectStreams }));
    };
    const bytes = await protectedPdf(false);
    const { id, word, body, remarks } = await examined("file.pdf", bytes);
    expect([word, body.pages, remarks]).toEqual(["ready", 2, ["pdf-shown-unprotected"]]);
    const [row] = (await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id])).rows;
    expect(await buffer(t.services.blobs.open(row.hash))).toEqual(bytes);
    const shown = await buffer(t.services.blobs.open(row.pdf_hash));
    expect(await withPdf(shown, (one) => one.text(0))).toContain("Seen by any reader");
    expect((await examined("file.pdf", await protectedPdf(true))).word).toBe("pdf-active-script");
  },
);

test("a PDF with a real password is refused as encrypted", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: "secret", ownerPassword: "other" });
  expect((await examined("file.pdf", Buffer.from(await document.save()))).word).toBe("pdf-encrypted");
});

test("a script that only a stale revision, or only the cross references, lead to is found all the same", async () => {
  const script = "<</S/JavaScript/JS(x)>>";
  const revised = Buffer.concat([
    pdfOf([catalog(`/OpenAction ${script}`), pages, page]),
    Buffer.from("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\nstartxref\n0\n%%EOF\n"),
  ]);
  expect((await examined("file.pdf", revised)).word).toBe("pdf-active-script");
  // An object inside the data of a stream whose length steps over it; only the cross references say where it is.
  const inner = `5 0 obj\n${script}\nendobj`;
  const stream = `<</Length ${inner.length + 4}>>\nstream\n    ${inner}\nendstream`;
  const whole = pdfOf([catalog("/OpenAction 5 0 R"), pages, page, stream]).toString("latin1");
  const at = whole.indexOf(inner);
  const listed = whole
    .replace("xref\n0 5\n", "xref\n0 6\n")
    .replace("trailer\n<</Size 5", `${String(at).padStart(10, "0")} 00000 n \ntrailer\n<</Size 6`);
  expect((await examined("file.pdf", Buffer.from(listed, "latin1"))).word).toBe("pdf-active-script");
});

test("a PDF that was cut off is told apart from one that is damaged, and one that can be mended is accepted with a remark", async () => {
  const document = await PDFDocument.create();
  for (let index = 0; index < 20; index++) document.addPage().drawText(`Page ${index} ${"x".repeat(200)}`);
  const whole = Buffer.from(await document.save({ useObjectStreams: false }));
  expect((await examined("cut.pdf", whole.subarray(0, whole.length / 2))).word).toBe("pdf-truncated");
  const shifted = Buffer.concat([Buffer.from("%PDF-1.7\n%added line\n"), whole.subarray(9)]);
  const mended = await examined("mended.pdf", shifted);
  expect([mended.word, mended.remarks]).toEqual(["ready", ["pdf-repaired"]]);
  const zlib = deflateSync(Buffer.from("q Q ".repeat(50)));
  zlib.fill(0x55, 4, 14);
  const broken = `<</Length ${zlib.length}/Filter/FlateDecode>>\nstream\n${zlib.toString("latin1")}\nendstream`;
  const damaged = await examined(
    "damaged.pdf",
    pdfOf([catalog(""), pages, page.replace("/Resources", "/Contents 4 0 R/Resources"), broken]),
  );
  expect([damaged.word, damaged.remarks]).toEqual(["ready", ["pdf-stream-damaged"]]);
});

test("a file that fills memory or burns time is stopped, and the next one is examined as if nothing had been", async () => {
  const bomb = deflateSync(Buffer.alloc(140_000_000)).toString("latin1");
  const hostile = pdfOf([
    catalog(""),
    pages,
    page,
    `<</Type/ObjStm/N 1/First 10/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n${bomb}\nendstream`,
  ]);
  expect((await examined("bomb.pdf", hostile)).word).toBe("pdf-too-complex");
  const { hash } = await t.services.blobs.put([aPdf(20_000)]);
  const examine = (limits: Limits) =>
    t.services.blobs.withFile(hash, (file) =>
      examinations.run({ kind: "examine-pdf", file, maxPages: 99_999 }, limits),
    );
  const stopped = await examine({ cpuMs: 1, wallMs: 20_000, memoryBytes: 2e9 });
  expect(stopped).toMatchObject({ ok: false, code: "pdf-too-complex" });
  const full = await examine({ cpuMs: 20_000, wallMs: 20_000, memoryBytes: 1e6 });
  expect(full).toMatchObject({ ok: false, code: "pdf-too-complex" });
  expect((await examined("after.pdf", aPdf(2))).word).toBe("ready");
});

test("a page tree that leads back to itself, and a value nested without end, end in a refusal", async () => {
  const loop = pdfOf([catalog(""), "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"]);
  expect((await examined("loop.pdf", loop)).body.state).toBe("refused");
  const deep = pdfOf([catalog(`/X ${"[".repeat(100_000)}`), pages, page]);
  expect(["ready", "refused"]).toContain((await examined("deep.pdf", deep)).body.state);
});
