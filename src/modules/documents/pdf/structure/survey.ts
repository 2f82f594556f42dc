import { inflateSync } from "node:zlib";
import { type ActiveKind, noteActive, noteName } from "./active-content.ts";
import { type CrossReferences, readCrossReferences } from "./cross-references.ts";
import { decodeStream } from "./decode-stream.ts";
import { isDictionary, Lexer, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";
import { streamAfter } from "./stream-after.ts";

export interface Survey {
  readonly encrypted: boolean;
  readonly active: ReadonlySet<ActiveKind>;
  /** The file's own map of its objects is missing or wrong. */
  readonly rebuilt: boolean;
  /** The file stops in the middle of an object, and nothing says where its objects are. */
  readonly cutOff: boolean;
  /** Streams with a wrong length or with data that does not unpack. */
  readonly damagedStreams: number;
  /** Objects that call themselves a page. */
  readonly pageObjects: number;
}

const objectsAtMost = 2_000_000;
const unpackedAtMost = 64 * 1_048_576;
const unpackMs = 2500;

/**
 * Reads every object of a PDF, wherever it hides: in the body, in object streams, in what older revisions left, at
 * places that only the cross references name. Follows no instruction of the file and runs nothing.
 * @throws StreamTooLarge on a decompression bomb
 */
export function surveyPdf(bytes: Buffer): Survey {
  const header = Math.max(0, bytes.subarray(0, 1024).indexOf("%PDF-"));
  const references = readCrossReferences(bytes, header);
  const walk = new Walk(bytes);
  walk.body();
  const misplaced = walk.placesOf(references);
  const rebuilt = !references.whole || misplaced > 0;
  const encrypted = walk.encrypted || references.trailers.some((trailer) => trailer.has("Encrypt"));
  return {
    encrypted,
    active: walk.active,
    rebuilt,
    cutOff: !references.whole && walk.cutOff,
    damagedStreams: walk.damagedStreams,
    pageObjects: walk.pages.size,
  };
}

class Walk {
  readonly #bytes: Buffer;
  readonly active = new Set<ActiveKind>();
  readonly pages = new Set<number>();
  readonly #visited = new Map<number, number>();
  readonly #lengths = new Map<number, number>();
  readonly #unpackUntil = performance.now() + unpackMs;
  encrypted = false;
  cutOff = false;
  damagedStreams = 0;
  #objects = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** From the first byte to the last, as a reader does that cannot trust the cross references. */
  body(): void {
    let position = 0;
    while (this.#objects < objectsAtMost) {
      const found = this.#bytes.indexOf("obj", position);
      this.#trailers(position, found < 0 ? this.#bytes.length : found);
      if (found < 0) return;
      const begun = numberBefore(this.#bytes, found);
      position = begun === null ? found + 3 : this.#object(begun.number, begun.at, found + 3);
    }
  }

  /** Objects that the cross references name and the body did not show: hidden inside others. Counts wrong places. */
  placesOf(references: CrossReferences): number {
    let wrong = 0;
    for (const [number, offset] of references.offsets) {
      if (this.#visited.get(offset) === number) continue;
      const head = /^[\0\t\n\f\r ]{0,2}(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/.exec(
        this.#bytes.toString("latin1", offset, offset + 40),
      );
      if (head === null || Number(head[1]) !== number) wrong++;
      else if (!this.#visited.has(offset + (head[0].length - head[0].trimStart().length)))
        this.#object(number, offset, offset + head[0].length);
    }
    return wrong;
  }

  #trailers(from: number, to: number): void {
    if (to - from < 7) return;
    const gap = this.#bytes.subarray(from, to);
    for (let at = gap.indexOf("trailer"); at >= 0; at = gap.indexOf("trailer", at + 7)) {
      const trailer = new Lexer(this.#bytes, from + at + 7, this.#note).value();
      if (isDictionary(trailer) && trailer.has("Encrypt")) this.encrypted = true;
    }
  }

  readonly #note = (dictionary: PdfDictionary) => noteActive(dictionary, this.active);

  /** @returns where the object ends */
  #object(number: number, at: number, position: number): number {
    this.#objects++;
    this.#visited.set(at, number);
    const lexer = new Lexer(this.#bytes, position, this.#note);
    const value = lexer.value();
    this.#value(number, value);
    if (isDictionary(value)) {
      const place = streamAfter(lexer, value, this.#lengths);
      if (place !== null) {
        if (!place.asDeclared) this.damagedStreams++;
        this.#stream(value, this.#bytes.subarray(place.start, place.end), place.asDeclared);
        if (!place.closed) this.cutOff = true;
      }
    }
    lexer.skipSpace();
    this.cutOff = lexer.atEnd;
    return Math.max(lexer.position, position);
  }

  #value(number: number, value: PdfValue): void {
    if (typeof value === "number") this.#lengths.set(number, value);
    const name = nameOf(value);
    if (name !== null) noteName(name, this.active);
    if (isDictionary(value) && nameOf(value.get("Type")) === "Page") this.pages.add(number);
  }

  #stream(dictionary: PdfDictionary, content: Buffer, asDeclared: boolean): void {
    const type = nameOf(dictionary.get("Type"));
    if (type === "XRef" && dictionary.has("Encrypt")) this.encrypted = true;
    if (type === "ObjStm") this.#objectStream(dictionary, content);
    else if (asDeclared && !unpacks(dictionary, content, this.#unpackUntil)) this.damagedStreams++;
  }

  #objectStream(dictionary: PdfDictionary, content: Buffer): void {
    // Encrypted objects cannot be read, and the file is refused for that.
    const data = this.encrypted ? null : decodeStream(dictionary, content);
    if (data === null) {
      this.damagedStreams++;
      return;
    }
    const count = dictionary.get("N");
    const first = dictionary.get("First");
    if (typeof count !== "number" || typeof first !== "number") return;
    const head = new Lexer(data, 0);
    for (let index = 0; index < count && this.#objects < objectsAtMost; index++) {
      const number = head.value();
      const offset = head.value();
      if (typeof number !== "number" || typeof offset !== "number") return;
      this.#objects++;
      this.#value(number, new Lexer(data, first + offset, this.#note).value());
    }
  }
}

const digit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const blank = (byte: number | undefined) =>
  byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13) || byte === 0;

/** The object number before the word `obj`, and where it stands; null when the word is part of something else. */
function numberBefore(bytes: Buffer, obj: number): { number: number; at: number } | null {
  let at = obj - 1;
  if (!blank(bytes[at]) && !digit(bytes[at])) return null;
  while (blank(bytes[at])) at--;
  const generation = at;
  while (digit(bytes[at])) at--;
  if (at === generation || !blank(bytes[at])) return null;
  while (blank(bytes[at])) at--;
  const end = at;
  while (digit(bytes[at])) at--;
  if (at === end || end - at > 10) return null;
  return { number: Number(bytes.toString("latin1", at + 1, end + 1)), at: at + 1 };
}

const textFilters = new Set(["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW"]);

/** Whether packed data unpacks to its end. Past the time allowed, or where only an image library can tell, it may. */
function unpacks(dictionary: PdfDictionary, content: Buffer, until: number): boolean {
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
