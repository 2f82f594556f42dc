/** One box of an ISO base media file (ISO/IEC 14496-12). */
interface Box {
  readonly type: string;
  readonly body: number;
  /** Where it ends by its own word, which may be past the end of the file. */
  readonly end: number;
}

export interface HeifOutline {
  /** Part of what the file says it holds is not there: a decoder would leave it out in silence. */
  readonly cut: boolean;
  /** Beside still pictures, or instead of them, it holds moving ones or sound. */
  readonly moving: boolean;
}

/** What a HEIF file says of itself, without looking into its pictures. */
export function heifOutline(bytes: Buffer): HeifOutline {
  const top = boxesIn(bytes, 0, bytes.length);
  const meta = top.find((box) => box.type === "meta");
  const locations =
    meta === undefined ? undefined : boxesIn(bytes, meta.body + 4, meta.end).find((box) => box.type === "iloc");
  const reach = locations === undefined ? 0 : farthestByte(bytes, locations);
  return {
    cut: top.some((box) => box.end > bytes.length) || reach > bytes.length,
    moving: top.some((box) => box.type === "moov"),
  };
}

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= Math.min(to, bytes.length); ) {
    const short = bytes.readUInt32BE(at);
    const long = short === 1 && at + 16 <= bytes.length;
    const size = long ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
    const head = long ? 16 : 8;
    if (size < head) break;
    found.push({ type: bytes.toString("latin1", at + 4, at + 8), body: at + head, end: at + size });
    at += size;
  }
  return found;
}

/** The end of the last byte that an item has in the file (`iloc`, ISO/IEC 14496-12, 8.11.3); 0 where it cannot be told. */
function farthestByte(bytes: Buffer, { body, end }: Box): number {
  const box = bytes.subarray(body, Math.min(end, bytes.length));
  let at = 0;
  const read = (length: number): number => {
    const value = length === 0 ? 0 : length === 8 ? Number(box.readBigUInt64BE(at)) : box.readUIntBE(at, length);
    at += length;
    return value;
  };
  try {
    const version = read(1);
    at = 4;
    const sizes = read(2);
    const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
    const indexSize = version > 0 ? sizes & 15 : 0;
    const items = read(version === 2 ? 4 : 2);
    let reach = 0;
    for (let item = 0; item < items; item++) {
      read(version === 2 ? 4 : 2);
      const inFile = version === 0 || (read(2) & 15) === 0;
      read(2);
      const base = read(baseSize);
      for (let extents = read(2); extents > 0; extents--) {
        read(indexSize);
        const [offset, length] = [read(offsetSize), read(lengthSize)];
        if (inFile) reach = Math.max(reach, base + offset + length);
      }
    }
    return reach;
  } catch {
    // Not what the standard says: the decoder refuses it in its own way.
    return 0;
  }
}
