import { readFile } from "node:fs/promises";
import path from "node:path";
import { init } from "@embedpdf/pdfium";
import { productRoot } from "../../../kernel/product-root.ts";
import { type Letters, usualLetters } from "./letters.ts";
import type { Native } from "./pdfium-interface.ts";
import { giveFonts } from "./system-fonts.ts";

const instances = new Map<Letters, Promise<Native>>();

/**
 * PDFium with the fonts that these letters need. What a file does to it stays in its own memory. A font that was given
 * stays with the instance, so each kind of letters has one of its own.
 */
export function nativeFor(letters: Letters = usualLetters): Promise<Native> {
  const known = instances.get(letters);
  if (known !== undefined) return known;
  const made = begin(letters);
  instances.set(letters, made);
  return made;
}

async function begin(letters: Letters): Promise<Native> {
  const file = path.join(productRoot, "node_modules/@embedpdf/pdfium/dist/pdfium.wasm");
  const { buffer, byteOffset, byteLength } = await readFile(file);
  const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength);
  const native = (await init({ wasmBinary } as Parameters<typeof init>[0])) as unknown as Native;
  native.PDFiumExt_Init();
  giveFonts(native, letters);
  return native;
}
