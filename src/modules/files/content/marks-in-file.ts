import { Refused } from "../../../kernel/refusal.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { parseRemark } from "../domain/remark.ts";
import { examinations } from "../examination/sandboxes.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";
import type { NamedInFile, Task } from "../sandbox/task.ts";

/** Every page is drawn. */
const limits: Limits = { ...usualLimits, cpuMs: 120_000, wallMs: 300_000, memoryBytes: 2_500 * 1_048_576 };

/** What a file holds beside what its pages show; no pages: it is said of the whole file. */
interface MarkInFile {
  readonly code: string;
  readonly pages: readonly number[];
}

export interface MarksInFile {
  readonly marks: readonly MarkInFile[];
  readonly named: readonly NamedInFile[];
}

/**
 * Looks a file through for what somebody may not mean to send: hidden letters, comments, tracked changes, and whom its metadata
 * names. Of an office file both it and the PDF that was made of it.
 * @param owner whose turn it is
 * @throws pdf-bears-signature, pdf-too-complex, office-too-complex, office-damaged
 */
export async function marksInFile(
  blobs: BlobStore,
  { hash, mediaType, pdfHash }: { readonly hash: string; readonly mediaType: string; readonly pdfHash: string },
  owner: string,
): Promise<MarksInFile> {
  const office = officeMediaTypes.includes(mediaType)
    ? await blobs.withFile(hash, (file) => found({ kind: "marks-in-office", file }, owner))
    : null;
  const changed = office?.changed ?? [];
  const pdf = await blobs.withFile(pdfHash, (file) => found({ kind: "marks-in-pdf", file, changed }, owner));
  // What is found on a page is named there, and not of the whole file too.
  const ofPages = new Set(pdf.remarks.map((one) => parseRemark(one).code));
  const ofOffice = (office?.remarks ?? []).filter((one) => !isTold(one, ofPages));
  return {
    marks: [...ofOffice, ...pdf.remarks].map((one) => {
      const { code, numbers } = parseRemark(one);
      return { code, pages: numbers };
    }),
    // What the PDF made of an office file names, that file does.
    named: office?.named ?? pdf.named,
  };
}

const isTold = (code: string, ofPages: ReadonlySet<string>) =>
  (code === "annotations" || code === "tracked-changes") && ofPages.has(code);

async function found(task: Task, owner: string) {
  const outcome = await examinations.run(task, limits, owner);
  if (!outcome.ok) throw new Refused(outcome.code, outcome.facts);
  return outcome;
}
