import { inflateSync } from "node:zlib";
import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";
import { unpackLzw } from "./lzw.ts";

/** More than this comes out of one stream that only describes the file: it is there to fill memory. */
export const largest = 128 * 1_048_576;

export class StreamTooLarge extends Error {}

/**
 * The content of a stream that describes the file (objects, cross references), its filters taken off.
 * @returns null when it cannot be decoded
 * @throws StreamTooLarge on a decompression bomb
 */
export function decodeStream(dictionary: PdfDictionary, content: Buffer): Buffer | null {
  const filters = listOf(dictionary.get("Filter") ?? dictionary.get("F")).map(nameOf);
  const parameters = listOf(dictionary.get("DecodeParms") ?? dictionary.get("DP"));
  let decoded = content;
  for (const [index, filter] of filters.entries()) {
    const next = decodeOne(filter, decoded, parameters[index]);
    if (next === null) return null;
    decoded = next;
  }
  return decoded;
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as PdfValue];

function decodeOne(filter: string | null, content: Buffer, parameters: PdfValue | undefined): Buffer | null {
  if (filter === "FlateDecode" || filter === "Fl") {
    const inflated = inflate(content);
    return inflated === null ? null : unpredict(inflated, isDictionary(parameters) ? parameters : new Map());
  }
  if (filter === "ASCIIHexDecode" || filter === "AHx")
    return Buffer.from(content.toString("latin1").split(">")[0]?.replace(/\s/g, "") ?? "", "hex");
  if (filter === "LZWDecode" || filter === "LZW") {
    const early = isDictionary(parameters) ? integer(parameters.get("EarlyChange"), 1) : 1;
    const unpacked = unpackLzw(content, early);
    return unpacked === null ? null : unpredict(unpacked, isDictionary(parameters) ? parameters : new Map());
  }
  if (filter === "ASCII85Decode" || filter === "A85") return ascii85(content);
  return null;
}

/** What comes out before the data breaks off, as readers do. */
function inflate(content: Buffer): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: largest, finishFlush: 2 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new StreamTooLarge();
    return null;
  }
}

function ascii85(content: Buffer): Buffer {
  const text = content.toString("latin1").split("~")[0]?.replace(/\s/g, "").replaceAll("z", "!!!!!") ?? "";
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let word = 0;
    for (const sign of group.padEnd(5, "u")) word = word * 85 + (sign.charCodeAt(0) - 33);
    for (let byte = 0; byte < group.length - 1; byte++) out.push(Math.floor(word / 256 ** (3 - byte)) & 0xff);
  }
  return Buffer.from(out);
}

const integer = (value: PdfValue | undefined, otherwise: number) => (typeof value === "number" ? value : otherwise);

/** Takes off the PNG predictors (ISO 32000-2, 7.4.4.4) that cross-reference streams use. */
function unpredict(data: Buffer, parameters: PdfDictionary): Buffer {
  if (integer(parameters.get("Predictor"), 1) < 10) return data;
  const bits = integer(parameters.get("Colors"), 1) * integer(parameters.get("BitsPerComponent"), 8);
  const step = Math.max(1, bits >> 3);
  const width = Math.ceil((bits * integer(parameters.get("Columns"), 1)) / 8);
  if (width < 1 || width > 1_000_000) return data;
  const rows = Math.ceil(data.length / (width + 1));
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const raw = data[row * (width + 1) + 1 + column] ?? 0;
      const at = row * width + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - width - step] ?? 0) : 0;
      out[at] = (raw + predicted(kind, left, up, corner)) & 0xff;
    }
  }
  return out;
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
