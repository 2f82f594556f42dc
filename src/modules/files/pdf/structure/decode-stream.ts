import { inflateSync } from "node:zlib";
import { isDictionary, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";
import { unpackLzw } from "./lzw.ts";
import { unpredict } from "./predictors.ts";
import { unpackRunLength } from "./run-length.ts";

/** More than this comes out of one stream that only describes the file: it is there to fill memory. */
const largest = 128 * 1_048_576;

export class StreamTooLarge extends Error {}

/**
 * The content of a stream that describes the file (objects, cross references), its filters taken off.
 * @returns null when it cannot be decoded
 * @throws StreamTooLarge on a decompression bomb, of which more comes out than `most`
 */
export function decodeStream(dictionary: PdfDictionary, content: Buffer, most = largest): Buffer | null {
  const filters = listOf(dictionary.get("Filter") ?? dictionary.get("F")).map(nameOf);
  const parameters = listOf(dictionary.get("DecodeParms") ?? dictionary.get("DP"));
  let decoded = content;
  for (const [index, filter] of filters.entries()) {
    const next = decodeOne(filter, decoded, parameters[index], most);
    if (next === null) return null;
    decoded = next;
  }
  return decoded;
}

const listOf = (value: PdfValue | undefined): readonly PdfValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as PdfValue];

const dictionaryOf = (value: PdfValue | undefined): PdfDictionary => (isDictionary(value) ? value : new Map());

function decodeOne(
  filter: string | null,
  content: Buffer,
  parameters: PdfValue | undefined,
  most: number,
): Buffer | null {
  if (filter === "FlateDecode" || filter === "Fl") {
    const inflated = inflate(content, most);
    return inflated === null ? null : unpredict(inflated, dictionaryOf(parameters));
  }
  if (filter === "ASCIIHexDecode" || filter === "AHx") return Buffer.from(textBefore(">", content), "hex");
  if (filter === "LZWDecode" || filter === "LZW") {
    const early = dictionaryOf(parameters).get("EarlyChange");
    const unpacked = unpackLzw(content, typeof early === "number" ? early : 1);
    return unpacked === null ? null : unpredict(unpacked, dictionaryOf(parameters));
  }
  if (filter === "ASCII85Decode" || filter === "A85") return ascii85(content);
  if (filter === "RunLengthDecode" || filter === "RL") return runLength(content, most);
  // Encryption that changes nothing; any other is refused before.
  if (filter === "Crypt") return content;
  return null;
}

function runLength(content: Buffer, most: number): Buffer {
  const unpacked = unpackRunLength(content, most);
  if (unpacked === null) throw new StreamTooLarge();
  return unpacked;
}

/** What comes out before the data breaks off, as readers do. */
function inflate(content: Buffer, most: number): Buffer | null {
  try {
    return inflateSync(content, { maxOutputLength: most, finishFlush: 2 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw new StreamTooLarge();
    return null;
  }
}

/** What stands before the sign that ends it, without blanks. */
const textBefore = (end: string, content: Buffer) =>
  content.toString("latin1").split(end, 1).join("").replace(/\s/g, "");

function ascii85(content: Buffer): Buffer {
  const text = textBefore("~", content).replaceAll("z", "!!!!!");
  const out: number[] = [];
  for (let at = 0; at < text.length; at += 5) {
    const group = text.slice(at, at + 5);
    let word = 0;
    for (const sign of group.padEnd(5, "u")) word = word * 85 + (sign.charCodeAt(0) - 33);
    for (let byte = 0; byte < group.length - 1; byte++) out.push(Math.floor(word / 256 ** (3 - byte)) & 0xff);
  }
  return Buffer.from(out);
}
