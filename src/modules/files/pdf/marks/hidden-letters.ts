import type { PdfDocument } from "../pdf-document.ts";
import type { Native } from "../pdfium-interface.ts";

const pictureWidth = 1000;
const longestPicture = 4_000;
const bytesPerDot = 4;
const notDrawn = 3;
/** Fewer letters in a row may be a stop under a line, or a letter that only the font's maker can see. */
const fewestInARow = 3;
/** Differences of colour that no eye tells apart. */
const sameColour = 16;
const smallestPoints = 1.5;

export interface HiddenLetters {
  /** Letters that are written and of which nothing can be seen: white on white, under a picture or a black bar, outside of the page, as small as dust. */
  readonly unseen: boolean;
  /** Letters that are there to be found and not to be drawn, such as those of text recognition under a scan. */
  readonly underlaid: boolean;
}

interface Sheet {
  readonly dots: Buffer;
  readonly width: number;
  readonly height: number;
  readonly dotsPerPoint: number;
}

/** Compares the letters of a page with its picture: whatever hides a letter, nothing of it is there. */
export function hiddenLetters(document: PdfDocument, index: number): HiddenLetters {
  const size = document.size(index);
  const height = Math.min(longestPicture, Math.max(1, Math.round((pictureWidth * size.height) / size.width)));
  const dots = document.picture(index, pictureWidth, height);
  const sheet: Sheet = { dots, width: pictureWidth, height, dotsPerPoint: pictureWidth / size.width };
  return document.onPage(index, (page) => lettersOn(document.native, page, sheet));
}

function lettersOn(native: Native, page: number, sheet: Sheet): HiddenLetters {
  const words = native.FPDFText_LoadPage(page);
  // Four numbers of eight bytes for the box of a letter, two of four bytes for a dot.
  const memory = native.pdfium.wasmExports.malloc(40);
  let inARow = 0;
  const found = { unseen: false, underlaid: false };
  try {
    const count = Math.max(0, native.FPDFText_CountChars(words));
    for (let at = 0; at < count && !(found.unseen && found.underlaid); at++) {
      if (!isLetter(native.FPDFText_GetUnicode(words, at))) continue;
      const object = native.FPDFText_GetTextObject(words, at);
      if (object !== 0 && native.FPDFTextObj_GetTextRenderMode(object) === notDrawn) {
        found.underlaid = true;
        continue;
      }
      const box = boxOf(native, { words, at, page, memory }, sheet);
      inARow = box !== null && isUnseen(box, sheet) ? inARow + 1 : 0;
      if (inARow >= fewestInARow) found.unseen = true;
    }
    return found;
  } finally {
    native.pdfium.wasmExports.free(memory);
    native.FPDFText_ClosePage(words);
  }
}

const isLetter = (code: number): boolean => code <= 0x10ffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Place {
  readonly words: number;
  readonly at: number;
  readonly page: number;
  readonly memory: number;
}

/** Where a letter stands in the picture, however the page is turned; null where PDFium does not say. */
function boxOf(native: Native, { words, at, page, memory }: Place, { width, height }: Sheet): Box | null {
  const [left, right, bottom, top] = [memory, memory + 8, memory + 16, memory + 24];
  if (native.FPDFText_GetCharBox(words, at, left, right, bottom, top) === 0) return null;
  const view = () => {
    const heap = native.pdfium.HEAPU8;
    return new DataView(heap.buffer, heap.byteOffset + memory, 40);
  };
  const corner = (x: number, y: number) => {
    native.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, memory + 32, memory + 36);
    return { x: view().getInt32(32, true), y: view().getInt32(36, true) };
  };
  const box = [0, 8, 16, 24].map((offset) => view().getFloat64(offset, true));
  const one = corner(box[0] ?? 0, box[2] ?? 0);
  const other = corner(box[1] ?? 0, box[3] ?? 0);
  return {
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}

/** With a dot around it, so that a stroke that fills its box is seen against what is beside it. */
function isUnseen(box: Box, { dots, width, height, dotsPerPoint }: Sheet): boolean {
  if (box.right < 0 || box.bottom < 0 || box.left >= width || box.top >= height) return true;
  const largest = Math.max(box.right - box.left, box.bottom - box.top);
  if (largest <= smallestPoints * dotsPerPoint * 0.5) return true;
  const lowest = [255, 255, 255];
  const highest = [0, 0, 0];
  for (let y = Math.max(0, box.top - 1); y <= Math.min(height - 1, box.bottom + 1); y++)
    for (let x = Math.max(0, box.left - 1); x <= Math.min(width - 1, box.right + 1); x++)
      for (let part = 0; part < 3; part++) {
        const value = dots[(y * width + x) * bytesPerDot + part] ?? 255;
        lowest[part] = Math.min(lowest[part] ?? value, value);
        highest[part] = Math.max(highest[part] ?? value, value);
      }
  return highest.every((value, part) => value - (lowest[part] ?? 0) < sameColour);
}
