import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from "@hyzyla/pdfium";

let library: Promise<PDFiumLibrary> | null = null;

/** The one PDFium of this process, in WebAssembly: what a file does to it stays in its own memory. */
export function pdfium(): Promise<PDFiumLibrary> {
  library ??= PDFiumLibrary.init();
  return library;
}

interface PageInside {
  readonly module: { _FPDF_ClosePage(page: number): void };
  readonly pageIdx: number;
}

/** Gives the page's memory back; the library itself does so only with the whole document. */
export function closePage(page: PDFiumPage): void {
  const inside = page as unknown as PageInside;
  inside.module._FPDF_ClosePage(inside.pageIdx);
}

/** Opens, works, closes. @throws Error in PDFium's words when it cannot open the file */
export async function withDocument<T>(bytes: Uint8Array, work: (document: PDFiumDocument) => Promise<T>): Promise<T> {
  const document = await (await pdfium()).loadDocument(bytes);
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}
