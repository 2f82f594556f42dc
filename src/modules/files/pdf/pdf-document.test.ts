import { expect, test } from "vitest";
import { aPdf } from "../../../../test/stages/files.ts";
import { PdfUnreadable, withPdf } from "./pdf-document.ts";

test.each([
  [1, false],
  [2, false],
  [3, false],
  [4, true],
  [5, true],
  [6, false],
])("a file that PDFium cannot open for its reason %i is encrypted, or is not", (code, encrypted) => {
  expect(new PdfUnreadable(code)).toMatchObject({ encrypted, message: `PDFium cannot open the file (${code})` });
});

test("what is no PDF is not opened, and is not taken for an encrypted one", async () => {
  await expect(withPdf(Buffer.from("no PDF"), () => "opened")).rejects.toMatchObject({ encrypted: false });
});

test("a page that is not there, and a picture for which there is no memory, are faults", async () => {
  await withPdf(aPdf(2), (document) => {
    expect(document.size(1)).toEqual({ width: 612, height: 792 });
    expect(document.text(1)).toBe("");
    expect(() => document.text(2)).toThrow("PDFium cannot open page 3");
    expect(() => document.picture(0, 32_000, 33_000)).toThrow("No memory for the picture of a page");
  });
});
