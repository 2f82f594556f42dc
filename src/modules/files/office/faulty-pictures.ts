import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { hasZeroedData } from "../image/zeroed-data.ts";
import { maxPixels } from "../rules/format-policy.ts";
import type { OfficePackage, Part } from "./zip-package.ts";

/** Pictures of the file itself, for lists of files: no reader shows them in the document. */
const ofTheFile = /^(docProps|Thumbnails)\//i;
const named = /\.(jpe?g|jfif|png|gif|webp|tiff?)$/i;
const mostBytes = 128 * 1_048_576;
/** Decoding all pictures takes no longer than this; what was not reached by then is not called whole. */
const mostMilliseconds = 20_000;

/** Whether a picture of the document is cut off or has faults, or was not looked at whole. */
export async function hasFaultyPicture(office: OfficePackage): Promise<boolean> {
  const until = performance.now() + mostMilliseconds;
  for (const part of office.parts) {
    if (!named.test(part.name) || ofTheFile.test(part.name)) continue;
    if (performance.now() > until || part.unpackedBytes > mostBytes) return true;
    if (!(await isWhole(part))) return true;
  }
  return false;
}

/** Every dot is decoded, and kept small. A kind that the decoder does not know is no fault: its program does. */
async function isWhole(part: Part): Promise<boolean> {
  const bytes = await buffer(await part.open());
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
