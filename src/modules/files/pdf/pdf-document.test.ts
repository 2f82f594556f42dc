import { expect, test } from "vitest";
import { PdfUnreadable } from "./pdf-document.ts";

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
