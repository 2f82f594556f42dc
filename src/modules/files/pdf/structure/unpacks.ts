import { inflateSync } from "node:zlib";
import { decodeStream } from "./decode-stream.ts";
import { nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";

const unpackedAtMost = 64 * 1_048_576;
const textFilters = new Set(["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW"]);

/** Whether packed data unpacks to its end. Past the time allowed, or where only an image library can tell, it may. */
export function unpacks(dictionary: PdfDictionary, content: Buffer, until: number): boolean {
  const filter = dictionary.get("Filter");
  const filters = (Array.isArray(filter) ? filter : [filter]).map((one: PdfValue | undefined) => nameOf(one));
  if (content.length === 0 || performance.now() > until) return true;
  if (filters[0] === "FlateDecode") return inflates(content);
  if (filters[0] === "DCTDecode") return content[0] === 0xff && content[1] === 0xd8;
  if (filters.length === 0 || filters.length > 4 || content.length > 4 * 1_048_576) return true;
  if (!filters.every((one) => one !== null && (textFilters.has(one) || one === "FlateDecode"))) return true;
  return decodeStream(dictionary, content) !== null;
}

function inflates(content: Buffer): boolean {
  try {
    inflateSync(content, { maxOutputLength: unpackedAtMost });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
  }
}
