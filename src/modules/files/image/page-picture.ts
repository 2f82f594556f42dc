import { deflateSync } from "node:zlib";
import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
} from "@cantoo/pdf-lib";
import sharp, { type Sharp } from "sharp";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One picture of a file, upright and ready for a page of a PDF. */
export interface PagePicture extends Size {
  /** As its file says it (EXIF), before it was put upright. */
  readonly orientation: number | undefined;
  /** It is drawn with fewer dots than it has. */
  readonly smaller: boolean;
  draw(page: PDFPage, size: Size): void;
}

/** More dots than this no reader shows in reasonable time: 600 to the inch of a page twice as large as a letter. */
const mostDots = 70_000_000;
const options = { limitInputPixels: false, unlimited: false } as const;

/** What makes the decoder give up: any fault, or only an end that is missing. */
export type Strictness = "warning" | "truncated";

/** @throws Error when the picture cannot be decoded to its end */
export async function pagePicture(
  bytes: Buffer,
  how: { readonly page: number; readonly failOn: Strictness },
  pdf: PDFDocument,
): Promise<PagePicture> {
  const source = sharp(bytes, { ...options, ...how });
  const about = await source.metadata();
  const height = about.pageHeight ?? about.height;
  const turned = (about.orientation ?? 1) > 4;
  const size = {
    ...(turned ? { width: height, height: about.width } : { width: about.width, height }),
    orientation: about.orientation,
  };
  const upright = source.rotate().flatten({ background: "#ffffff" });
  // What a fax or an office scanner makes: it stays as sharp and as small as it is.
  if (about.bitsPerSample === 1 && about.channels === 1)
    return { ...size, smaller: false, draw: await inTwo(upright, pdf) };
  const scale = Math.sqrt(mostDots / (size.width * size.height));
  const shown = scale < 1 ? upright.resize({ width: Math.floor(size.width * scale) }) : upright;
  return { ...size, smaller: scale < 1, draw: await inColours(shown, about.space === "b-w", pdf) };
}

async function inColours(picture: Sharp, grey: boolean, pdf: PDFDocument): Promise<PagePicture["draw"]> {
  const data = await picture
    .toColorspace(grey ? "b-w" : "srgb")
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();
  const image = await pdf.embedJpg(data);
  return (page, size) => page.drawImage(image, { x: 0, y: 0, ...size });
}

/** Black and white, a bit a dot. */
async function inTwo(picture: Sharp, pdf: PDFDocument): Promise<PagePicture["draw"]> {
  const { data, info } = await picture.toColorspace("b-w").raw().toBuffer({ resolveWithObject: true });
  const image = pdf.context.stream(deflateSync(packed(data, info.width, info.height, info.channels)), {
    Type: "XObject",
    Subtype: "Image",
    Width: info.width,
    Height: info.height,
    ColorSpace: "DeviceGray",
    BitsPerComponent: 1,
    Filter: "FlateDecode",
  });
  const reference = pdf.context.register(image);
  return (page, { width, height }) => {
    const name = page.node.newXObject("Image", reference);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(width, 0, 0, height, 0, 0),
      drawObject(name),
      popGraphicsState(),
    );
  };
}

function packed(data: Buffer, width: number, height: number, channels: number): Buffer {
  const row = Math.ceil(width / 8);
  const out = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * channels] ?? 0) < 128) continue;
      const at = y * row + (x >> 3);
      out[at] = (out[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return out;
}
