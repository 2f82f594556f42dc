import { PDFArray, type PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { signaturesIn } from "./signature-in-pdf.ts";

const key = (name: string) => PDFName.of(name);

/** The signatures of a form with these fields, as far as they are told. */
async function found(fields: (document: PDFDocument) => readonly PDFDict[]) {
  const document = await PDFDocument.create();
  const form = document.context.obj({});
  const list = PDFArray.withContext(document.context);
  for (const one of fields(document)) list.push(document.context.register(one));
  form.set(key("Fields"), list);
  document.catalog.set(key("AcroForm"), form);
  return signaturesIn(document);
}
const signature = ({ context }: PDFDocument, entries: object = {}) =>
  context.obj({ FT: "Sig", V: context.obj({ ByteRange: [0, 1, 2, 3], ...entries } as never) });

test("only a field of a signature with a signature in it is one", async () => {
  const kinds = await found((document) => [
    signature(document),
    document.context.obj({ FT: "Tx", V: { ByteRange: [0, 1, 2, 3] } }),
    document.context.obj({ FT: "Sig", V: 3 }),
    document.context.obj({ FT: "Sig" }),
  ]);
  expect(kinds.map(({ range }) => range)).toEqual([[0, 1, 2, 3]]);
  expect(signaturesIn(await PDFDocument.create())).toEqual([]);
});

test("fields within fields are read, each once, also where one names itself", async () => {
  const nested = await found((document) => {
    const inner = signature(document);
    const ref = document.context.register(inner);
    const outer = document.context.obj({ T: PDFString.of("outer"), Kids: [ref, ref, 7] });
    inner.set(key("Kids"), document.context.obj([ref]));
    return [outer];
  });
  expect(nested.length).toBe(1);
});

test.each([
  [
    [0, 1, 2, 3],
    [0, 1, 2, 3],
  ],
  [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  [[0, 1, 2], []],
  [[0, 1, 2, 3, 4], []],
  [[0, -1, 2, 3], []],
  [[0, 1.5, 2, 3], []],
  [[0, 1, 2, "3"], []],
  [3, []],
])("the range %j is read as %j", async (range, read) => {
  const [one] = await found((document) => [signature(document, { ByteRange: range })]);
  expect(one?.range).toEqual(read);
});

test.each([
  [PDFString.of("D:20261124150000Z"), "2026-11-24T15:00:00.000Z"],
  [PDFHexString.fromText("D:20261124150000Z"), "2026-11-24T15:00:00.000Z"],
  [PDFString.of("yesterday"), null],
  [PDFName.of("D:20261124150000Z"), null],
])("a moment written as %s is read as %s", async (written, moment) => {
  const [one] = await found((document) => [signature(document, { M: written, Name: written })]);
  expect(one?.statedAt?.toISOString() ?? null).toBe(moment);
  expect(one?.name === null).toBe(written instanceof PDFName);
  expect(one?.reason).toBeNull();
});
