import { Refused } from "../../../kernel/refusal.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { readEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import { examinations } from "../examination/sandboxes.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";
import type { PageRange } from "../sandbox/task.ts";

/** Each page is drawn twice, to see that it looks as it did. Registry staff ask for it, of files already examined. */
const assemblyLimits: Limits = { ...usualLimits, cpuMs: 120_000, wallMs: 300_000, memoryBytes: 2_500 * 1_048_576 };

/** Pages of a PDF in the blob store, both ends included, counted from 1. */
export interface BlobPages {
  readonly hash: string;
  readonly firstPage: number;
  readonly lastPage: number;
}

/**
 * A new PDF of these pages in this order, in the blob store. Heavy work, in the sandbox.
 * @param owner whose turn it is
 * @throws document-pages-inseparable, document-pages-change, pdf-too-complex
 */
export async function assemblePages(
  blobs: BlobStore,
  wanted: readonly BlobPages[],
  owner: string,
): Promise<{ readonly hash: string; readonly sizeBytes: number; readonly pages: number }> {
  return withFiles(blobs, wanted, (parts) =>
    blobs.withNewFile(async (out) => {
      const made = await examinations.run({ kind: "assemble-pdf", parts, out }, assemblyLimits, owner);
      if (!made.ok) throw new Refused(made.code, made.facts);
      return { ...(await blobs.put([await readEncrypted(out)])), pages: made.pages ?? 1 };
    }),
  );
}

/** Every source open at once, as the sandbox wants them. */
async function withFiles<T>(
  blobs: BlobStore,
  sources: readonly BlobPages[],
  work: (ranges: readonly PageRange[]) => Promise<T>,
  ranges: readonly PageRange[] = [],
): Promise<T> {
  const next = sources[ranges.length];
  if (next === undefined) return work(ranges);
  const { firstPage, lastPage } = next;
  return blobs.withFile(next.hash, (file) =>
    withFiles(blobs, sources, work, [...ranges, { file, firstPage, lastPage }]),
  );
}
