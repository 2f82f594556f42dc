/** How many dots stand on an inch, across and down; where `isAbsolute` is false only their relation means something. */
export interface Resolution {
  readonly x: number;
  readonly y: number;
  readonly isAbsolute: boolean;
}

const inchesPerMetre = 0.0254;

/** What a JPEG (JFIF) or a PNG says of its dots, or null when it says nothing. */
export function resolutionOf(bytes: Buffer): Resolution | null {
  if (bytes.toString("latin1", 6, 11) === "JFIF\0" && bytes.length > 18) return jfif(bytes);
  const at = bytes.toString("latin1", 1, 4) === "PNG" ? bytes.subarray(0, 65_536).indexOf("pHYs", 0, "latin1") : -1;
  return at > 0 && bytes.length > at + 13 ? pngOf(bytes, at + 4) : null;
}

function jfif(bytes: Buffer): Resolution | null {
  const unit = bytes[13] ?? 0;
  const perInch = unit === 2 ? 2.54 : 1;
  const x = bytes.readUInt16BE(14) * perInch;
  const y = bytes.readUInt16BE(16) * perInch;
  return x > 0 && y > 0 ? { x, y, isAbsolute: unit !== 0 } : null;
}

function pngOf(bytes: Buffer, at: number): Resolution | null {
  const x = bytes.readUInt32BE(at) * inchesPerMetre;
  const y = bytes.readUInt32BE(at + 4) * inchesPerMetre;
  return x > 0 && y > 0 ? { x, y, isAbsolute: bytes[at + 8] === 1 } : null;
}
