import sharp from "sharp";
import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { writeOutput } from "../sandbox/task-files.ts";
import { documentForPage, openDocument } from "./open-documents.ts";

const mostDots = 40_000_000;
/** A WebP picture has no longer side. */
const longestSide = 16_383;

/** One page as a WebP picture of the wanted width. Runs in the sandbox. */
export async function renderPage(task: Extract<Task, { kind: "render-page" }>): Promise<Outcome> {
  const { pages } = await openDocument(task.file);
  if (task.page > pages) return refused("document-page-not-found", { pages });
  const document = await documentForPage(task.file, task.page - 1);
  const size = document.size(task.page - 1);
  const ratio = size.height / size.width;
  // A page as long as a roll of paper is shown smaller, never half.
  const width = Math.max(1, Math.floor(Math.min(task.width, Math.sqrt(mostDots / ratio), longestSide / ratio)));
  const height = Math.min(longestSide, Math.max(1, Math.floor(width * ratio)));
  const data = document.picture(task.page - 1, width, height);
  const picture = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: "#ffffff" })
    .webp({ quality: 82, effort: 2 })
    .toBuffer();
  await writeOutput(task.out, picture);
  return done({ pages });
}
