import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "../../kernel/time.ts";
import { typeset } from "../typeset/typeset.ts";
import { checkSignature } from "./check-signature.ts";
import { signPdf } from "./sign-pdf.ts";
import type { Signer } from "./signer.ts";
import { certified, rsa, signerOf } from "./testing.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const template = { name: "signed", source: "= #input.title\n#data.text\n" };
const said = {
  at,
  name: "Tribunal de l’immigration",
  reason: "Decision 2026 IRB 412",
  label: "Signature of the tribunal",
};
const hasPdfsig = spawnSync("pdfsig", ["-v"]).status === 0;

let plain: Buffer;
let signer: Signer;
let signed: Buffer;

beforeAll(async () => {
  plain = await typeset(template, { text: "Kept" }, { language: "fr", title: "Motifs", at, archival: true });
  signer = signerOf(await certified({ name: "Tribunal" }));
  signed = await signPdf(plain, { signer, ...said });
});

const at2 = (pdf: PDFDocument, name: string) => pdf.catalog.lookup(PDFName.of(name));

test("a signed PDF is what was there, with a signature behind it that covers everything but itself", async () => {
  expect(signed.subarray(0, plain.length).equals(plain)).toBe(true);
  const check = await checkSignature(signed);
  expect(check).toMatchObject({ isValid: true, faults: [], signatures: 1, statedAt: at, trust: "unchecked" });
  expect(check).toMatchObject({ name: said.name, reason: said.reason });
  expect(check.certificate).toMatchObject({ subject: "CN=Tribunal", isDemonstration: false });
});

test("a signed PDF is still tagged, in its language, and says of itself what it said before", async () => {
  const pdf = await PDFDocument.load(signed, { updateMetadata: false });
  const metadata = at2(pdf, "Metadata");
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString("utf8") : "";
  expect(xmp).toContain("<pdfaid:part>2<");
  expect(xmp).toMatch(/<pdfuaid:part [^>]*>1</);
  expect(at2(pdf, "Lang")?.toString()).toBe("(fr-CA)");
  expect(at2(pdf, "MarkInfo")?.toString()).toContain("/Marked true");
  const root = at2(pdf, "StructTreeRoot");
  expect(root).toBeInstanceOf(PDFDict);
  const elements = pdf.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
  const kinds = elements.map((one) => one.get(PDFName.of("S"))?.toString());
  expect(kinds).toEqual(expect.arrayContaining(["/Document", "/H1", "/P", "/Form"]));
  expect(pdf.getPages().at(-1)?.node.get(PDFName.of("Tabs"))?.toString()).toBe("/S");
});

test("other readers open it and show what it showed", async () => {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(signed);
  expect([...document.pages()].map((page) => page.getText()).join(" ")).toContain("Kept");
  document.destroy();
  library.destroy();
});

test("the place of the signature and the field take no room on the page and are not hidden", async () => {
  const pdf = await PDFDocument.load(signed, { updateMetadata: false });
  const field = pdf.getForm().getFields()[0]?.acroField.dict;
  expect(field?.get(PDFName.of("Rect"))?.toString()).toBe("[ 0 0 0 0 ]");
  expect(field?.get(PDFName.of("F"))?.toString()).toBe("132");
  expect(at2(pdf, "Perms")?.toString()).toContain("/DocMDP");
});

describe.runIf(hasPdfsig)("pdfsig, where it is installed", () => {
  const pdfsig = (bytes: Buffer): string => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), "signed-")), "signed.pdf");
    writeFileSync(file, bytes);
    return execFileSync("pdfsig", ["-nocert", file], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  };

  test("takes a signature by an elliptic curve, and one by RSA with a chain", async () => {
    const root = await certified({ name: "Authority", algorithm: rsa });
    const own = await certified({ name: "Tribunal RSA", by: root, algorithm: rsa, serial: 9 });
    const byRsa = await signPdf(plain, { signer: signerOf(own, root), ...said });
    for (const one of [signed, byRsa]) {
      const told = pdfsig(one);
      expect(told).toContain("Signature is Valid.");
      expect(told).toContain("Total document signed");
      expect(told).toContain("ETSI.CAdES.detached");
    }
  });
});

test("a PDF with a compressed cross-reference, and one with a form, are signed as well", async () => {
  const document = await PDFDocument.create();
  const page = document.addPage();
  page.drawText("a form");
  document.getForm().createTextField("name").addToPage(page);
  for (const useObjectStreams of [true, false]) {
    const bytes = Buffer.from(await document.save({ useObjectStreams }));
    const both = await signPdf(bytes, { signer, ...said });
    expect(await checkSignature(both)).toMatchObject({ isValid: true, signatures: 1 });
    expect(both.subarray(0, bytes.length).equals(bytes)).toBe(true);
    expect((await PDFDocument.load(both)).getForm().getFields()).toHaveLength(2);
  }
});

const permissions = async (bytes: Buffer) =>
  at2(await PDFDocument.load(bytes, { updateMetadata: false }), "Perms")?.toString();

test("only a signature that is the first in its document says that nothing may be changed after", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const plainOne = Buffer.from(await document.save());
  expect(await permissions(await signPdf(plainOne, { signer, ...said }))).toContain("/DocMDP");
  document.catalog.set(PDFName.of("Perms"), document.context.obj({ UR3: null }));
  const permitted = await signPdf(Buffer.from(await document.save()), { signer, ...said });
  expect(await permissions(permitted)).not.toContain("/DocMDP");
  document.catalog.delete(PDFName.of("Perms"));
  document.getForm();
  const withForm = await signPdf(Buffer.from(await document.save()), { signer, ...said });
  expect(await permissions(withForm)).toBeUndefined();
  expect(await checkSignature(withForm)).toMatchObject({ isValid: true });
});

test("a signature that cannot be made is no refusal of the PDF", async () => {
  const { key } = await certified({ name: "Tribunal" }).then(signerOf);
  const noMore = { key, certificates: [] as never };
  await expect(signPdf(plain, { signer: noMore, ...said })).rejects.not.toHaveProperty("code", "pdf-not-signable");
});

test("a second signature signs the first one too", async () => {
  const twice = await signPdf(signed, { signer, ...said, reason: "again" });
  expect(await permissions(twice)).toBe(await permissions(signed));
  expect(await checkSignature(twice)).toMatchObject({ isValid: true, signatures: 2, reason: "again" });
});

/** Its catalog stands in the trailer. */
function withoutCatalog(): Buffer {
  const objects = [
    "1 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj",
    "2 0 obj\n<</Type/Page/Parent 1 0 R/MediaBox[0 0 9 9]>>\nendobj",
  ];
  const head = `%PDF-1.7\n${objects.join("\n")}\n`;
  const trailer = "trailer\n<</Size 3/Root<</Type/Catalog/Pages 1 0 R>>>>";
  return Buffer.from(`${head}xref\n0 1\n0000000000 65535 f \n${trailer}\nstartxref\n${head.length}\n%%EOF\n`);
}

test.each([
  ["no PDF", Buffer.from("a letter")],
  ["nothing", Buffer.alloc(0)],
  ["a PDF whose catalog is no object of its own", withoutCatalog()],
  ["a PDF without its end", Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")],
])("%s is refused by its code", async (_, bytes) => {
  await expect(signPdf(bytes, { signer, ...said })).rejects.toMatchObject({ code: "pdf-not-signable" });
});

test("an encrypted PDF is refused by its code", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: "x", ownerPassword: "y" });
  const bytes = Buffer.from(await document.save());
  await expect(signPdf(bytes, { signer, ...said })).rejects.toMatchObject({ code: "pdf-not-signable" });
});
