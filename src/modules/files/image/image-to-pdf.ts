import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { remarkOnPages } from "../domain/remark.ts";
import { maxPixels } from "../rules/format-policy.ts";
import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { readInput, writeOutput } from "../sandbox/task-files.ts";
import { type PagePicture, pagePicture, type Strictness } from "./page-picture.ts";
import { pageSize, turned } from "./page-size.ts";
import { resolutionOf } from "./resolution.ts";
import { tiffPages } from "./tiff-pages.ts";
import { hasZeroedData } from "./zeroed-data.ts";

type ImageTask = Extract<Task, { kind: "image-to-pdf" }>;

/** Decoding stops at the end of a picture that is cut off, or already at any fault. */

/**
 * The PDF that people read of a picture: upright, one page a picture, in its own size where it says so. The picture
 * itself is kept as received. One that is cut off is refused, not shown half; where its data has faults that leave part
 * of it grey, the pages are named in a remark (`image-faulty`).
 */
export async function imageToPdf(task: ImageTask): Promise<Outcome> {
  const bytes = await readInput(task.file);
  const about = await sharp(bytes, { ...options, failOn: "truncated" }).metadata();
  const pages = about.pages ?? 1;
  if (about.width * (about.pageHeight ?? about.height) > maxPixels)
    return refused("image-too-large", { limit: maxPixels / 1_000_000 });
  if ((pages > 1 && about.format !== "tiff") || isMovingPng(bytes)) return refused("image-moving");
  if (pages > task.maxPages) return refused("image-too-many-pages", { pages, limit: task.maxPages });
  const announced = about.format === "tiff" ? tiffPages(bytes) : null;
  // The chain of its pages breaks off: those that can be read are not all.
  if (announced !== null && (!announced.whole || announced.pages.length !== pages)) return refused("image-damaged");
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const isZeroed = hasZeroedData(bytes, about);
  const faulty: number[] = [];
  let reduced = false;
  for (let page = 0; page < pages; page++) {
    const said = announced?.pages[page];
    const { picture, isWhole } = await uprightPicture(bytes, page, pdf);
    const { orientation, smaller, draw } = picture;
    reduced ||= smaller;
    if (!isWhole || said?.whole === false || (pages === 1 && isZeroed)) faulty.push(page + 1);
    const resolution = said === undefined ? resolutionOf(bytes) : said.resolution;
    const size = pageSize(picture, turned(resolution, orientation));
    const drawn = pdf.addPage([size.width, size.height]);
    draw(drawn, size);
  }
  await writeOutput(task.out, await pdf.save());
  const remarks = [
    ...(reduced ? ["image-shown-smaller"] : []),
    ...(faulty.length > 0 ? [remarkOnPages("image-faulty", faulty)] : []),
  ];
  return done({ pages, remarks });
}

const options = { limitInputPixels: false, unlimited: false } as const;

/** @throws Error when it is cut off */
async function uprightPicture(
  bytes: Buffer,
  page: number,
  pdf: PDFDocument,
): Promise<{ readonly picture: PagePicture; readonly isWhole: boolean }> {
  const decoded = (failOn: Strictness) => pagePicture(bytes, { page, failOn }, pdf);
  try {
    return { picture: await decoded("warning"), isWhole: true };
  } catch {
    // Whether the fault is one that readers pass over, the second look says.
    return { picture: await decoded("truncated"), isWhole: false };
  }
}

/** A PNG that moves says so before its first picture; readers of pages show that one alone. */
const isMovingPng = (bytes: Buffer) =>
  bytes.toString("latin1", 1, 4) === "PNG" && bytes.subarray(0, 65_536).includes("acTL", 0, "latin1");
