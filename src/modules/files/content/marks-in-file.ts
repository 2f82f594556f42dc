import { Refused } from "../../../kernel/refusal.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { type MarkInFile, marksOf } from "../domain/mark-in-file.ts";
import { examinations } from "../examination/sandboxes.ts";
import { officeMediaTypes } from "../rules/format-policy.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";
import type { NamedInFile, Task } from "../sandbox/task.ts";

/** Every page is drawn. */
const limits: Limits = { ...usualLimits, cpuMs: 120_000, wallMs: 300_000, memoryBytes: 2_500 * 1_048_576 };

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
  // What the PDF made of an office file names, that file does.
  return { marks: marksOf(office?.remarks ?? [], pdf.remarks), named: office?.named ?? pdf.named };
}

async function found(task: Task, owner: string) {
  const outcome = await examinations.run(task, limits, owner);
  if (!outcome.ok) throw new Refused(outcome.code, outcome.facts);
  return outcome;
}
