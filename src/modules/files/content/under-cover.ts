import { Refused } from "../../../kernel/refusal.ts";
import type { BlobStore } from "../../../platform/blobs/blob-store.ts";
import { readEncrypted, writeEncrypted } from "../../../platform/blobs/encrypted-file.ts";
import { examinations } from "../examination/sandboxes.ts";
import { type Limits, usualLimits } from "../sandbox/sandbox.ts";

const limits: Limits = { ...usualLimits, cpuMs: 60_000, wallMs: 180_000, memoryBytes: 2_500 * 1_048_576 };

export interface UnderCover {
  /** A PDF of ours. */
  readonly cover: Buffer;
  /** The PDF in the blob store that follows it. */
  readonly pdfHash: string;
  /** What the whole is called, in place of what its metadata said. */
  readonly title: string;
  readonly language: string;
}

/**
 * The pages of a PDF behind a cover of ours, each as it was. @param owner whose turn it is
 * @throws pdf-not-joinable, pdf-too-complex
 */
export async function pdfUnderCover(
  blobs: BlobStore,
  { cover, pdfHash, title, language }: UnderCover,
  owner: string,
): Promise<{ readonly pdf: Buffer; readonly pages: number }> {
  return blobs.withFile(pdfHash, (file) =>
    blobs.withNewFile((first) =>
      blobs.withNewFile(async (out) => {
        await writeEncrypted(first, cover);
        const task = { kind: "put-under-cover", cover: first, file, title, language, out } as const;
        const made = await examinations.run(task, limits, owner);
        if (!made.ok) throw new Refused(made.code, made.facts);
        return { pdf: await readEncrypted(out), pages: made.pages ?? 0 };
      }),
    ),
  );
}
