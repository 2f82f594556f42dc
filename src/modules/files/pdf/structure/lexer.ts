/** A value as PDF writes it (ISO 32000-2, 7.3). Strings keep no content: nothing here needs it. */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly name: string }
  | { readonly ref: number }
  | { readonly keyword: string }
  | { readonly text: true }
  | readonly PdfValue[]
  | PdfDictionary;
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** Of the readers that we know none goes deeper into a value. */
const deepest = 500;
const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiter = new Set([...Buffer.from("()<>[]{}/%", "latin1")]);

/** Told of what a lexer meets on its way. */
export interface LexerListener {
  /** Every dictionary, also those inside others. */
  dictionary(dictionary: PdfDictionary): void;
  /** A value is nested deeper than is read here. */
  tooDeep(): void;
}
const nobody: LexerListener = { dictionary: () => undefined, tooDeep: () => undefined };

export const nameOf = (value: PdfValue | undefined): string | null =>
  typeof value === "object" && value !== null && "name" in value ? value.name : null;
export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;

/** Reads values one after the other and never throws: what cannot be read is a keyword or null. */
export class Lexer {
  readonly bytes: Buffer;
  position: number;
  readonly #listener: LexerListener;

  constructor(bytes: Buffer, position: number, listener: LexerListener = nobody) {
    this.bytes = bytes;
    this.position = position;
    this.#listener = listener;
  }

  get atEnd(): boolean {
    return this.position >= this.bytes.length;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) return;
      if (byte === 0x25) this.#skipLine();
      else if (space.has(byte)) this.position++;
      else return;
    }
  }

  #skipLine(): void {
    for (let byte = this.bytes[this.position]; byte !== undefined && byte !== 10 && byte !== 13; )
      byte = this.bytes[++this.position];
  }

  value(depth = 0): PdfValue {
    this.skipSpace();
    const byte = this.bytes[this.position];
    if (byte === undefined) return { keyword: "" };
    if (depth > deepest) {
      this.#listener.tooDeep();
      return { keyword: "" };
    }
    if (byte === 0x2f) return { name: this.#name() };
    if (byte === 0x28) return this.#text();
    if (byte === 0x5b) return this.#array(depth);
    if (byte === 0x3c) return this.bytes[this.position + 1] === 0x3c ? this.#dictionary(depth) : this.#hexText();
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e) return this.#numberOrRef();
    return this.#keyword();
  }

  #word(): string {
    const start = this.position;
    for (let byte = this.bytes[this.position]; byte !== undefined && !space.has(byte) && !delimiter.has(byte); )
      byte = this.bytes[++this.position];
    return this.bytes.toString("latin1", start, this.position);
  }

  #name(): string {
    this.position++;
    const written = this.#word();
    if (!written.includes("#")) return written;
    return written.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #text(): PdfValue {
    let open = 0;
    for (let byte = this.bytes[this.position]; byte !== undefined; byte = this.bytes[this.position]) {
      this.position++;
      if (byte === 0x5c) this.position++;
      else if (byte === 0x28) open++;
      else if (byte === 0x29 && --open === 0) break;
    }
    return { text: true };
  }

  #hexText(): PdfValue {
    const end = this.bytes.indexOf(0x3e, this.position);
    this.position = end < 0 ? this.bytes.length : end + 1;
    return { text: true };
  }

  #array(depth: number): PdfValue {
    this.position++;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.position] === 0x5d) {
        this.position++;
        return items;
      }
      const before = this.position;
      const item = this.value(depth + 1);
      if (isEnd(item) || this.position === before) return items;
      items.push(item);
    }
  }

  #dictionary(depth: number): PdfValue {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      const byte = this.bytes[this.position];
      if (byte === undefined) break;
      if (byte === 0x3e) {
        this.position += this.bytes[this.position + 1] === 0x3e ? 2 : 1;
        break;
      }
      const before = this.position;
      const key = this.value(depth + 1);
      if (isEnd(key)) {
        this.position = before;
        break;
      }
      const name = nameOf(key);
      if (name === null) {
        if (this.position === before) this.position++;
        continue;
      }
      const start = this.position;
      const value = this.value(depth + 1);
      if (isEnd(value)) {
        this.position = start;
        break;
      }
      if (value !== null) entries.set(name, value);
    }
    this.#listener.dictionary(entries);
    return entries;
  }

  #numberOrRef(): PdfValue {
    const first = Number(this.#word());
    if (!Number.isInteger(first) || first < 0) return Number.isNaN(first) ? 0 : first;
    const after = this.position;
    // `12 0 R`: at most twenty bytes further on.
    const rest = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z0-9])/.exec(
      this.bytes.toString("latin1", after, Math.min(after + 24, this.bytes.length)),
    );
    if (rest === null) return first;
    this.position = after + rest[0].length;
    return { ref: first };
  }

  #keyword(): PdfValue {
    const word = this.#word();
    if (word === "") this.position++;
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : { keyword: word };
  }
}

/** A keyword that can only stand outside a value: whatever was being read has been cut. */
function isEnd(value: PdfValue): boolean {
  if (typeof value !== "object" || value === null || !("keyword" in value)) return false;
  return ["", "endobj", "obj", "endstream", "stream", "xref", "trailer", "startxref"].includes(value.keyword);
}
