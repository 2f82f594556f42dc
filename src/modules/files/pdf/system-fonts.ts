import { readFileSync } from "node:fs";
import { fontFile, type Letters } from "./letters.ts";
import type { Native } from "./pdfium-interface.ts";

const opened = new Map<string, Uint8Array>();

function content(file: string): Uint8Array {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const read = readFileSync(file);
  opened.set(file, read);
  return read;
}

/**
 * Gives an instance of PDFium the product's fonts for what a document does not carry (`FPDF_SYSFONTINFO`). PDFium asks
 * while it draws and cannot wait: the file is read there and then.
 */
export function giveFonts(native: Native, letters: Letters): void {
  const { pdfium } = native;
  const given: { readonly file: string; readonly charset: number }[] = [];
  const info = pdfium.wasmExports.malloc(36);
  pdfium.setValue(info, 1, "i32");
  const fontAt = (handle: number) => given[handle - 1];
  // In the order of the structure, each a pointer of four bytes after the version.
  const callbacks: readonly (readonly [signature: string, callback: (...args: number[]) => number | undefined])[] = [
    ["vi", () => undefined],
    ["vii", () => undefined],
    [
      "iiiiiiii",
      (_info, _weight, _italic, charset = 0) => {
        const file = fontFile(charset, letters);
        return file === null ? 0 : given.push({ file, charset });
      },
    ],
    ["iii", () => 0],
    [
      "iiiiii",
      (_info, handle = 0, table = 0, buffer = 0, size = 0) => {
        const font = fontAt(handle);
        // Asked for one table of it: PDFium then asks for the whole.
        if (font === undefined || table !== 0) return 0;
        const bytes = content(font.file);
        if (buffer !== 0 && size >= bytes.length) pdfium.HEAPU8.set(bytes, buffer);
        return bytes.length;
      },
    ],
    ["iiiii", () => 0],
    ["iii", (_info, handle = 0) => fontAt(handle)?.charset ?? 0],
    ["vii", () => undefined],
  ];
  for (const [index, [signature, callback]] of callbacks.entries())
    pdfium.setValue(info + 4 + 4 * index, pdfium.addFunction(callback, signature), "i32");
  native.FPDF_SetSystemFontInfo(info);
}
