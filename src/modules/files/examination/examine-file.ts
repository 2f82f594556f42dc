import { buffer } from "node:stream/consumers";
import type { TextValues } from "../../../kernel/bilingual.ts";
import type { CivilDate } from "../../../kernel/time.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { type EncryptedFile, readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import type { Services } from "../../../platform/http/route.ts";
import { endingOf } from "../domain/file-name.ts";
import { oleDirectoryAt } from "../domain/ole-kind.ts";
import { sniff } from "../domain/sniff.ts";
import { type FormatPolicy, formatPolicy, isKnownEnding, isLooseEnding, maxPages } from "../rules/format-policy.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";
import type { FileToExamine, Finding } from "./finding.ts";
import { makeOfficePdf, officePdfTimeouts, remarkOf } from "./make-office-pdf.ts";
import { notTaken, rawPhoto } from "./not-taken.ts";
import { examinations } from "./sandboxes.ts";

type ExaminationServices = Pick<Services, "blobs" | "config" | "log">;

const no = (code: string, facts: TextValues = {}): Finding => ({ ok: false, code, facts });
const sampleBytes = 65_536;

/** What the largest file that is promised takes, twice over: an account has its share of the places and no more. */
const longer = {
  office: { cpuMs: 30_000 },
  image: { cpuMs: 90_000, wallMs: 360_000 },
} as const;

/**
 * What received bytes are, decided by their content against the table of formats; a picture and an office file get
 * their PDF. A file that is not taken is told so first, whatever its name: a new name would not help.
 */
export async function examineFile(services: ExaminationServices, file: FileToExamine, on: CivilDate): Promise<Finding> {
  const { blobs } = services;
  const samples = await samplesOf(blobs, file);
  const mediaType = sniff(samples.head, samples.tail, samples.directory);
  const policy = mediaType === null ? undefined : formatPolicy(mediaType, on);
  if (policy === undefined) return notTaken(file, mediaType, samples.head);
  const raw = mediaType === "image/tiff" ? await rawPhoto(file, samples.head) : null;
  if (raw !== null) return raw;
  const named = nameFor(file.fileName, policy);
  if (named === null) return no("file-name-misleading", { named: endingOf(file.fileName), found: policy.label });
  if (file.sizeBytes > policy.maxBytes)
    return no("file-too-large", { name: file.fileName, limit: policy.maxBytes / 1_048_576 });
  const found = await blobs.withFile(file.hash, (ciphertext) =>
    inside(services, file, ciphertext, policy, named.fileName),
  );
  return found.ok && named.corrected ? { ...found, remarks: ["name-corrected", ...found.remarks] } : found;
}

/** The name with an ending that fits what is in the file; null when its own says something else altogether. */
function nameFor(fileName: string, policy: FormatPolicy): { fileName: string; corrected: boolean } | null {
  const ending = endingOf(fileName);
  if (policy.endings.includes(ending)) return { fileName, corrected: false };
  const right = policy.endings[0] ?? "bin";
  if (!isKnownEnding(ending)) return { fileName: `${fileName}.${right}`, corrected: false };
  if (!isLooseEnding(ending, policy)) return null;
  return { fileName: `${fileName.slice(0, -ending.length)}${right}`, corrected: true };
}

async function inside(
  services: ExaminationServices,
  { hash, sizeBytes, accountId }: FileToExamine,
  file: EncryptedFile,
  policy: FormatPolicy,
  fileName: string,
): Promise<Finding> {
  const { blobs } = services;
  const base = { ok: true, mediaType: policy.mediaType, fileName } as const;
  const limits: Limits = { ...usualLimits, memoryBytes: usualLimits.memoryBytes + 3 * sizeBytes };
  if (policy.kind === "pdf") {
    const found = await examinedPdf(services, hash, file, limits, accountId);
    return found.ok ? { ...base, ...found } : found;
  }
  if (policy.kind === "office") {
    const found = await examinations.run(
      { kind: "examine-office", file, mediaType: policy.mediaType },
      { ...limits, ...longer.office },
      accountId,
    );
    if (!found.ok) return found;
    const pdf = await makeOfficePdf(
      services,
      { hash, mediaType: policy.mediaType, owner: accountId },
      officePdfTimeouts.upload,
    );
    const readable = pdf.state === "made" ? pdf : { pages: null, pdfHash: null };
    return {
      ...base,
      pages: readable.pages,
      pdfHash: readable.pdfHash,
      remarks: [...found.remarks, remarkOf[pdf.state]],
    };
  }
  return blobs.withNewFile(async (out) => {
    const found = await examinations.run(
      { kind: policy.mediaType === "image/heic" ? "heic-to-pdf" : "image-to-pdf", file, out, maxPages: 500 },
      { ...limits, ...longer.image },
      accountId,
    );
    if (!found.ok) return found;
    const pdf = await blobs.put([await readEncrypted(out)]);
    return { ...base, pages: found.pages, pdfHash: pdf.hash, remarks: found.remarks };
  });
}

type ReadablePdf = { readonly ok: true } & Pick<Extract<Finding, { ok: true }>, "pages" | "pdfHash" | "remarks">;

const shownFromCopy: ReadonlySet<string> = new Set(["pdf-shown-mended", "pdf-shown-unprotected"]);

/** A PDF is what people read of it, or its copy is, mended or without protection, where the file itself cannot be shown. */
function examinedPdf(
  { blobs }: ExaminationServices,
  hash: string,
  file: EncryptedFile,
  limits: Limits,
  accountId: string,
): Promise<ReadablePdf | Extract<Finding, { ok: false }>> {
  return blobs.withNewFile(async (out) => {
    const found = await examinations.run({ kind: "examine-pdf", file, maxPages, out }, limits, accountId);
    if (!found.ok) return found;
    const isCopy = found.remarks.some((one) => shownFromCopy.has(one));
    const task = { kind: "look-through-pdf", file: isCopy ? out : file } as const;
    const seen = await examinations.run(task, limits, accountId);
    // What cannot be drawn in time is received all the same: it can be downloaded.
    const remarks = [...found.remarks, ...(seen.ok ? seen.remarks : ["pdf-pages-slow"])];
    const pdfHash = isCopy ? (await blobs.put([await readEncrypted(out)])).hash : hash;
    return { ok: true, pages: found.pages, pdfHash, remarks };
  });
}

interface Samples {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly directory: Buffer;
}

async function samplesOf(blobs: BlobStore, { hash, sizeBytes }: FileToExamine): Promise<Samples> {
  const read = (from: number) => buffer(blobs.open(hash, { from, to: from + sampleBytes - 1 }));
  const head = await read(0);
  const at = oleDirectoryAt(head);
  const directory = at === null || at >= sizeBytes ? Buffer.alloc(0) : await read(at);
  return { head, tail: await read(Math.max(0, sizeBytes - sampleBytes)), directory };
}
