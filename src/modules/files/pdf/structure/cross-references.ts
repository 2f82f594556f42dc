import { decodeStream } from "./decode-stream.ts";
import { isDictionary, Lexer, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";
import { streamAfter } from "./stream-after.ts";

export interface CrossReferences {
  /** Where objects begin, by what the file itself says. */
  readonly offsets: ReadonlyMap<number, number>;
  readonly trailers: readonly PdfDictionary[];
  /** The streams in which objects are packed, whatever these call themselves. */
  readonly containers: ReadonlySet<number>;
  /** False when a section is missing or unreadable: a reader has to look for the objects itself. */
  readonly whole: boolean;
}

interface Places {
  readonly offsets: Map<number, number>;
  readonly containers: Set<number>;
}

const integers = (value: PdfValue | undefined): number[] =>
  Array.isArray(value) ? value.map((item: PdfValue) => (typeof item === "number" ? item : 0)) : [];

/** Follows the chain of cross-reference sections from `startxref`. `header` is where `%PDF-` stands. */
export function readCrossReferences(bytes: Buffer, header: number): CrossReferences {
  const places: Places = { offsets: new Map(), containers: new Set() };
  const trailers: PdfDictionary[] = [];
  const seen = new Set<number>();
  const pending: number[] = [];
  const broken = (): CrossReferences => ({ ...places, trailers, whole: false });
  const tail = bytes.lastIndexOf("startxref");
  if (tail < 0) return broken();
  const start = new Lexer(bytes, tail + 9).value();
  if (typeof start !== "number") return broken();
  pending.push(start);
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const trailer = readSection(bytes, at + header, header, places) ?? readSection(bytes, at, header, places);
    if (trailer === null) return broken();
    trailers.push(trailer);
    for (const key of ["Prev", "XRefStm"]) {
      const next = trailer.get(key);
      if (typeof next === "number" && next > 0) pending.push(next);
    }
  }
  return { ...places, trailers, whole: trailers.some((trailer) => trailer.has("Root")) };
}

/** One section, a table or a stream; null when there is none at this place. */
function readSection(bytes: Buffer, at: number, header: number, places: Places): PdfDictionary | null {
  if (at < 0 || at >= bytes.length) return null;
  const lexer = new Lexer(bytes, at);
  lexer.skipSpace();
  if (bytes.toString("latin1", lexer.position, lexer.position + 4) === "xref") {
    lexer.position += 4;
    return readTable(lexer, header, places);
  }
  return readStream(lexer, header, places);
}

function readTable(lexer: Lexer, header: number, places: Places): PdfDictionary | null {
  for (;;) {
    const first = lexer.value();
    if (typeof first !== "number") {
      const trailer = lexer.value();
      return isDictionary(trailer) ? trailer : null;
    }
    const count = lexer.value();
    if (typeof count !== "number") return null;
    for (let index = 0; index < count; index++) {
      const offset = lexer.value();
      lexer.value();
      const kind = lexer.value();
      if (typeof offset !== "number" || typeof kind !== "object" || kind === null || !("keyword" in kind)) return null;
      if (kind.keyword === "n" && offset > 0 && !places.offsets.has(first + index))
        places.offsets.set(first + index, offset + header);
    }
  }
}

function readStream(lexer: Lexer, header: number, places: Places): PdfDictionary | null {
  lexer.value();
  lexer.value();
  lexer.value();
  const dictionary = lexer.value();
  if (!isDictionary(dictionary) || nameOf(dictionary.get("Type")) !== "XRef") return null;
  const stream = streamAfter(lexer, dictionary, new Map());
  const data = stream === null ? null : decodeStream(dictionary, lexer.bytes.subarray(stream.start, stream.end));
  if (data === null) return null;
  const [typeWidth = 0, offsetWidth = 0, lastWidth = 0] = integers(dictionary.get("W"));
  const size = dictionary.get("Size");
  const index = integers(dictionary.get("Index"));
  const sections = index.length > 0 ? index : [0, typeof size === "number" ? size : 0];
  const row = typeWidth + offsetWidth + lastWidth;
  if (row < 1 || typeWidth > 6 || offsetWidth > 6) return null;
  let at = 0;
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    for (let entry = 0; entry < (sections[section + 1] ?? 0) && at + row <= data.length; entry++, at += row) {
      const type = typeWidth === 0 ? 1 : data.readUIntBE(at, typeWidth);
      const offset = offsetWidth === 0 ? 0 : data.readUIntBE(at + typeWidth, offsetWidth);
      if (type === 2) places.containers.add(offset);
      else if (type === 1 && offset > 0 && !places.offsets.has(first + entry))
        places.offsets.set(first + entry, offset + header);
    }
  }
  return dictionary;
}
