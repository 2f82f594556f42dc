import { buffer } from "node:stream/consumers";
import type { TextValues } from "../../../kernel/bilingual.ts";
import type { AccountId } from "../../../kernel/ids.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { readSealed, type SealedFile } from "../../../platform/blobs/sealed-file.ts";
import type { Parts as AllParts } from "../../../platform/http/route.ts";
import { endingOf } from "../domain/file-name.ts";
import { sniff } from "../domain/sniff.ts";
import { type FormatPolicy, formatPolicy, isKnownEnding, maxPages } from "../rules/format-policy.ts";
import { type Limits, usualLimits } from "../workshop/workshop.ts";
import { makeOfficePdf, patience, remarkOf } from "./make-office-pdf.ts";
import { examinations } from "./workshops.ts";

export type Finding =
  | {
      readonly ok: true;
      readonly mediaType: string;
      readonly fileName: string;
      readonly pages: number | null;
      readonly pdfHash: string | null;
      readonly remarks: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly facts: TextValues };

export interface FileToExamine {
  readonly hash: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Whose file it is: each account has its turn. */
  readonly accountId: AccountId;
}

type Parts = Pick<AllParts, "blobs" | "config" | "log">;

const no = (code: string, facts: TextValues = {}): Finding => ({ ok: false, code, facts });
const sampleBytes = 65_536;

/**
 * What received bytes are, decided by their content against the table of formats; a picture and an office file get
 * their PDF.
 */
export async function examineFile(parts: Parts, file: FileToExamine, on: CivilDate): Promise<Finding> {
  const { blobs } = parts;
  const { head, tail } = await samplesOf(blobs, file);
  const mediaType = sniff(head, tail);
  if (mediaType === null) return no("file-type-not-recognised");
  if (mediaType === "application/vnd.ms-office.encrypted") return no("office-encrypted");
  const policy = formatPolicy(mediaType, on);
  if (policy === undefined) return no("file-type-not-accepted", { found: mediaType });
  const ending = endingOf(file.fileName);
  if (isKnownEnding(ending) && !policy.endings.includes(ending))
    return no("file-name-misleading", { named: ending, found: policy.label });
  if (mediaType === "image/heic") return no("file-heic");
  if (!policy.accepted) return no("file-type-not-accepted", { found: policy.label });
  if (file.sizeBytes > policy.maxBytes)
    return no("file-too-large", { name: file.fileName, limit: policy.maxBytes / 1_048_576 });
  const fileName = isKnownEnding(ending) ? file.fileName : `${file.fileName}.${policy.endings[0] ?? "bin"}`;
  return blobs.withFile(file.hash, (sealed) => inside(parts, file, sealed, policy, fileName));
}

async function inside(
  parts: Parts,
  { hash, sizeBytes, accountId }: FileToExamine,
  file: SealedFile,
  policy: FormatPolicy,
  fileName: string,
): Promise<Finding> {
  const { blobs } = parts;
  const base = { ok: true, mediaType: policy.mediaType, fileName } as const;
  const limits: Limits = { ...usualLimits, memoryBytes: usualLimits.memoryBytes + 3 * sizeBytes };
  if (policy.kind === "pdf") {
    const found = await examinations.run({ kind: "examine-pdf", file, maxPages }, limits, accountId);
    return found.ok ? { ...base, pages: found.pages, pdfHash: hash, remarks: found.remarks } : found;
  }
  if (policy.kind === "office") {
    const found = await examinations.run(
      { kind: "examine-office", file, mediaType: policy.mediaType },
      limits,
      accountId,
    );
    if (!found.ok) return found;
    const pdf = await makeOfficePdf(parts, { hash, mediaType: policy.mediaType, owner: accountId }, patience.upload);
    const readable = pdf.state === "made" ? pdf : { pages: null, pdfHash: null };
    return { ...base, pages: readable.pages, pdfHash: readable.pdfHash, remarks: [remarkOf[pdf.state]] };
  }
  return blobs.withNewFile(async (out) => {
    const found = await examinations.run(
      { kind: "image-to-pdf", file, out, maxPages: 500 },
      { ...limits, cpuMs: 30_000 },
      accountId,
    );
    if (!found.ok) return found;
    const pdf = await blobs.put([await readSealed(out)]);
    return { ...base, pages: found.pages, pdfHash: pdf.hash, remarks: found.remarks };
  });
}

async function samplesOf(
  blobs: BlobStore,
  { hash, sizeBytes }: FileToExamine,
): Promise<{ head: Buffer; tail: Buffer }> {
  const read = (from: number) => buffer(blobs.open(hash, { from, to: from + sampleBytes - 1 }));
  return { head: await read(0), tail: await read(Math.max(0, sizeBytes - sampleBytes)) };
}
