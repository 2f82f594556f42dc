import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256 of the first `offset` bytes of a growing upload. */
export interface HashInProgress {
  readonly hasher: Hash;
  offset: number;
}

const kept = new Map<string, HashInProgress>();
const mostKept = 1000;

/**
 * The hash of what is on disk so far. It goes on where the last request of this process stopped; after a restart, or
 * on another server, the bytes on disk are read once.
 */
export async function hashSoFar(uploadId: string, file: string, offset: number): Promise<HashInProgress> {
  const known = kept.get(uploadId);
  if (known !== undefined && known.offset === offset) return known;
  const fresh: HashInProgress = { hasher: createHash("sha256"), offset };
  if (offset > 0)
    for await (const chunk of createReadStream(file, { end: offset - 1, highWaterMark: 1_048_576 }))
      fresh.hasher.update(chunk);
  kept.delete(uploadId);
  kept.set(uploadId, fresh);
  const oldest = kept.keys().next().value;
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return fresh;
}

export function forgetHash(uploadId: string): void {
  kept.delete(uploadId);
}
