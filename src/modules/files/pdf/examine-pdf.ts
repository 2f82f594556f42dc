import type { EncryptedFile } from "../../../platform/blobs/encrypted-file.ts";
import { done, type Outcome, refused, type Task } from "../sandbox/task.ts";
import { readInput, writeOutput } from "../sandbox/task-files.ts";
import { mendPdf, openedWithoutPassword, writtenByQpdf } from "./mend-pdf.ts";
import { type PdfDocument, PdfUnreadable, withPdf } from "./pdf-document.ts";
import { type ActiveKind, activeKinds } from "./structure/active-content.ts";
import { StreamTooLarge } from "./structure/decode-stream.ts";
import { type Survey, surveyPdf } from "./structure/survey.ts";
import { surveyByReaders } from "./survey-by-readers.ts";

type ExamineTask = Extract<Task, { kind: "examine-pdf" }>;

const codeOf: Readonly<Record<ActiveKind, string>> = {
  portfolio: "pdf-portfolio",
  script: "pdf-active-script",
  launch: "pdf-active-launch",
  media: "pdf-active-media",
  attachments: "pdf-attachments",
  form: "pdf-active-form",
};

/**
 * What a PDF is: so many pages that a reader can show, or the refusal that fits. Runs in the sandbox.
 * Faults that readers mend by themselves are remarks (`pdf-repaired`, `pdf-stream-damaged`): said, not refused.
 */
export async function examinePdf({ file, maxPages, out }: ExamineTask): Promise<Outcome> {
  const bytes = await readInput(file);
  const survey = await surveyed(bytes);
  if (survey === null) return refused("pdf-too-complex");
  const opens = survey.encrypted && out !== undefined ? await openedWithoutPassword(bytes) : null;
  // What can be seen of a protected file counts too: its copy holds only what leads somewhere.
  const refusal = refusalOf({ ...survey, encrypted: survey.encrypted && opens === null });
  if (refusal !== null) return refusal;
  if (opens !== null && out !== undefined) return withoutProtection(bytes, opens, maxPages, out);
  const found = await opened(bytes, survey, maxPages);
  if (found.ok || (found.code !== "pdf-malformed" && found.code !== "pdf-no-pages")) return found;
  if (out === undefined) return found;
  for (const copyOf of [mendPdf, writtenByQpdf]) {
    const shown = await mended(bytes, await copyOf(bytes), maxPages, out);
    if (shown !== null) return shown;
  }
  return found;
}

/** What opens without a password is shown from a copy that has no protection, which can be surveyed like any PDF. */
async function withoutProtection(bytes: Buffer, copy: Buffer, maxPages: number, out: EncryptedFile): Promise<Outcome> {
  const survey = await surveyed(copy);
  if (survey === null) return refused("pdf-too-complex");
  const found = refusalOf(survey) ?? (await opened(copy, survey, maxPages));
  if (!found.ok) return found;
  // What qpdf could not read of a damaged file is missing from its copy: nothing that is called a page may be.
  if ((found.pages ?? 0) < surveyPdf(bytes).pageObjects) return refused("pdf-encrypted");
  await writeOutput(out, copy);
  return { ...found, remarks: ["pdf-shown-unprotected", ...found.remarks] };
}

/** What is shown of a file that PDFium does not open whole: a copy, surveyed like any PDF. */
async function mended(
  bytes: Buffer,
  copy: Buffer | null,
  maxPages: number,
  out: EncryptedFile,
): Promise<Outcome | null> {
  const survey = copy === null ? null : await surveyed(copy);
  if (copy === null || survey === null) return null;
  const refusal = refusalOf(survey);
  if (refusal !== null) return refusal;
  const found = await opened(copy, survey, maxPages);
  // Nothing that the file calls a page may be missing from its copy.
  if (!found.ok || (found.pages ?? 0) < surveyPdf(bytes).pageObjects) return null;
  await writeOutput(out, copy);
  return { ...found, remarks: ["pdf-shown-mended", ...found.remarks] };
}

function refusalOf(survey: Survey): Outcome | null {
  if (survey.encrypted) return refused("pdf-encrypted");
  const active = activeKinds.find((kind) => survey.active.has(kind));
  if (active !== undefined) return refused(codeOf[active]);
  return survey.cutOff ? refused("pdf-truncated") : null;
}

/** Null for a file that fills memory. */
async function surveyed(bytes: Buffer): Promise<Survey | null> {
  try {
    return await surveyByReaders(bytes);
  } catch (error) {
    if (error instanceof StreamTooLarge) return null;
    throw error;
  }
}

function opened(bytes: Buffer, survey: Survey, maxPages: number): Promise<Outcome> {
  const found = withPdf(
    bytes,
    async (document) => (await activeByPdfium(document, survey)) ?? pagesOf(document, survey, maxPages),
  );
  return found.catch((error: unknown) => {
    if (error instanceof StreamTooLarge) return refused("pdf-too-complex");
    return refused(error instanceof PdfUnreadable && error.encrypted ? "pdf-encrypted" : "pdf-malformed");
  });
}

/** Where PDFium had to look for the objects itself, what it took for one is looked at as it writes it. */
async function activeByPdfium(document: PdfDocument, survey: Survey): Promise<Outcome | null> {
  const { active } = survey.rebuilt ? await surveyByReaders(document.rewritten()) : survey;
  const kind = activeKinds.find((one) => active.has(one));
  return kind === undefined ? null : refused(codeOf[kind]);
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
