import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 of pieces that follow one another, in hex. */
export function sha256Of(...pieces: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(piece);
  return bytesToHex(hash.digest());
}

/**
 * SHA-256 of a file, read piece by piece on this machine: the browser's own digest wants all of it in memory at once.
 * `onShare` hears how much is done, 0 to 1.
 */
export async function hashOfFile(file: Blob, onShare: (share: number) => void = () => undefined): Promise<string> {
  const hash = sha256.create();
  const piece = 4 * 1024 * 1024;
  for (let from = 0; from < file.size; from += piece) {
    hash.update(new Uint8Array(await file.slice(from, from + piece).arrayBuffer()));
    onShare(Math.min(1, (from + piece) / file.size));
  }
  return bytesToHex(hash.digest());
}
