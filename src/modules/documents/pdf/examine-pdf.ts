import type { SealedFile } from "../../../platform/blobs/sealed-file.ts";
import { done, type Outcome, refused } from "../workshop/task.ts";
import { readInput } from "../workshop/task-files.ts";
import { type PdfDocument, PdfUnreadable, withPdf } from "./pdf-document.ts";
import { type ActiveKind, activeKinds } from "./structure/active-content.ts";
import { StreamTooLarge } from "./structure/decode-stream.ts";
import type { Survey } from "./structure/survey.ts";
import { surveyByReaders } from "./survey-by-readers.ts";

const codeOf: Readonly<Record<ActiveKind, string>> = {
  portfolio: "pdf-portfolio",
  script: "pdf-active-script",
  launch: "pdf-active-launch",
  media: "pdf-active-media",
  attachments: "pdf-attachments",
  form: "pdf-active-form",
};

/**
 * What a PDF is: so many pages that a reader can show, or the refusal that fits. Runs in the workshop.
 * Faults that readers mend by themselves are remarks (`pdf-repaired`, `pdf-stream-damaged`): said, not refused.
 */
export async function examinePdf(file: SealedFile, maxPages: number): Promise<Outcome> {
  const bytes = await readInput(file);
  let survey: Survey;
  try {
    survey = await surveyByReaders(bytes);
  } catch (error) {
    if (error instanceof StreamTooLarge) return refused("pdf-too-complex");
    throw error;
  }
  if (survey.encrypted) return refused("pdf-encrypted");
  const active = activeKinds.find((kind) => survey.active.has(kind));
  if (active !== undefined) return refused(codeOf[active]);
  if (survey.cutOff) return refused("pdf-truncated");
  return withPdf(bytes, (document) => pagesOf(document, survey, maxPages)).catch((error: unknown) =>
    refused(error instanceof PdfUnreadable && error.encrypted ? "pdf-encrypted" : "pdf-malformed"),
  );
}

function pagesOf(document: PdfDocument, survey: Survey, maxPages: number): Outcome {
  const { pages } = document;
  if (pages < 1) return refused("pdf-no-pages");
  if (pages > maxPages) return refused("pdf-too-many-pages", { pages, limit: maxPages });
  // Where a reader had to look for the pages itself, it must have found all that are there.
  if (survey.rebuilt && pages < survey.pageObjects) return refused("pdf-malformed");
  for (let index = 0; index < pages; index++) {
    const { width, height } = document.size(index);
    if (!(width > 0 && height > 0)) return refused("pdf-malformed");
  }
  const remarks = [
    ...(survey.rebuilt ? ["pdf-repaired"] : []),
    ...(survey.damagedStreams > 0 ? ["pdf-stream-damaged"] : []),
    ...(survey.whole ? [] : ["pdf-not-surveyed"]),
  ];
  return done({ pages, remarks });
}
