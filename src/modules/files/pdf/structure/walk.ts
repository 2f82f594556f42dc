import { type ActiveKind, noteActive, noteName } from "./active-content.ts";
import type { CrossReferences } from "./cross-references.ts";
import { decodeStream } from "./decode-stream.ts";
import { isDictionary, Lexer, type LexerListener, nameOf, type PdfDictionary, type PdfValue } from "./lexer.ts";
import { headerAt, headerBefore } from "./object-header.ts";
import { SmallValues } from "./small-values.ts";
import { streamAfter } from "./stream-after.ts";
import { unpacks } from "./unpacks.ts";

const objectsAtMost = 2_000_000;
const unpackMs = 2500;
/** Of what only looks like an object so much is read, and no more: it may overlap itself. */
const looseBytesAtMost = 64 * 1_048_576;

interface Packed {
  readonly dictionary: PdfDictionary;
  readonly content: Buffer;
}

/** One way through all objects of a file. */
export class Walk {
  readonly #bytes: Buffer;
  readonly #containers: ReadonlySet<number>;
  readonly active = new Set<ActiveKind>();
  readonly pages = new Set<number>();
  readonly #visited = new Map<number, number>();
  readonly #values = new SmallValues();
  readonly #packed: Packed[] = [];
  readonly #unpackUntil = performance.now() + unpackMs;
  readonly #listener: LexerListener = {
    dictionary: (dictionary) => noteActive(dictionary, this.active),
    tooDeep: () => {
      this.whole = false;
    },
  };
  encrypted = false;
  cutOff = false;
  damagedStreams = 0;
  /** Everything that may hold objects was read. */
  whole = true;
  #objects = 0;
  #looseBytes = 0;

  constructor(bytes: Buffer, containers: ReadonlySet<number>) {
    this.#bytes = bytes;
    this.#containers = containers;
  }

  /** From the first byte to the last, as a reader does that cannot trust the cross references. */
  body(): void {
    let position = 0;
    while (this.#mayGoOn()) {
      const found = this.#bytes.indexOf("obj", position);
      this.#trailers(position, found < 0 ? this.#bytes.length : found);
      if (found < 0) return;
      const begun = headerBefore(this.#bytes, found);
      position = begun === null ? found + 3 : this.#object(begun.number, begun.at, begun.end);
      if (begun === null && !isEndOfObject(this.#bytes, found)) this.#loose(found + 3);
    }
  }

  /** Objects that the cross references name and the body did not show: hidden inside others. Counts wrong places. */
  placesOf(references: CrossReferences): number {
    let wrong = 0;
    for (const [number, offset] of references.offsets) {
      if (this.#visited.get(offset) === number) continue;
      const head = headerAt(this.#bytes, offset);
      if (head === null || head.number !== number) wrong++;
      else if (!this.#visited.has(head.at)) this.#object(number, head.at, head.end);
    }
    return wrong;
  }

  /** Objects inside the data of streams: a reader that mends a file looks there too. */
  insideStreams(): void {
    for (let at = this.#bytes.indexOf("obj"); at >= 0 && this.#mayGoOn(); at = this.#bytes.indexOf("obj", at + 3)) {
      const begun = headerBefore(this.#bytes, at);
      if (begun !== null && !this.#visited.has(begun.at)) this.#loose(begun.end);
    }
  }

  /** The objects that are packed in streams, once it is known by what these are described. */
  packedObjects(): void {
    // What is in one may describe another.
    let waiting = this.#packed.splice(0);
    for (let before = waiting.length + 1; waiting.length < before; ) {
      before = waiting.length;
      waiting = waiting.filter(
        ({ dictionary, content }) => !this.#unpacked(this.#values.describe(dictionary), content),
      );
    }
    if (waiting.length > 0) this.whole = false;
  }

  #mayGoOn(): boolean {
    if (this.#objects < objectsAtMost) return true;
    this.whole = false;
    return false;
  }

  #trailers(from: number, to: number): void {
    if (to - from < 7) return;
    const gap = this.#bytes.subarray(from, to);
    for (let at = gap.indexOf("trailer"); at >= 0; at = gap.indexOf("trailer", at + 7)) {
      const trailer = new Lexer(this.#bytes, from + at + 7, this.#listener).value();
      if (isDictionary(trailer) && trailer.has("Encrypt")) this.encrypted = true;
    }
  }

  /** What follows the word `obj` where no number is seen before it: readers differ in what they take for one. */
  #loose(position: number): void {
    if (this.#looseBytes > looseBytesAtMost) {
      this.whole = false;
      return;
    }
    this.#objects++;
    const lexer = new Lexer(this.#bytes, position, this.#listener);
    const value = lexer.value();
    this.#name(value);
    const place = isDictionary(value) ? streamAfter(lexer, value, this.#values.known) : null;
    if (isDictionary(value) && place !== null && this.#holdsObjects(-1, value))
      this.#packed.push({ dictionary: value, content: this.#bytes.subarray(place.start, place.end) });
    this.#looseBytes += lexer.position - position;
  }

  /** @returns where the object ends */
  #object(number: number, at: number, position: number): number {
    this.#objects++;
    this.#visited.set(at, number);
    const lexer = new Lexer(this.#bytes, position, this.#listener);
    const value = lexer.value();
    this.#value(number, value);
    if (isDictionary(value)) {
      const place = streamAfter(lexer, value, this.#values.known);
      if (place !== null) {
        if (!place.asDeclared) this.damagedStreams++;
        this.#stream(number, value, this.#bytes.subarray(place.start, place.end), place.asDeclared);
        if (!place.closed) this.cutOff = true;
      }
    }
    lexer.skipSpace();
    this.cutOff = lexer.atEnd;
    return Math.max(lexer.position, position);
  }

  #value(number: number, value: PdfValue): void {
    this.#values.keep(number, value);
    this.#name(value);
    if (isDictionary(value) && nameOf(value.get("Type")) === "Page") this.pages.add(number);
  }

  #name(value: PdfValue): void {
    const name = nameOf(value);
    if (name !== null) noteName(name, this.active);
  }

  /** By its type, by what only such a stream has, or by what the cross references say. */
  #holdsObjects(number: number, dictionary: PdfDictionary): boolean {
    const described = dictionary.has("N") && dictionary.has("First");
    return nameOf(dictionary.get("Type")) === "ObjStm" || described || this.#containers.has(number);
  }

  #stream(number: number, dictionary: PdfDictionary, content: Buffer, asDeclared: boolean): void {
    if (nameOf(dictionary.get("Type")) === "XRef" && dictionary.has("Encrypt")) this.encrypted = true;
    if (this.#holdsObjects(number, dictionary)) this.#packed.push({ dictionary, content });
    else if (asDeclared && !unpacks(dictionary, content, this.#unpackUntil)) this.damagedStreams++;
  }

  /** @returns false when it cannot be told what is in it */
  #unpacked(dictionary: PdfDictionary, content: Buffer): boolean {
    // Encrypted objects cannot be read, and the file is refused for that.
    if (this.encrypted) return true;
    const count = dictionary.get("N");
    const first = dictionary.get("First");
    const data = decodeStream(dictionary, content);
    if (data === null || typeof count !== "number" || typeof first !== "number") return false;
    const head = new Lexer(data, 0);
    for (let index = 0; index < count && this.#mayGoOn(); index++) {
      const number = head.value();
      const offset = head.value();
      if (typeof number !== "number" || typeof offset !== "number") return false;
      this.#objects++;
      this.#value(number, new Lexer(data, first + offset, this.#listener).value());
    }
    return true;
  }
}

const isEndOfObject = (bytes: Buffer, obj: number) => bytes.toString("latin1", obj - 3, obj) === "end";
