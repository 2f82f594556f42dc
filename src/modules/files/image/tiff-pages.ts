import type { Resolution } from "./resolution.ts";

/** A picture of a TIFF file, as its directory announces it. */
interface TiffPage {
  /** Dots per inch; null when it does not say. */
  readonly resolution: Resolution | null;
  /** Every strip or tile that the picture's height asks for is listed and lies inside the file. */
  readonly whole: boolean;
}

export interface TiffPages {
  readonly pages: readonly TiffPage[];
  /** The chain of directories comes to its end; otherwise pages are missing. */
  readonly whole: boolean;
}

const tags = {
  height: 257,
  compression: 259,
  stripOffsets: 273,
  rowsPerStrip: 278,
  stripLengths: 279,
  xResolution: 282,
  yResolution: 283,
  planes: 284,
  unit: 296,
  tileOffsets: 324,
  tileLengths: 325,
} as const;
const sizeOfType: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8, 13: 4, 16: 8 };
const oldJpeg = 6;
const centimetres = 3;
const noUnit = 1;
const mostPages = 10_000;

/** What the directories of a TIFF (classic or big) announce, read without its pictures. */
export function tiffPages(bytes: Buffer): TiffPages {
  const file = new TiffFile(bytes);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  let at = file.firstDirectory();
  while (at !== 0) {
    const directory = seen.has(at) || pages.length >= mostPages ? null : file.directory(at);
    if (directory === null) return { pages, whole: false };
    seen.add(at);
    pages.push({ resolution: resolutionOf(directory.entries), whole: isWhole(directory.entries, bytes.length) });
    at = directory.next;
  }
  return { pages, whole: pages.length > 0 };
}

type Entries = ReadonlyMap<number, readonly number[]>;

function resolutionOf(entries: Entries): Resolution | null {
  const x = entries.get(tags.xResolution)?.[0] ?? 0;
  const y = entries.get(tags.yResolution)?.[0] ?? 0;
  if (!(x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y))) return null;
  const unit = entries.get(tags.unit)?.[0];
  const perInch = unit === centimetres ? 2.54 : 1;
  return { x: x * perInch, y: y * perInch, isAbsolute: unit !== noUnit };
}

function isWhole(entries: Entries, size: number): boolean {
  // Its strips are addressed in a way of its own.
  if (entries.get(tags.compression)?.[0] === oldJpeg) return true;
  const tiled = entries.has(tags.tileOffsets);
  const offsets = entries.get(tiled ? tags.tileOffsets : tags.stripOffsets) ?? [];
  const lengths = entries.get(tiled ? tags.tileLengths : tags.stripLengths) ?? [];
  if (offsets.length === 0) return false;
  if (!offsets.every((offset, index) => offset > 0 && offset < size && lengths[index] !== 0)) return false;
  if (tiled) return true;
  const height = entries.get(tags.height)?.[0] ?? 0;
  const rows = Math.min(height, entries.get(tags.rowsPerStrip)?.[0] ?? height);
  return offsets.length >= Math.ceil(height / Math.max(1, rows));
}

/** Numbers at their places, in the byte order of the file. Outside of it there is nothing. */
class TiffFile {
  readonly #bytes: Buffer;
  readonly #little: boolean;
  readonly #big: boolean;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#little = bytes[0] === 0x49;
    this.#big = this.#number(2, 2) === 43;
  }

  firstDirectory(): number {
    return (this.#big ? this.#number(8, 8) : this.#number(4, 4)) ?? 0;
  }

  /** Null where it is cut off. */
  directory(at: number): { readonly entries: Entries; readonly next: number } | null {
    const [countSize, entrySize, pointer] = this.#big ? [8, 20, 8] : [2, 12, 4];
    const count = this.#number(at, countSize);
    if (count === null || count > 4096) return null;
    const entries = new Map<number, readonly number[]>();
    for (let index = 0; index < count; index++) {
      const place = at + countSize + index * entrySize;
      const tag = this.#number(place, 2);
      const values = this.#values(place, pointer);
      if (tag === null || values === null) return null;
      entries.set(tag, values);
    }
    const next = this.#number(at + countSize + count * entrySize, pointer);
    return next === null ? null : { entries, next };
  }

  #values(place: number, pointer: number): readonly number[] | null {
    const type = this.#number(place + 2, 2);
    const count = this.#number(place + 4, pointer);
    if (type === null || count === null) return null;
    const size = sizeOfType[type];
    // Texts and the like are of no use here.
    if (size === undefined || count > 1_000_000) return [];
    const inside = size * count <= pointer;
    const from = inside ? place + 4 + pointer : this.#number(place + 4 + pointer, pointer);
    if (from === null) return null;
    const values: number[] = [];
    for (let index = 0; index < count; index++) {
      const at = from + index * size;
      const value = type === 5 ? this.#ratio(at) : this.#number(at, size);
      if (value === null) return null;
      values.push(value);
    }
    return values;
  }

  #ratio(at: number): number | null {
    const over = this.#number(at, 4);
    const under = this.#number(at + 4, 4);
    return over === null || under === null ? null : over / under;
  }

  #number(at: number, size: number): number | null {
    if (at < 0 || at + size > this.#bytes.length) return null;
    if (size === 8) return Number(this.#little ? this.#bytes.readBigUInt64LE(at) : this.#bytes.readBigUInt64BE(at));
    return this.#little ? this.#bytes.readUIntLE(at, size) : this.#bytes.readUIntBE(at, size);
  }
}
