/** What a picture is, as its decoder says. */
export interface PictureShape {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a stretch of the picture's data is nothing but zeros, as a disk or a card leaves what it could not write. A decoder
 * reads them as grey and says nothing. A blank picture has zeros too: no more than its blocks can need.
 */
export function hasZeroedData(bytes: Buffer, { format, width, height }: PictureShape): boolean {
  if (format === "webp") {
    const data = chunkOf(bytes, "VP8 ");
    // 40 blank blocks of 16 × 16 dots a byte, as measured with libwebp from 1,000 to 16,000 dots.
    return data !== null && longestZeros(data) > (width * height) / 256 / 32 + 256;
  }
  if (format !== "jpeg") return false;
  const scan = bytes.indexOf("\xff\xda", 0, "latin1");
  // Two codes of a bit or more for each block of 8 × 8 dots, in three colours.
  return scan >= 0 && longestZeros(bytes.subarray(scan)) > ((width * height) / 64) * 3 * (2 / 8) + 256;
}

function chunkOf(bytes: Buffer, wanted: string): Buffer | null {
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    if (bytes.toString("latin1", at, at + 4) === wanted) return bytes.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  return null;
}

function longestZeros(bytes: Buffer): number {
  let longest = 0;
  for (let from = bytes.indexOf(0); from >= 0; ) {
    let to = from;
    while (bytes[to] === 0) to++;
    longest = Math.max(longest, to - from);
    from = bytes.indexOf(0, to);
  }
  return longest;
}
