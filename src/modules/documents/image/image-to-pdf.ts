import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { maxPixels } from "../rules/format-policy.ts";
import { done, type Outcome, refused, type Task } from "../workshop/task.ts";
import { readInput, writeOutput } from "../workshop/task-files.ts";

type ImageTask = Extract<Task, { kind: "image-to-pdf" }>;

const letter = { width: 612, height: 792 } as const;
const longestSide = 22 * 72;

/**
 * The PDF that people read of a picture: upright, one page a picture, in its own size where it says so. The picture
 * itself is kept as received. Decoding stops at the first error: a cut-off photo is refused, not shown half.
 */
export async function imageToPdf(task: ImageTask): Promise<Outcome> {
  const options = { failOn: "truncated", limitInputPixels: false, unlimited: false } as const;
  const bytes = await readInput(task.file);
  const about = await sharp(bytes, options).metadata();
  const pages = about.pages ?? 1;
  if (about.width * (about.pageHeight ?? about.height) > maxPixels)
    return refused("image-too-large", { limit: maxPixels / 1_000_000 });
  if ((pages > 1 && about.format !== "tiff") || isMovingPng(bytes)) return refused("image-moving");
  if (pages > task.maxPages) return refused("image-too-many-pages", { pages, limit: task.maxPages });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page++) {
    const upright = sharp(bytes, { ...options, page })
      .rotate()
      .flatten({ background: "#ffffff" })
      .toColorspace("srgb");
    const { data, info } = await upright
      .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
      .toBuffer({ resolveWithObject: true });
    const size = pageSize(info.width, info.height, about.density ?? 0);
    const drawn = pdf.addPage([size.width, size.height]);
    drawn.drawImage(await pdf.embedJpg(data), { x: 0, y: 0, ...size });
  }
  await writeOutput(task.out, await pdf.save());
  return done({ pages });
}

/** A PNG that moves says so before its first picture; readers of pages show that one alone. */
const isMovingPng = (bytes: Buffer) =>
  bytes.toString("latin1", 1, 4) === "PNG" && bytes.subarray(0, 65_536).includes("acTL", 0, "latin1");

/** In points. A photo says 72 dots per inch and means nothing by it: it is fitted to a letter page. */
function pageSize(width: number, height: number, density: number): { width: number; height: number } {
  const scale = density > 96 ? 72 / density : 0;
  if (scale > 0 && Math.max(width, height) * scale <= longestSide)
    return { width: width * scale, height: height * scale };
  const fit =
    width > height
      ? Math.min(letter.height / width, letter.width / height)
      : Math.min(letter.width / width, letter.height / height);
  return { width: width * fit, height: height * fit };
}
