import { type Letters, lettersOf, usualLetters } from "./letters.ts";
import { nativeFor } from "./native.ts";
import type { Native } from "./pdfium-interface.ts";
import { hasUnfinishedUpdate, missingEnd } from "./unfinished-update.ts";

/** What PDFium says when it cannot open a file: `FPDF_GetLastError`. */
const passwordWanted = 4;
const securityUnknown = 5;
const bytesPerDot = 4;
const withAnnotations = 0x01;
const redFirst = 0x10;
const noEnd = Buffer.alloc(0);

/** PDFium cannot open the file. */
export class PdfUnreadable extends Error {
  readonly encrypted: boolean;

  constructor(code: number) {
    super(`PDFium cannot open the file (${code})`);
    this.encrypted = code === passwordWanted || code === securityUnknown;
  }
}

/** A PDF that PDFium holds open. Pages are counted from 0. */
export class PdfDocument {
  readonly native: Native;
  readonly #handle: number;
  readonly #memory: number;
  #form: { readonly info: number; readonly handle: number } | null = null;

  private constructor(native: Native, handle: number, memory: number) {
    this.native = native;
    this.#handle = handle;
    this.#memory = memory;
  }

  /** @throws PdfUnreadable */
  static async open(bytes: Uint8Array, letters: Letters = usualLetters): Promise<PdfDocument> {
    const native = await nativeFor(letters);
    const end = hasUnfinishedUpdate(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ? missingEnd : noEnd;
    const memory = native.pdfium.wasmExports.malloc(bytes.length + end.length);
    native.pdfium.HEAPU8.set(bytes, memory);
    native.pdfium.HEAPU8.set(end, memory + bytes.length);
    const handle = native.FPDF_LoadMemDocument(memory, bytes.length + end.length, "");
    if (handle !== 0) return new PdfDocument(native, handle, memory);
    native.pdfium.wasmExports.free(memory);
    throw new PdfUnreadable(native.FPDF_GetLastError());
  }

  get pages(): number {
    return this.native.FPDF_GetPageCount(this.#handle);
  }

  /** Works on one open page. @throws Error when PDFium cannot open it */
  onPage<T>(index: number, work: (page: number) => T): T {
    const page = this.native.FPDF_LoadPage(this.#handle, index);
    if (page === 0) throw new Error(`PDFium cannot open page ${index + 1}`);
    try {
      return work(page);
    } finally {
      this.native.FPDF_ClosePage(page);
    }
  }

  /** In points, as the page is shown. */
  size(index: number): { readonly width: number; readonly height: number } {
    const { native } = this;
    return this.onPage(index, (page) => ({
      width: native.FPDF_GetPageWidthF(page),
      height: native.FPDF_GetPageHeightF(page),
    }));
  }

  /** The words of a page in reading order. */
  text(index: number): string {
    return this.onPage(index, (page) => onText(this.native, page, (text, count) => textOf(this.native, text, count)));
  }

  /** A page on white, with its annotations and the answers of its form: red, green, blue and opacity of each dot. */
  picture(index: number, width: number, height: number): Buffer {
    const { native } = this;
    const size = width * height * bytesPerDot;
    const at = native.pdfium.wasmExports.malloc(size);
    if (at === 0) throw new Error("No memory for the picture of a page");
    const form = this.#formHandle();
    try {
      return this.onPage(index, (page) => {
        native.FORM_OnAfterLoadPage(page, form);
        const bitmap = native.FPDFBitmap_CreateEx(width, height, bytesPerDot, at, width * bytesPerDot);
        native.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
        native.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations | redFirst);
        native.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, redFirst);
        native.FPDFBitmap_Destroy(bitmap);
        native.FORM_OnBeforeClosePage(page, form);
        return Buffer.from(native.pdfium.HEAPU8.slice(at, at + size));
      });
    } finally {
      native.pdfium.wasmExports.free(at);
    }
  }

  /** The letters for which the page needs fonts that neither it nor PDFium has; null when it needs none. */
  wantedLetters(index: number): Letters | null {
    const { native } = this;
    const seen = new Map<Letters, number>();
    const note = (letters: Letters | null) => {
      if (letters !== null) seen.set(letters, (seen.get(letters) ?? 0) + 1);
    };
    this.onPage(index, (page) => {
      onText(native, page, (text, count) => {
        for (let at = 0; at < count; at++) {
          const code = native.FPDFText_GetUnicode(text, at);
          const letters = code > 0x10ffff ? null : lettersOf(String.fromCodePoint(code));
          if (letters === null) continue;
          // Of no font at all, it is neither.
          const font = native.FPDFTextObj_GetFont(native.FPDFText_GetTextObject(text, at));
          if (native.FPDFFont_GetIsEmbedded(font) === 0) note(letters);
        }
      });
      for (const answer of this.#answers(page)) for (const character of answer) note(lettersOf(character));
    });
    // Latin letters stand in every one of the fonts: they ask for one of their own only where nothing else does.
    const most = [...seen].filter(([letters]) => letters !== "Latin").sort((one, other) => other[1] - one[1])[0];
    return most?.[0] ?? (seen.has("Latin") ? "Latin" : null);
  }

  /** The file written anew by PDFium: what it could open, others can. */
  rewritten(): Buffer {
    const { native } = this;
    const writer = native.PDFiumExt_OpenFileWriter();
    try {
      native.PDFiumExt_SaveAsCopy(this.#handle, writer);
      const size = native.PDFiumExt_GetFileWriterSize(writer);
      const at = native.pdfium.wasmExports.malloc(size);
      native.PDFiumExt_GetFileWriterData(writer, at, size);
      const bytes = Buffer.from(native.pdfium.HEAPU8.slice(at, at + size));
      native.pdfium.wasmExports.free(at);
      return bytes;
    } finally {
      native.PDFiumExt_CloseFileWriter(writer);
    }
  }

  close(): void {
    if (this.#form !== null) {
      this.native.PDFiumExt_ExitFormFillEnvironment(this.#form.handle);
      this.native.PDFiumExt_CloseFormFillInfo(this.#form.info);
    }
    this.native.FPDF_CloseDocument(this.#handle);
    this.native.pdfium.wasmExports.free(this.#memory);
  }

  #formHandle(): number {
    if (this.#form === null) {
      const info = this.native.PDFiumExt_OpenFormFillInfo();
      this.#form = { info, handle: this.native.PDFiumExt_InitFormFillEnvironment(this.#handle, info) };
    }
    return this.#form.handle;
  }

  #answers(page: number): readonly string[] {
    const { native } = this;
    const answers: string[] = [];
    const count = native.FPDFPage_GetAnnotCount(page);
    if (count <= 0) return answers;
    const form = this.#formHandle();
    for (let index = 0; index < count; index++) {
      const annotation = native.FPDFPage_GetAnnot(page, index);
      answers.push(wide(native, (at, size) => native.FPDFAnnot_GetFormFieldValue(form, annotation, at, size)));
      native.FPDFPage_CloseAnnot(annotation);
    }
    return answers;
  }
}

function onText<T>(native: Native, page: number, work: (text: number, count: number) => T): T {
  const text = native.FPDFText_LoadPage(page);
  try {
    return work(text, Math.max(0, native.FPDFText_CountChars(text)));
  } finally {
    native.FPDFText_ClosePage(text);
  }
}

function textOf(native: Native, text: number, count: number): string {
  const at = native.pdfium.wasmExports.malloc(2 * (count + 1));
  const written = native.FPDFText_GetText(text, 0, count, at);
  const words = Buffer.from(native.pdfium.HEAPU8.slice(at, at + 2 * Math.max(0, written - 1))).toString("utf16le");
  native.pdfium.wasmExports.free(at);
  return words;
}

/** A text that PDFium writes in UTF-16 once it knows the room for it. */
function wide(native: Native, ask: (at: number, size: number) => number): string {
  const size = ask(0, 0);
  if (size <= 2) return "";
  const at = native.pdfium.wasmExports.malloc(size);
  ask(at, size);
  const text = Buffer.from(native.pdfium.HEAPU8.slice(at, at + size - 2)).toString("utf16le");
  native.pdfium.wasmExports.free(at);
  return text;
}

/** Opens, works, closes. @throws PdfUnreadable */
export async function withPdf<T>(bytes: Uint8Array, work: (document: PdfDocument) => T | Promise<T>): Promise<T> {
  const document = await PdfDocument.open(bytes);
  try {
    return await work(document);
  } finally {
    document.close();
  }
}
