import type { Readable } from "node:stream";
import { Refused } from "../../../kernel/refusal.ts";
import type { BlobInProgress, ResumableBlobs } from "../../../platform/blobs/blob-store.ts";

/**
 * Appends what comes to the resumable blob, encrypted and hashed on the way, two batches in memory at most. What arrived
 * before a broken connection is kept. Returns after the bytes are on disk (fdatasync).
 * @returns the new offset
 * @throws upload-misused on more bytes than were announced, storage-full; whatever broke the connection
 */
export async function receiveBytes(
  source: Readable,
  resumable: ResumableBlobs,
  upload: { readonly id: string; readonly sizeBytes: number },
): Promise<number> {
  const blob = await resumable.extend(upload.id);
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (blob.end + chunk.length > upload.sizeBytes) throw new Refused("upload-misused");
      await blob.add(chunk);
    }
  } catch (error) {
    // What cannot be kept is sent again: the next request finds out how far the file goes.
    await blob.close(false).catch(() => undefined);
    throw diskFull(error) ? new Refused("storage-full") : error;
  }
  await closed(blob, upload.sizeBytes);
  return blob.end;
}

async function closed(blob: BlobInProgress, sizeBytes: number): Promise<void> {
  try {
    await blob.close(blob.end === sizeBytes);
  } catch (error) {
    throw diskFull(error) ? new Refused("storage-full") : error;
  }
}

function diskFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === "ENOSPC" || code === "EDQUOT";
}
