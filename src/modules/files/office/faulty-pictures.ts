import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { hasZeroedData } from "../image/zeroed-data.ts";
import { maxPixels } from "../rules/format-policy.ts";
import type { OfficePackage } from "./zip-package.ts";

/** Pictures of the file itself, for lists of files: no reader shows them in the document. */
const ofTheFile = /^(docProps|Thumbnails)\//i;
const named = /\.(jpe?g|jfif|png|gif|webp|tiff?)$/i;
const mostBytes = 128 * 1_048_576;
/** Processor time for decoding, less than half of what an examination has: of pictures after it only the ends are looked at. */
const mostMicroseconds = 4_000_000;

/** Whether a picture of the document is cut off or has faults, or was not looked at whole. */
export async function hasFaultyPicture(office: OfficePackage): Promise<boolean> {
  const begun = process.cpuUsage();
  const isTimeLeft = () => {
    const { user, system } = process.cpuUsage(begun);
    return user + system < mostMicroseconds;
  };
  for (const part of office.parts) {
    if (!named.test(part.name) || ofTheFile.test(part.name)) continue;
    if (part.unpackedBytes > mostBytes) return true;
    const bytes = await buffer(await part.open());
    const isWhole = isTimeLeft() ? await decodesWhole(bytes) : endsWhole(bytes);
    if (!isWhole) return true;
  }
  return false;
}

/** Every dot is decoded, and kept small. A kind that the decoder does not know is no fault: its program does. */
async function decodesWhole(bytes: Buffer): Promise<boolean> {
  if (!isKnown(bytes)) return bytes.length > 0;
  try {
    const about = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "warning" }).metadata();
    await sharp(bytes, { limitInputPixels: maxPixels, failOn: "warning" })
      .resize(8, 8, { fit: "fill" })
      .raw()
      .toBuffer();
    return !hasZeroedData(bytes, about);
  } catch {
    // Whatever the decoder stumbles over, not all of the picture is there.
    return false;
  }
}

function isKnown(bytes: Buffer): boolean {
  const head = bytes.toString("latin1", 0, 12);
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|II\*\0|MM\0\*)/.test(head) || /^RIFF....WEBP/s.test(head);
}

/** Whether the end of the picture is there, by how its kind says that it ends. */
export function endsWhole(bytes: Buffer): boolean {
  const end = bytes.subarray(-1024);
  const head = bytes.toString("latin1", 0, 4);
  if (head.startsWith("\xff\xd8")) return end.includes("\xff\xd9", 0, "latin1");
  if (head === "\x89PNG") return end.includes("IEND", 0, "latin1");
  if (head === "RIFF") return bytes.length >= 12 && bytes.length >= bytes.readUInt32LE(4) + 8;
  if (head === "GIF8") return end.includes(";");
  return bytes.length > 0;
}
