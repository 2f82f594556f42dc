import { PDFDocument } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { maxPixels } from "../rules/format-policy.ts";
import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { readInput, writeOutput } from "../sandbox/task-files.ts";
import { type CodedPicture, heicPictures, type Picture } from "./heic-pictures.ts";
import { heifOutline } from "./heif-boxes.ts";

const letter = { width: 612, height: 792 } as const;

/**
 * The PDF that people read of a telephone's photo (HEIC): one page a picture, upright, fitted to a letter page. The photo
 * itself is kept as received. A cut-off one is refused: its decoder would leave tiles out and say nothing.
 */
export async function heicToPdf(task: Extract<Task, { kind: "heic-to-pdf" }>): Promise<Outcome> {
  const bytes = await readInput(task.file);
  const outline = heifOutline(bytes);
  if (outline.cut) return refused("image-damaged");
  const pictures = heicPictures(bytes);
  if (pictures.length === 0) return refused(outline.moving ? "image-moving" : "image-heic-unreadable");
  if (pictures.length > task.maxPages)
    return refused("image-too-many-pages", { pages: pictures.length, limit: task.maxPages });
  if (pictures.some(({ width, height }) => width * height > maxPixels))
    return refused("image-too-large", { limit: maxPixels / 1_000_000 });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const coded of pictures) if (!(await addPage(pdf, coded))) return refused("image-heic-unreadable");
  await writeOutput(task.out, await pdf.save());
  return done({ pages: pictures.length, remarks: outline.moving ? ["image-still-only"] : [] });
}

async function addPage(pdf: PDFDocument, coded: CodedPicture): Promise<boolean> {
  const picture = await coded.decode();
  coded.close();
  if (picture === null) return false;
  const { width, height } = fitted(picture);
  const drawn = pdf.addPage([width, height]);
  drawn.drawImage(await pdf.embedJpg(await jpegOf(picture)), { x: 0, y: 0, width, height });
  return true;
}

const jpegOf = ({ width, height, rgba }: Picture) =>
  sharp(rgba, { raw: { width, height, channels: 4 }, limitInputPixels: false })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 90, chromaSubsampling: "4:4:4" })
    .toBuffer();

/** A photo does not say how large it wants to be: a letter page, upright or across. */
function fitted({ width, height }: Picture): { width: number; height: number } {
  const [across, up] = width > height ? [letter.height, letter.width] : [letter.width, letter.height];
  const fit = Math.min(across / width, up / height);
  return { width: width * fit, height: height * fit };
}
